import type { ByLanguage, ThingKind, ThingReference } from '../../api/types.ts'
import { TextArea } from '../../parts/field.tsx'
import { PictureField } from '../../parts/picture-field.tsx'
import { ThingField } from '../../parts/thing-field.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { CoordinateField } from './coordinate-field.tsx'
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
  return (
    <div className="columns-2">
      <CoordinateField
        label={say('place.latitude')}
        hint={say('place.latitudeHint')}
        value={draft.latitude}
        most={90}
        onChange={(latitude) => onChange({ latitude })}
      />
      <CoordinateField
        label={say('place.longitude')}
        value={draft.longitude}
        most={180}
        onChange={(longitude) => onChange({ longitude })}
      />
    </div>
  )
}
