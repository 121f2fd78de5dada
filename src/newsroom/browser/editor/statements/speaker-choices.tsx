import type { ThingHint } from '../../api/types.ts'
import { Icon } from '../../parts/icon.tsx'
import { say } from '../../words/say.ts'
import { useEvents } from '../around/use-events.ts'
import { recentSpeakers } from './recent-speakers.ts'
import { useStatements } from './use-statements.ts'

/** Who it probably is: who speaks elsewhere in the text, who took part in the event, who was chosen lately. One press. */
export function SpeakerChoices({ onPick }: { onPick: (thing: ThingHint) => void }) {
  const { marked } = useStatements()
  const events = useEvents()
  const here = marked.map(({ speaker, speakerName }) => ({
    id: speaker,
    kind: 'person' as const,
    name: speakerName,
    hint: '',
  }))
  const present = events.flatMap(({ references, event }) =>
    references
      .filter(({ id }) => event?.participants.some(({ participant }) => participant === id))
      .map((each) => ({ ...each, hint: '' })),
  )
  const choices = [
    ...new Map([...here, ...present, ...recentSpeakers()].map((thing) => [thing.id, thing])).values(),
  ].slice(0, 8)
  if (choices.length === 0) return null
  return (
    <ul className="chips" aria-label={say('statements.likely')}>
      {choices.map((thing) => (
        <li key={thing.id}>
          <button type="button" className="chip speaker-choice" onClick={() => onPick(thing)}>
            <Icon name={thing.kind} size={15} />
            <bdi>{thing.name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
