import { useMutation, useQueryClient } from '@tanstack/react-query'
import { heardAt } from '#record/heard-at.ts'
import type { EventFacts, Statement, StatementInput, ThingFull } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { useEvents } from '../around/use-events.ts'
import { useDesk } from '../desk/desk-context.ts'
import { changeStatement } from '../draft-api.ts'

/** Statements that were confirmed before the event was named have neither it nor its other side: one press gives both. */
export function OutsideEvent({ statements }: { statements: readonly Statement[] }) {
  const { document } = useDesk()
  const client = useQueryClient()
  const events = useEvents()
  const placing = useMutation({
    mutationFn: async (all: readonly Placed[]) => {
      // One after another: each is an entry of the record.
      for (const { statement, facts } of all) await changeStatement(statement, facts)
      announce(say('statements.placed', { count: all.length }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['document', document.id] }),
  })
  const [event] = events
  const outside = statements.filter((one) => one.event === null && one.status !== 'withdrawn')
  if (event?.event === undefined || events.length > 1 || outside.length === 0) return null
  const facts = event.event
  const placed = outside.map((statement) => ({ statement, facts: placeIn({ id: event.id, facts }, statement) }))
  const heard = placed.filter((one) => one.facts.addressees.length > one.statement.addressees.length).length
  return (
    <>
      <Notice
        actions={
          <Button size="small" isBusy={placing.isPending} onClick={() => placing.mutate(placed)}>
            {say('statements.placeInEvent')}
          </Button>
        }
      >
        <p>{say('statements.outside', { count: outside.length, event: event.name })}</p>
        {heard > 0 && <p>{say('statements.outsideHeard', { count: heard })}</p>}
      </Notice>
      <RefusalNotice error={placing.error} />
    </>
  )
}

interface Placed {
  statement: Statement
  facts: StatementInput
}

function placeIn({ id, facts }: { id: ThingFull['id']; facts: EventFacts }, statement: Statement): StatementInput {
  const { speaker, speakerTenure, addressees, cueClass, directness, parent, sameAs, saidAt } = statement
  const heard = addressees.length > 0 || parent !== null ? null : otherSide(facts, speaker)
  return {
    speaker,
    speakerTenure: speakerTenure ?? facts.participants.find((one) => one.participant === speaker)?.tenure ?? null,
    addressees: heard === null ? addressees : [{ addressee: heard.participant, tenure: heard.tenure, basis: 'event' }],
    cueClass,
    directness,
    parent,
    sameAs,
    saidAt,
    event: id,
  }
}

function otherSide({ kind, participants }: EventFacts, speaker: string) {
  const known = participants.map(({ participant, side }) => ({ person: participant, side: side || undefined }))
  const person = heardAt({ kind, participants: known }, speaker)
  return participants.find(({ participant }) => participant === person) ?? null
}
