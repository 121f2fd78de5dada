import type { ThingInput } from '../../api/things.ts'
import type { ByLanguage, EventFacts, Thing, ThingKind, ThingName } from '../../api/types.ts'

/** What somebody writes about a thing before it is kept. */
export interface ThingDraft {
  names: ThingName[]
  summary: ByLanguage
  picture: string | null
  organisation: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
  event: EventFacts | null
}

/** Which details each kind has beside names and a summary. */
export const details = {
  picture: ['person', 'organisation', 'place', 'dossier', 'series'],
  organisation: ['position', 'organisation'],
  country: ['position', 'organisation', 'place'],
  latitude: ['place'],
} as const satisfies Record<string, readonly ThingKind[]>

export const hasDetail = (kind: ThingKind, detail: keyof typeof details): boolean =>
  (details[detail] as readonly ThingKind[]).includes(kind)

export function emptyDraft(kind: ThingKind, lang: string): ThingDraft {
  const event: EventFacts = {
    kind: 'meeting',
    start: null,
    end: null,
    languages: [],
    partOf: null,
    participants: [],
    places: [],
  }
  return {
    names: [{ lang, form: '', kind: 'full', validFrom: null, validTo: null }],
    summary: {},
    picture: null,
    organisation: null,
    country: null,
    latitude: null,
    longitude: null,
    event: kind === 'event' ? event : null,
  }
}

export function draftOf(thing: Thing): ThingDraft {
  const { names, summary, picture, organisation, country, latitude, longitude } = thing
  return { names, summary, picture, organisation, country, latitude, longitude, event: thing.event ?? null }
}

/** What is sent: only what its kind has, without rows nobody filled in. */
export function inputOf(draft: ThingDraft, kind: ThingKind): ThingInput {
  return {
    names: draft.names.filter((name) => name.form.trim() !== ''),
    summary: Object.fromEntries(Object.entries(draft.summary).filter(([, text]) => text.trim() !== '')),
    ...(hasDetail(kind, 'picture') ? { picture: draft.picture } : {}),
    ...(hasDetail(kind, 'organisation') ? { organisation: draft.organisation } : {}),
    ...(hasDetail(kind, 'country') ? { country: draft.country } : {}),
    ...(hasDetail(kind, 'latitude') ? { latitude: draft.latitude, longitude: draft.longitude } : {}),
    ...(kind === 'event' && draft.event !== null ? { event: factsOf(draft.event) } : {}),
  }
}

function factsOf(event: EventFacts): EventFacts {
  const { kind, start, end, languages, partOf, participants, places } = event
  return { kind, start, end, languages, partOf, participants, places }
}

/** Whether full names differ, so that the question arises from when the new one holds. */
export function hasNewFullName(before: ThingName[], after: ThingName[]): boolean {
  const full = (names: ThingName[]) =>
    names
      .filter((name) => name.kind === 'full' && name.form.trim() !== '')
      .map((name) => `${name.lang} ${name.form.trim()}`)
      .toSorted()
      .join('\n')
  return full(before) !== full(after)
}
