import type { OfficeLayout } from '#record/office-layout.ts'
import { homeParts, menuPlaces, type MenuPlace } from '#record/office-places.ts'
import { readNumber } from '#persian/digits.ts'
import { TextField } from '../../parts/field.tsx'
import { Section } from '../../parts/section.tsx'
import { say, sayAny } from '../../words/say.ts'
import { OrderField } from './order-field.tsx'

/** Which lists stand on the home page and in which order, what leads it, and where the menu leads. */
export function LayoutFields({
  layout,
  lead,
  onLayout,
  onLead,
}: {
  layout: OfficeLayout
  /** The leading document's number as it was typed. */
  lead: string
  onLayout: (layout: OfficeLayout) => void
  onLead: (text: string) => void
}) {
  return (
    <>
      <Section title={say('layout.home')} about={say('layout.homeAbout')}>
        <TextField
          label={say('layout.lead')}
          hint={say('layout.leadHint')}
          error={readLead(lead) === undefined ? say('layout.leadWrong') : undefined}
          inputMode="numeric"
          value={lead}
          onChange={onLead}
          maxLength={12}
        />
        <OrderField
          label={say('layout.parts')}
          values={layout.home}
          onChange={(home) => onLayout({ ...layout, home })}
          offered={homeParts}
          nameOf={(part) => say(`layout.part.${part}`)}
          addLabel={say('layout.addPart')}
        />
      </Section>
      <Section title={say('layout.menu')} about={say('layout.menuAbout')}>
        <OrderField
          label={say('layout.menu')}
          values={layout.menu}
          onChange={(menu) => onLayout({ ...layout, menu })}
          offered={menuPlaces}
          nameOf={nameOfPlace}
          addLabel={say('layout.addPlace')}
          least={1}
          most={12}
        />
      </Section>
    </>
  )
}

/** The number of the document that leads; null: none was chosen; undefined: that is no number. */
export function readLead(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const number = readNumber(text.trim())
  return number !== null && Number.isInteger(number) && number > 0 && number < 1e9 ? number : undefined
}

const things: Partial<Record<MenuPlace, string>> = {
  events: 'event',
  people: 'person',
  dossiers: 'dossier',
  topics: 'topic',
  places: 'place',
  organisations: 'organisation',
  positions: 'position',
  series: 'series',
}

function nameOfPlace(place: MenuPlace): string {
  const thing = things[place]
  if (thing !== undefined) return sayAny('things', thing)
  if (place.startsWith('kind.')) return say('layout.ofKind', { kind: sayAny('kind', place.slice('kind.'.length)) })
  return sayAny('layout.place', place)
}
