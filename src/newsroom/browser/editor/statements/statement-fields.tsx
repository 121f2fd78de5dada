import { useQueryClient } from '@tanstack/react-query'
import { cueClasses, directnesses, type CueClass, type Directness } from '#record/kinds.ts'
import { SelectField } from '../../parts/field.tsx'
import { MomentField } from '../../parts/moment-field.tsx'
import { ThingChip, ThingField } from '../../parts/thing-field.tsx'
import { ThingPicker } from '../../parts/thing-picker.tsx'
import { say } from '../../words/say.ts'
import { NamedSelect } from '../around/named-select.tsx'
import { useEvents } from '../around/use-events.ts'
import { rememberSpeaker } from './recent-speakers.ts'
import type { StatementFacts } from './statement-facts.ts'
import { SpeakerChoices } from './speaker-choices.tsx'
import { TenureOf } from './tenure-of.tsx'
import { rememberName, useNames } from './use-names.ts'
import { useStatements } from './use-statements.ts'

const speakers = ['person', 'organisation', 'position'] as const
const addressed = ['person', 'organisation', 'position', 'place'] as const

interface Props {
  facts: StatementFacts
  /** The statement itself, which cannot be its own parent. */
  own: string | null
  onChange: (facts: StatementFacts) => void
}

export function StatementFields({ facts, own, onChange }: Props) {
  const client = useQueryClient()
  const events = useEvents()
  const { marked } = useStatements()
  const names = useNames([
    ...(facts.speaker === null ? [] : [{ id: facts.speaker }]),
    ...facts.addressees.map(({ addressee }) => ({ id: addressee })),
  ])
  const change = (part: Partial<StatementFacts>) => onChange({ ...facts, ...part })
  const others = marked.filter(({ id }) => id !== own)
  const relatives = others.map((each) => ({ value: each.id, label: `${each.speakerName}: ${each.text.slice(0, 50)}` }))
  return (
    <>
      <div className="stack-tight">
        <ThingField
          label={say('statements.speaker')}
          kinds={speakers}
          value={
            facts.speaker === null
              ? null
              : (names.get(facts.speaker) ?? { id: facts.speaker, kind: 'person', name: '…' })
          }
          onChange={(thing) => {
            if (thing !== null) {
              rememberName(client, thing)
              rememberSpeaker(thing)
            }
            change({ speaker: thing?.id ?? null, speakerTenure: null })
          }}
        />
        {facts.speaker === null && (
          <SpeakerChoices
            onPick={(thing) => {
              rememberName(client, thing)
              rememberSpeaker(thing)
              change({ speaker: thing.id, speakerTenure: null })
            }}
          />
        )}
        {facts.speaker !== null && (
          <TenureOf
            person={facts.speaker}
            value={facts.speakerTenure ?? null}
            onChange={(speakerTenure) => change({ speakerTenure })}
          />
        )}
      </div>
      <div className="stack-tight">
        <ThingPicker
          label={say('statements.addressees')}
          kinds={addressed}
          except={facts.addressees.map(({ addressee }) => addressee)}
          onPick={(thing) => {
            rememberName(client, thing)
            change({ addressees: [...facts.addressees, { addressee: thing.id, tenure: null, basis: 'editor' }] })
          }}
        />
        <div className="chips">
          {facts.addressees.map(({ addressee }) => (
            <ThingChip
              key={addressee}
              kind={names.get(addressee)?.kind ?? 'person'}
              name={names.get(addressee)?.name ?? '…'}
              onRemove={() => change({ addressees: facts.addressees.filter((each) => each.addressee !== addressee) })}
            />
          ))}
        </div>
      </div>
      <div className="columns-2">
        <SelectField
          label={say('statements.cue')}
          value={facts.cueClass}
          onChange={(value) => change({ cueClass: value as CueClass })}
          choices={cueClasses.map((value) => ({ value, label: say(`cue.${value}`) }))}
        />
        <SelectField
          label={say('statements.directness')}
          value={facts.directness}
          onChange={(value) => change({ directness: value as Directness })}
          choices={directnesses.map((value) => ({ value, label: say(`directness.${value}`) }))}
        />
        <NamedSelect
          label={say('statements.event')}
          value={facts.event ?? ''}
          onChange={(value) => change({ event: value || null })}
          none={say('statements.noEvent')}
          choices={events.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {others.length > 0 && (
          <>
            <NamedSelect
              label={say('statements.sameAs')}
              value={facts.sameAs ?? ''}
              onChange={(value) => change({ sameAs: value || null })}
              none={say('statements.noRelative')}
              choices={relatives}
            />
            <NamedSelect
              label={say('statements.parent')}
              value={facts.parent ?? ''}
              onChange={(value) => change({ parent: value || null })}
              none={say('statements.noRelative')}
              choices={relatives}
            />
          </>
        )}
      </div>
      <details>
        <summary className="small soft">{say('statements.saidAtOther')}</summary>
        <MomentField
          label={say('statements.saidAt')}
          value={facts.saidAt ?? null}
          onChange={(saidAt) => change({ saidAt })}
        />
      </details>
    </>
  )
}
