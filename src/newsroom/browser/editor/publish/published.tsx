import { addressesOf } from '#web/address.ts'
import type { Publication } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { CopyLink } from '../../parts/copy-link.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStatements } from '../statements/use-statements.ts'

/** It is public: where it stands, and a permanent link for each statement. */
export function Published({
  publication,
  slug,
  onClose,
}: {
  publication: Publication
  slug: string
  onClose: () => void
}) {
  const { draft } = useDesk()
  const { marked } = useStatements()
  const addresses = addressesOf(useOffice().languages)
  const page = addresses.document(draft.lang, publication.documentNumber, slug)
  return (
    <Dialog
      title={say('published.title')}
      onClose={onClose}
      actions={
        <>
          <a className="button" data-tone="primary" href={page} target="_blank" rel="noreferrer">
            {say('published.open')}
          </a>
          <Button onClick={onClose}>{say('action.close')}</Button>
        </>
      }
    >
      <Notice tone="good" title={say('published.number', { number: publication.documentNumber })}>
        {say('published.edition', { edition: publication.number })}
      </Notice>
      <div className="stack-tight">
        <CopyLink
          label={say('published.link')}
          link={window.location.origin + addresses.short(draft.lang, publication.documentNumber)}
        />
        {publication.number > 1 && (
          <a href={addresses.history(draft.lang, publication.documentNumber)} target="_blank" rel="noreferrer">
            {say('published.history')}
          </a>
        )}
      </div>
      {marked.length > 0 && (
        <section className="stack-tight" aria-label={say('published.statements')}>
          <h3>{say('published.statements')}</h3>
          <ul className="published-statements">
            {marked.map((statement) => (
              <li key={statement.id}>
                <a href={addresses.statement(draft.lang, statement.id)} target="_blank" rel="noreferrer">
                  <bdi>{statement.speakerName}</bdi>
                </a>
                <bdi className="own-block small soft">{statement.text.slice(0, 120)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
