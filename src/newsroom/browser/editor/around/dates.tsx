import type { DraftContent } from '#record/draft-content.ts'
import { SelectField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { Panel } from './panel.tsx'
import { TypedMoment } from './typed-moment.tsx'
import { useEvents } from './use-events.ts'

const verbalities = [
  'verbatim',
  'edited_transcript',
  'report',
  'summary',
] as const satisfies DraftContent['verbality'][]

/** When it happened, when it was said, and how near the text is to the words. None of it is ever filled in by itself. */
export function Dates() {
  const { writer } = useDesk()
  const happened = useWritten(({ content }) => content.happened)
  const said = useWritten(({ content }) => content.said)
  const verbality = useWritten(({ content }) => content.verbality)
  const offers = useEvents().flatMap(({ id, event }) =>
    event === undefined || event.start === null ? [] : [{ id, moment: event.start }],
  )
  return (
    <Panel title={say('facts.title')}>
      <TypedMoment
        field="happened"
        label={say('facts.happened')}
        value={happened}
        offers={offers}
        onChange={(moment) => writer.change({ happened: moment })}
      />
      <TypedMoment
        field="said"
        label={say('facts.said')}
        value={said}
        offers={offers}
        onChange={(moment) => writer.change({ said: moment })}
        same={happened === null ? undefined : { words: say('facts.sameAsHappened'), moment: happened }}
      />
      <SelectField
        label={say('facts.verbality')}
        value={verbality}
        onChange={(value) => writer.change({ verbality: value as DraftContent['verbality'] })}
        choices={verbalities.map((value) => ({ value, label: say(`verbality.${value}`) }))}
      />
    </Panel>
  )
}
