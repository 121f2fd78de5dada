import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { changeDocument } from '../../api/documents.ts'
import { thingPaths } from '../../api/things.ts'
import type { DocumentThing, ThingHint, ThingKind } from '../../api/types.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { ThingChip } from '../../parts/thing-field.tsx'
import { ThingPicker } from '../../parts/thing-picker.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { rememberName, useNames } from '../statements/use-names.ts'
import { MomentTime } from './moment-time.tsx'
import { Panel } from './panel.tsx'
import { useEvents } from './use-events.ts'

const filed = ['person', 'organisation', 'position', 'place', 'topic', 'dossier', 'series'] as const

/** What the document is about and where it is filed: the event first, then everything else. */
export function About() {
  const { document } = useDesk()
  const client = useQueryClient()
  const changing = useMutation({
    mutationFn: (things: DocumentThing[]) =>
      changeDocument(document.id, { things: things.map(({ thing, isPinned }) => ({ thing, isPinned })) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['document', document.id] }),
  })
  const things = changing.isPending ? changing.variables : document.things
  const add = (picked: ThingHint) => {
    rememberName(client, picked)
    if (things.every(({ thing }) => thing !== picked.id))
      changing.mutate([...things, { thing: picked.id, kind: picked.kind, isPinned: false }])
  }
  const remove = (id: string) => changing.mutate(things.filter(({ thing }) => thing !== id))
  const except = things.map(({ thing }) => thing)
  return (
    <Panel title={say('about.title')} field="things">
      <Filed things={things.filter(({ kind }) => kind === 'event')} onRemove={remove} />
      <EventFacts />
      <ThingPicker label={say('about.addEvent')} kinds={['event']} except={except} onPick={add} />
      <Filed things={things.filter(({ kind }) => kind !== 'event')} onRemove={remove} />
      <ThingPicker label={say('about.add')} kinds={filed} except={except} onPick={add} />
      <RefusalNotice error={changing.error} />
    </Panel>
  )
}

function Filed({ things, onRemove }: { things: { thing: string; kind: ThingKind }[]; onRemove: (id: string) => void }) {
  const names = useNames(things.map(({ thing, kind }) => ({ id: thing, kind })))
  if (things.length === 0) return null
  return (
    <ul className="chips">
      {things.map(({ thing, kind }) => (
        <li key={thing}>
          <ThingChip kind={kind} name={names.get(thing)?.name ?? '…'} onRemove={() => onRemove(thing)} />
        </li>
      ))}
    </ul>
  )
}

/** Each event in a line: kind, when, who took part; and the way to its own screen, where the rest is written. */
function EventFacts() {
  return useEvents().map((thing) => (
    <p key={thing.id} className="small soft">
      {thing.event && say(`event.${thing.event.kind}`)}
      {' · '}
      {thing.event?.start ? <MomentTime of={thing.event.start} /> : say('event.noDate')}
      {(thing.event?.participants ?? []).map(({ participant }) => (
        <bdi key={participant}> · {thing.references.find(({ id }) => id === participant)?.name}</bdi>
      ))}{' '}
      <Link to="/$things/$id" params={{ things: thingPaths.event, id: thing.id }} target="_blank" preload={false}>
        {say('about.openEvent')}
      </Link>
    </p>
  ))
}
