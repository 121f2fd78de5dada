import { useQuery } from '@tanstack/react-query'
import { directionOfLanguage } from '#persian/direction.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say, sayAny } from '../../words/say.ts'
import { linesOf } from '../compare/lines-of.ts'
import { fetchDraft } from '../draft-api.ts'

/** The other language's text, to read while translating. Nothing can be written here. */
export function SourceBeside({ version }: { version: string }) {
  const found = useQuery({ queryKey: ['beside', version], queryFn: () => fetchDraft(version), staleTime: 0 })
  if (found.isPending) return <Waiting lines={6} />
  if (found.error) return <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
  const { lang, content } = found.data
  const title = say('tabs.textIn', { language: sayAny('language', lang) })
  return (
    <div role="region" className="desk-beside card" aria-label={title} tabIndex={0}>
      <h2>{title}</h2>
      <div lang={lang} dir={directionOfLanguage(lang)} className="stack-tight">
        {linesOf(content)
          .filter(({ key, text }) => text !== '' && !['verbality', 'happened', 'said'].includes(key))
          .map((line) => (
            <p key={line.key}>
              {line.label !== '' && <small className="faint">{line.label} </small>}
              <bdi className="own-block">{line.text}</bdi>
            </p>
          ))}
      </div>
    </div>
  )
}
