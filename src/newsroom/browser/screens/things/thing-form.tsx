import type { ByLanguage, ThingKind, ThingReference } from '../../api/types.ts'
import { TextArea, TextField } from '../../parts/field.tsx'
import { PictureField } from '../../parts/picture-field.tsx'
import { ThingField } from '../../parts/thing-field.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { CountryField } from './country-field.tsx'
import { EventFields } from './event-fields.tsx'
import { useKnown } from './known-things.ts'
import { NamesTable } from './names-table.tsx'
import { hasDetail, type ThingDraft } from './thing-draft.ts'
import './things.css'

interface Props {
  kind: ThingKind
  draft: ThingDraft
  onChange: (draft: ThingDraft) => void
  /** Names of what the thing refers to already. */
  references: ThingReference[]
}

/** Everything one may write about a thing, by its kind. */
export function ThingForm({ kind, draft, onChange, references }: Props) {
  const known = useKnown(references)
  const change = (part: Partial<ThingDraft>) => onChange({ ...draft, ...part })
  const organisation =
    draft.organisation === null
      ? null
      : { id: draft.organisation, kind: 'organisation' as const, name: known.nameOf(draft.organisation) }
  return (
    <div className="stack">
      {kind === 'event' && draft.event !== null && (
        <EventFields event={draft.event} onChange={(event) => change({ event })} known={known} />
      )}
      <NamesTable names={draft.names} onChange={(names) => change({ names })} />
      <Summaries kind={kind} value={draft.summary} onChange={(summary) => change({ summary })} />
      {hasDetail(kind, 'organisation') && (
        <ThingField
          label={say(kind === 'position' ? 'things.ofOrganisation' : 'things.parentOrganisation')}
          kinds={['organisation']}
          value={organisation}
          onChange={(thing) => {
            known.learn(thing)
            change({ organisation: thing?.id ?? null })
          }}
        />
      )}
      {hasDetail(kind, 'country') && <CountryField value={draft.country} onChange={(country) => change({ country })} />}
      {hasDetail(kind, 'latitude') && <Coordinates draft={draft} onChange={change} />}
      {hasDetail(kind, 'picture') && (
        <PictureField
          label={say(kind === 'person' ? 'things.portrait' : 'things.picture')}
          value={draft.picture}
          onChange={(picture) => change({ picture })}
        />
      )}
    </div>
  )
}

function Summaries({
  kind,
  value,
  onChange,
}: {
  kind: ThingKind
  value: ByLanguage
  onChange: (value: ByLanguage) => void
}) {
  const office = useOffice()
  return office.languages.map((lang, at) => (
    <TextArea
      key={lang}
      label={say('things.summaryIn', { language: sayAny('language', lang) })}
      hint={at === 0 ? say(`things.summaryHint_${kind === 'person' ? 'person' : 'other'}`) : undefined}
      rows={2}
      lang={lang}
      value={value[lang] ?? ''}
      onChange={(text) => onChange({ ...value, [lang]: text })}
      maxLength={2000}
    />
  ))
}

function Coordinates({ draft, onChange }: { draft: ThingDraft; onChange: (part: Partial<ThingDraft>) => void }) {
  const read = (text: string) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text))
  return (
    <div className="columns-2">
      <TextField
        label={say('place.latitude')}
        hint={say('place.latitudeHint')}
        type="number"
        step="any"
        min={-90}
        max={90}
        dir="ltr"
        value={draft.latitude === null ? '' : String(draft.latitude)}
        onChange={(text) => onChange({ latitude: read(text) })}
      />
      <TextField
        label={say('place.longitude')}
        type="number"
        step="any"
        min={-180}
        max={180}
        dir="ltr"
        value={draft.longitude === null ? '' : String(draft.longitude)}
        onChange={(text) => onChange({ longitude: read(text) })}
      />
    </div>
  )
}
