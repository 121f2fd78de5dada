import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { createVersion } from '../../api/documents.ts'
import type { DocumentFull, VersionState } from '../../api/types.ts'
import { CheckField } from '../../parts/field.tsx'
import { Button } from '../../parts/button.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { useDesk } from './desk-context.ts'

/** The document's languages, one beside another; those that are missing can be begun from this one. */
export function LanguageTabs({
  beside,
  onBeside,
}: {
  beside: string | null
  onBeside: (version: string | null) => void
}) {
  const { document, draft, writer } = useDesk()
  const office = useOffice()
  const navigate = useNavigate()
  const client = useQueryClient()
  const missing = office.languages.filter((lang) => document.versions.every((version) => version.lang !== lang))
  const adding = useMutation({
    mutationFn: async (lang: string) => {
      await writer.saveAll()
      return createVersion(document.id, { lang, copyFrom: draft.version })
    },
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: ['document', document.id] })
      await navigate({ to: '/documents/$document/$version', params: { document: document.id, version } })
    },
  })
  const other = document.versions.find((version) => version.id !== draft.version)
  if (document.versions.length === 1 && missing.length === 0) return null
  return (
    <nav className="language-tabs" aria-label={say('tabs.label')}>
      <ul>
        {document.versions.map((version) => (
          <li key={version.id}>
            <Link
              to="/documents/$document/$version"
              params={{ document: document.id, version: version.id }}
              preload={false}
              className="language-tab"
              activeProps={{ 'aria-current': 'page' }}
            >
              {sayAny('language', version.lang)} <StateBadge state={stateOf(document, version.state)} />
            </Link>
          </li>
        ))}
        {missing.map((lang) => (
          <li key={lang}>
            <Button
              size="small"
              tone="quiet"
              icon="add"
              isBusy={adding.isPending && adding.variables === lang}
              onClick={() => adding.mutate(lang)}
            >
              {say('tabs.add', { language: sayAny('language', lang) })}
            </Button>
          </li>
        ))}
      </ul>
      {other && (
        <div className="language-beside">
          <CheckField
            label={say('tabs.beside', { language: sayAny('language', other.lang) })}
            isChecked={beside !== null}
            onChange={(isWanted) => onBeside(isWanted ? other.id : null)}
          />
        </div>
      )}
      <RefusalNotice error={adding.error} />
    </nav>
  )
}

/** What is public of a withdrawn document is withdrawn in every language. */
const stateOf = ({ withdrawal }: DocumentFull, state: VersionState): VersionState | 'withdrawn' =>
  withdrawal !== null && state !== 'draft' ? 'withdrawn' : state
