import { useState } from 'react'
import { addressesOf } from '#web/address.ts'
import { Button } from '../../parts/button.tsx'
import { When } from '../../parts/when.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { RevisionsDialog } from '../revisions/revisions-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What lies behind: the draft's revisions, the public editions, and taking the document back. */
export function PastPanel() {
  const { document, draft } = useDesk()
  const [open, setOpen] = useState<'revisions' | 'withdraw' | null>(null)
  const addresses = addressesOf(useOffice().languages)
  const editions = document.editions
    .filter(({ version }) => version === draft.version)
    .sort((a, b) => b.number - a.number)
  return (
    <Panel
      title={say('past.title')}
      count={editions.length === 0 ? '' : say('past.editions', { count: editions.length })}
    >
      {editions.length > 0 && document.number !== null && (
        <>
          <ol className="edition-list" reversed>
            {editions.map((edition) => (
              <li key={edition.id}>
                <a
                  href={addresses.edition(draft.lang, document.number ?? 0, edition.number)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {say('past.edition', { edition: edition.number })}
                </a>{' '}
                <small className="faint">
                  <When at={edition.publishedAt} />
                </small>
              </li>
            ))}
          </ol>
          <a className="small" href={addresses.history(draft.lang, document.number)} target="_blank" rel="noreferrer">
            {say('published.history')}
          </a>
        </>
      )}
      <div className="row">
        <Button size="small" icon="history" onClick={() => setOpen('revisions')}>
          {say('revisions.open')}
        </Button>
        {document.number !== null && document.withdrawal === null && (
          <Button size="small" tone="quiet" onClick={() => setOpen('withdraw')}>
            {say('withdraw.open')}
          </Button>
        )}
      </div>
      {open === 'revisions' && <RevisionsDialog onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog onClose={() => setOpen(null)} />}
    </Panel>
  )
}
