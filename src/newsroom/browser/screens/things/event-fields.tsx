import { eventKinds, participantParts, type EventKind, type ParticipantPart } from '#record/kinds.ts'
import type { EventFacts, Participant } from '../../api/types.ts'
import { IconButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { MomentField } from '../../parts/moment-field.tsx'
import { ThingChip, ThingField } from '../../parts/thing-field.tsx'
import { ThingPicker } from '../../parts/thing-picker.tsx'
import { say, sayAny } from '../../words/say.ts'
import { SideField } from './side-field.tsx'
import { TenureChoice } from './tenure-choice.tsx'
import type { Known } from './known-things.ts'

interface Props {
  event: EventFacts
  onChange: (event: EventFacts) => void
  known: Known
}

/** What only an event has: its kind, when, where, who on which side, in which languages, and the trip it is part of. */
export function EventFields({ event, onChange, known }: Props) {
  const change = (part: Partial<EventFacts>) => onChange({ ...event, ...part })
  const partOf =
    event.partOf === null ? null : { id: event.partOf, kind: 'event' as const, name: known.nameOf(event.partOf) }
  return (
    <>
      <SelectField
        label={say('event.kind')}
        value={event.kind}
        onChange={(kind) => change({ kind: kind as EventKind })}
        choices={eventKinds.map((value) => ({ value, label: say(`event.${value}`) }))}
      />
      <div className="columns-2">
        <MomentField
          label={say('event.start')}
          hint={say('event.startHint')}
          value={event.start}
          onChange={(start) => change({ start })}
        />
        <MomentField label={say('event.end')} value={event.end} onChange={(end) => change({ end })} />
      </div>
      <Participants event={event} onChange={(participants) => change({ participants })} known={known} />
      <div className="columns-2">
        <Places places={event.places} onChange={(places) => change({ places })} known={known} />
        <Languages value={event.languages} onChange={(languages) => change({ languages })} />
      </div>
      <ThingField
        label={say('event.partOf')}
        kinds={['event']}
        value={partOf}
        onChange={(thing) => {
          known.learn(thing)
          change({ partOf: thing?.id ?? null })
        }}
      />
    </>
  )
}

function Participants({
  event,
  onChange,
  known,
}: {
  event: EventFacts
  onChange: (participants: Participant[]) => void
  known: Known
}) {
  const { participants } = event
  const change = (at: number, part: Partial<Participant>) =>
    onChange(participants.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{say('event.participants')}</legend>
      {participants.map((each, at) => (
        <div className="participant-row" key={each.participant}>
          <span className="participant-name">
            <Icon name={known.kindOf(each.participant) ?? 'person'} />
            <bdi>{known.nameOf(each.participant)}</bdi>
          </span>
          <TenureChoice
            participant={each.participant}
            kind={known.kindOf(each.participant)}
            value={each.tenure}
            onChange={(tenure) => change(at, { tenure })}
          />
          <SelectField
            label={say('event.part')}
            value={each.part}
            onChange={(part) => change(at, { part: part as ParticipantPart })}
            choices={participantParts.map((value) => ({ value, label: say(`part.${value}`) }))}
          />
          <SideField value={each.side} onChange={(side) => change(at, { side })} />
          <IconButton
            icon="trash"
            label={say('picker.remove', { name: known.nameOf(each.participant) })}
            onClick={() => onChange(participants.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <ThingPicker
        label={say('event.addParticipant')}
        kinds={['person', 'organisation']}
        except={participants.map((each) => each.participant)}
        onPick={(thing) => {
          known.learn(thing)
          onChange([...participants, { participant: thing.id, tenure: null, side: '', part: 'present' }])
        }}
      />
    </fieldset>
  )
}

function Places({ places, onChange, known }: { places: string[]; onChange: (places: string[]) => void; known: Known }) {
  return (
    <div className="stack-tight">
      {places.length > 0 && (
        <div className="chips">
          {places.map((place) => (
            <ThingChip
              key={place}
              kind="place"
              name={known.nameOf(place)}
              onRemove={() => onChange(places.filter((each) => each !== place))}
            />
          ))}
        </div>
      )}
      <ThingPicker
        label={say('event.places')}
        kinds={['place']}
        except={places}
        onPick={(thing) => {
          known.learn(thing)
          onChange([...places, thing.id])
        }}
      />
    </div>
  )
}

const spoken = [
  'fa',
  'ar',
  'en',
  'ru',
  'fr',
  'de',
  'tr',
  'zh',
  'es',
  'ur',
  'ps',
  'ku',
  'az',
  'hy',
  'tg',
  'ja',
  'it',
  'pt',
]

function Languages({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{say('event.languages')}</legend>
      {value.length > 0 && (
        <div className="chips">
          {value.map((lang) => (
            <span key={lang} className="chip">
              {sayAny('language', lang)}
              <IconButton
                icon="close"
                label={say('picker.remove', { name: sayAny('language', lang) })}
                onClick={() => onChange(value.filter((each) => each !== lang))}
              />
            </span>
          ))}
        </div>
      )}
      <SelectField
        label={say('event.addLanguage')}
        isLabelHidden
        value=""
        onChange={(lang) => lang !== '' && onChange([...value, lang])}
        choices={[
          { value: '', label: say('event.addLanguage') },
          ...spoken
            .filter((lang) => !value.includes(lang))
            .map((lang) => ({ value: lang, label: sayAny('language', lang) })),
        ]}
      />
    </fieldset>
  )
}
