import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { mergeThing, restoreThing, retireThing, thingPaths, thingQuery, usesQuery } from '../../api/things.ts'
import type { ThingFull, ThingHint } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { ThingField } from '../../parts/thing-field.tsx'
import { say } from '../../words/say.ts'
import { UseCounts } from './thing-uses.tsx'

/** Merge with another, take out of use, bring back. */
export function ThingActions({ thing }: { thing: ThingFull }) {
  const [asked, setAsked] = useState<'merge' | 'retire' | null>(null)
  const client = useQueryClient()
  const changed = () => {
    setAsked(null)
    void client.invalidateQueries({ queryKey: thingQuery(thing.kind, thing.id).queryKey })
    void client.invalidateQueries({ queryKey: ['things', thing.kind] })
  }
  const restoring = useMutation({ mutationFn: () => restoreThing(thing.kind, thing.id), onSuccess: changed })
  return (
    <>
      <Button onClick={() => setAsked('merge')}>{say('merge.open')}</Button>
      {thing.retiredAt === null ? (
        <Button onClick={() => setAsked('retire')}>{say('retire.verb')}</Button>
      ) : (
        <Button isBusy={restoring.isPending} onClick={() => restoring.mutate()}>
          {say('retire.restore')}
        </Button>
      )}
      <RefusalNotice error={restoring.error} />
      {asked === 'retire' && (
        <Confirm
          title={say('retire.title')}
          verb={say('retire.verb')}
          act={() => retireThing(thing.kind, thing.id)}
          onDone={changed}
          onClose={() => setAsked(null)}
        >
          <p>
            <Say words="retire.text" slots={{ name: <bdi>{thing.name}</bdi> }} />
          </p>
        </Confirm>
      )}
      {asked === 'merge' && <MergeDialog thing={thing} onClose={() => setAsked(null)} />}
    </>
  )
}

/** Choose what it is the same as, and see what will be rewritten before it is. */
function MergeDialog({ thing, onClose }: { thing: ThingFull; onClose: () => void }) {
  const [into, setInto] = useState<ThingHint | null>(null)
  const uses = useQuery(usesQuery(thing.kind, thing.id))
  const client = useQueryClient()
  const navigate = useNavigate()
  const merging = useMutation({
    mutationFn: (target: string) => mergeThing(thing.kind, thing.id, target),
    onSuccess: async (survivor) => {
      await client.invalidateQueries()
      announce(say('merge.done'))
      await navigate({ to: '/$things/$id', params: { things: thingPaths[thing.kind], id: survivor.id } })
    },
  })
  return (
    <Dialog
      title={say('merge.title')}
      onClose={onClose}
      actions={
        <>
          {into !== null && (
            <Button tone="danger" isBusy={merging.isPending} onClick={() => merging.mutate(into.id)}>
              {say('merge.verb')}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <p>
        <Say words="merge.ask" slots={{ name: <bdi>{thing.name}</bdi> }} />
      </p>
      <ThingField
        label={say('merge.target')}
        kinds={[thing.kind]}
        value={into}
        onChange={setInto}
        except={[thing.id]}
      />
      {into !== null && (
        <div className="stack-tight">
          <h3>{say('merge.willTitle')}</h3>
          <ul className="will-list">
            <li>
              <Say words="merge.willNames" slots={{ name: <bdi>{thing.name}</bdi>, into: <bdi>{into.name}</bdi> }} />
            </li>
            <li>
              <Say words="merge.willRedirect" slots={{ into: <bdi>{into.name}</bdi> }} />
            </li>
            <li>{say('merge.willRewrite')}</li>
          </ul>
          <UseCounts uses={uses.data?.uses ?? []} />
          <p className="small soft">{say('merge.noReturn')}</p>
        </div>
      )}
      <RefusalNotice error={merging.error} />
    </Dialog>
  )
}
