import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftRevision } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { Compared } from '../compare/compared.tsx'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { revisionQuery, revisionsQuery } from '../draft-api.ts'
import { useRestoring } from './use-restoring.ts'

const now = 0

/** What was kept of the draft's past: any two of them side by side, and any one of them back. */
export function RevisionsDialog({ onClose }: { onClose: () => void }) {
  const { draft, writer } = useDesk()
  const saved = useQuery({
    queryKey: ['saved-for-revisions', draft.version],
    queryFn: () => writer.saveAll(),
    gcTime: 0,
    staleTime: 0,
  })
  const listed = useQuery({ ...revisionsQuery(draft.version), enabled: saved.isSuccess })
  const items = listed.data?.items ?? []
  const [chosen, setChosen] = useState<number | null>(null)
  const [against, setAgainst] = useState(now)
  const present = useWritten(({ saving }) => saving.revision)
  const restoring = useRestoring(onClose)
  const first = chosen ?? items.find(({ revision }) => revision < present)?.revision ?? items[0]?.revision
  return (
    <Dialog
      title={say('revisions.title')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {first !== undefined && first !== present && (
            <Button
              tone="primary"
              isBusy={restoring.isPending}
              onClick={() => restoring.mutate({ revision: first, isUndo: false })}
            >
              {say('revisions.restore', { revision: first })}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.close')}</Button>
        </>
      }
    >
      <RefusalNotice error={listed.error ?? restoring.error} />
      {listed.isPending && <Waiting lines={5} />}
      <div className="revision-columns">
        <ol className="revision-list" aria-label={say('revisions.list')} reversed>
          {items.map((item) => (
            <li key={item.revision}>
              <RevisionChoice
                item={item}
                isChosen={item.revision === first}
                onChoose={() => setChosen(item.revision)}
              />
            </li>
          ))}
        </ol>
        {first !== undefined && (
          <div className="stack">
            <SelectField
              label={say('revisions.against')}
              value={String(against)}
              onChange={(value) => setAgainst(Number(value))}
              choices={[
                { value: String(now), label: say('revisions.present') },
                ...items.map(({ revision }) => ({
                  value: String(revision),
                  label: say('revisions.number', { revision }),
                })),
              ]}
            />
            <Comparison revision={first} against={against} />
          </div>
        )}
      </div>
    </Dialog>
  )
}

function RevisionChoice({
  item,
  isChosen,
  onChoose,
}: {
  item: DraftRevision
  isChosen: boolean
  onChoose: () => void
}) {
  const account = useAccount()
  return (
    <button type="button" className="revision-choice" aria-pressed={isChosen} onClick={onChoose}>
      <span>
        {say('revisions.number', { revision: item.revision })} · {sayAny('revisions.reason', item.reason)}
      </span>
      <small className="faint">
        <When at={item.at} /> ·{' '}
        {item.by === account.id ? (
          say('revisions.you')
        ) : item.byName === null ? (
          say('revisions.other')
        ) : (
          <Name>{item.byName}</Name>
        )}
      </small>
    </button>
  )
}

function Comparison({ revision, against }: { revision: number; against: number }) {
  const { draft } = useDesk()
  const content = useWritten((written) => written.content)
  const one = useQuery(revisionQuery(draft.version, revision))
  const other = useQuery({ ...revisionQuery(draft.version, against), enabled: against !== now })
  const after = against === now ? content : other.data
  const error = one.error ?? other.error
  if (error !== null) return <RefusalNotice error={error} />
  if (one.data === undefined || after === undefined) return <Waiting lines={4} />
  return <Compared before={one.data} after={after} lang={draft.lang} />
}
