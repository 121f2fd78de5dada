import { Link } from '@tanstack/react-router'
import { useOffice } from '../../shell/use-session.ts'
import type { DocumentRow, VersionRow } from '../../api/types.ts'
import { Name } from '../../parts/name.tsx'
import { Say } from '../../parts/say.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { When } from '../../parts/when.tsx'
import { say, sayAny } from '../../words/say.ts'
import '../../parts/table.css'
import './document-list.css'

/** Documents as rows: number, kind, and each language version with its state. */
export function DocumentList({ documents }: { documents: DocumentRow[] }) {
  const { languages } = useOffice()
  const inOrder = (versions: VersionRow[]) =>
    versions.toSorted((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang))
  return (
    <ul className="list document-list" aria-label={say('documents.list')}>
      {documents.map((document) => (
        <li key={document.id} className="document-row">
          <div className="document-facts">
            <span className="document-number">
              {document.number === null
                ? say('documents.noNumber')
                : say('documents.number', { number: document.number })}
            </span>
            <span>{say(`kind.${document.kind}`)}</span>
            {document.withdrawal !== null && <StateBadge state="withdrawn" />}
          </div>
          <ul className="document-versions">
            {inOrder(document.versions).map((version) => (
              <li key={version.id}>
                <VersionLine document={document.id} version={version} isOnly={document.versions.length === 1} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function VersionLine({ document, version, isOnly }: { document: string; version: VersionRow; isOnly: boolean }) {
  return (
    <div className="version-line">
      <Link
        to="/documents/$document/$version"
        params={{ document, version: version.id }}
        preload={false}
        className="version-headline"
      >
        {version.headline === '' ? (
          <em>{say('documents.untitled')}</em>
        ) : (
          <Name lang={version.lang}>{version.headline}</Name>
        )}
      </Link>
      {!(isOnly && version.lang === 'fa') && (
        <span className="version-language">{sayAny('language', version.lang)}</span>
      )}
      <StateBadge state={version.state} />
      <small className="faint version-changed">
        <Say words="documents.changed" slots={{ when: <When at={version.updatedAt} /> }} />
      </small>
    </div>
  )
}
