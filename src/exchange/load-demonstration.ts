import { setRules } from '#comments/rules.ts'
import type { Clock, Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { createTenure } from '#record/create-tenure.ts'
import { createThing } from '#record/create-thing.ts'
import { createOffice } from '#record/office.ts'
import { retireThing } from '#record/retire-thing.ts'
import type { NewThing } from '#record/thing.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { addEditor, closeEditor } from './demonstration/editor.ts'
import { commentSteps } from './demonstration/comment-steps.ts'
import { comments } from './demonstration/comments.ts'
import { answerStep, readoutStep } from './demonstration/desk-steps.ts'
import { claims, readouts } from './demonstration/claims.ts'
import { documents } from './demonstration/documents.ts'
import { events } from './demonstration/events.ts'
import { office } from './demonstration/office.ts'
import { organisations, positions } from './demonstration/houses.ts'
import { people, tenures } from './demonstration/people.ts'
import { pictures } from './demonstration/pictures.ts'
import { places, subjects } from './demonstration/places-and-subjects.ts'
import type { DemonstrationEvent, DemonstrationTenure, DemonstrationThing, Lang } from './demonstration/shapes.ts'
import { addPictures } from './demonstration/add-pictures.ts'
import { addVideos } from './demonstration/add-videos.ts'
import { videos } from './demonstration/videos.ts'
import { instantOf, momentOf } from './demonstration/times.ts'
import { stepsOf } from './demonstration/write-document.ts'
import { idIn, world, type World } from './demonstration/world.ts'

export interface DemonstrationPlace {
  /** An empty store whose time is `clock`: each thing is written at the time it bears. */
  store: Store
  blobs: Blobs
  clock: Clock & { advance(ms: number): void }
}

/** When the demonstration office was opened, on its own clock. */
const opened = '2026-06-20 08:00'

/**
 * Open the demonstration office in an empty store: an invented office of an invented country, written through the same verbs that editors
 * use, each step at its own past time. Afterwards the clock stands at the last of them. Returns how much there is.
 */
export async function loadDemonstration(place: DemonstrationPlace): Promise<{ documents: number; things: number }> {
  const { store } = place
  const known = world()
  moveTo(place, instantOf(opened))
  await store.transact((tx) => createOffice(tx, office))
  await addPictures(place, pictures, known)
  await addVideos(place, videos, known)
  await store.transact((tx) => writeThings(tx, known))
  const editor = await addEditor(store)
  await store.transact((tx) => setRules(tx, { scope: 'site', rules: { closesAfterDays: 0 }, by: editor.id }))
  const steps = [
    ...documents.flatMap((document) => stepsOf(document, known)),
    ...claims.map((claim) => answerStep(claim, known)),
    ...readouts.map((readout) => readoutStep(readout, known)),
    ...comments.flatMap((comment) => commentSteps(comment, { known, editor })),
  ]
  for (const step of steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    moveTo(place, step.at)
    await store.transact((tx) => step.run(tx))
  }
  await store.transact((tx) => closeEditor(tx, editor))
  return { documents: documents.length, things: known.things.size }
}

function moveTo({ clock }: DemonstrationPlace, at: Instant): void {
  clock.advance(Date.parse(at) - Date.parse(clock.now()))
}

async function writeThings(tx: Transaction, known: World): Promise<void> {
  const plain = [...places, ...organisations, ...positions, ...people, ...subjects]
  for (const thing of plain) {
    const id = await createThing(tx, { ...thingOf(thing, known), by: null })
    known.things.set(thing.key, id)
    if (thing.retired === true) await retireThing(tx, { thing: id, by: null })
  }
  for (const tenure of tenures) known.tenures.set(tenure.key, await writeTenure(tx, tenure, known))
  for (const event of events) {
    known.things.set(event.key, await createThing(tx, { ...eventOf(event, known), by: null }))
    known.events.add(event.key)
  }
}

function thingOf(thing: DemonstrationThing, known: World): NewThing {
  const { names, short = {}, former } = thing
  const since = former === undefined ? null : dayAfter(former.until)
  return {
    kind: thing.kind,
    names: [
      ...entries(names).map(([lang, form]) => ({ lang, form, kind: 'full' as const, validFrom: since })),
      ...entries(short).map(([lang, form]) => ({ lang, form, kind: 'short' as const })),
      ...entries(former?.names ?? {}).map(([lang, form]) => ({
        lang,
        form,
        kind: 'full' as const,
        validTo: former?.until ?? null,
      })),
    ],
    ...(thing.summary === undefined ? {} : { summary: thing.summary }),
    organisation: thing.organisation === undefined ? null : idIn(known.things, thing.organisation),
    picture: thing.picture === undefined ? null : idIn(known.pictures, thing.picture).picture,
    country: thing.country ?? null,
    latitude: thing.at?.[0] ?? null,
    longitude: thing.at?.[1] ?? null,
  }
}

function writeTenure(tx: Transaction, tenure: DemonstrationTenure, known: World): Promise<Id> {
  return createTenure(tx, {
    person: idIn(known.things, tenure.person),
    position: idIn(known.things, tenure.position),
    validFrom: tenure.from,
    validTo: tenure.to ?? null,
    isActing: tenure.isActing ?? false,
    by: null,
  })
}

function eventOf(event: DemonstrationEvent, known: World): NewThing {
  return {
    kind: 'event',
    names: entries(event.names).map(([lang, form]) => ({ lang, form, kind: 'full' as const })),
    ...(event.summary === undefined ? {} : { summary: event.summary }),
    event: {
      kind: event.kind,
      start: momentOf(event.start),
      end: event.end === undefined ? null : momentOf(event.end),
      languages: event.languages ?? [],
      partOf: event.partOf === undefined ? null : idIn(known.things, event.partOf),
      participants: event.participants.map(({ who, tenure, side, part }) => ({
        participant: idIn(known.things, who),
        tenure: tenure === undefined ? null : idIn(known.tenures, tenure),
        side,
        part,
      })),
      places: event.places.map((place) => idIn(known.things, place)),
    },
  }
}

function entries(byLang: Partial<Record<Lang, string>>): [Lang, string][] {
  return Object.entries(byLang) as [Lang, string][]
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
