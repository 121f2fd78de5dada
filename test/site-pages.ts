import { listPublishedClaims } from '#record/find-published-claim.ts'
import { listPublishedCorrections } from '#record/list-published-corrections.ts'
import { listPublishedDocuments } from '#record/list-published-documents.ts'
import { listPublishedEvents } from '#record/list-published-events.ts'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import { listPublishedThings } from '#record/list-published-things.ts'
import { getOffice } from '#record/office.ts'
import type { Reader } from '#storage/store.ts'
import { addressesOf } from '#web/address.ts'

/** One address of each kind of page that has something to show in a language, found in the record itself. */
export async function sitePages(reader: Reader, lang: string): Promise<Record<string, string>> {
  const at = addressesOf((await getOffice(reader)).languages)
  const [call] = await listPublishedDocuments(reader, { lang, kind: 'call', isStanding: true, limit: 1 })
  const [speech] = await listPublishedDocuments(reader, { lang, kind: 'speech', isStanding: true, limit: 1 })
  const [paper] = await listPublishedDocuments(reader, { lang, kind: 'communique', isStanding: true, limit: 1 })
  const [corrected] = await listPublishedCorrections(reader, { lang, limit: 1 })
  const [claim] = await listPublishedClaims(reader, { limit: 1 })
  const events = await listPublishedEvents(reader, { lang, limit: 100 })
  const event = events.find((one) => one.eventKind === 'phone_call')
  const statements = await listPublishedStatements(reader, {
    lang,
    ...(event === undefined ? {} : { event: event.id }),
    limit: 1,
  })
  const [statement] = statements.length > 0 ? statements : await listPublishedStatements(reader, { lang, limit: 1 })
  return {
    home: at.home(lang),
    ...(call === undefined ? {} : { document: at.document(lang, call.number, call.slug) }),
    ...(speech === undefined ? {} : { speech: at.document(lang, speech.number, speech.slug) }),
    ...(paper === undefined ? {} : { paper: at.document(lang, paper.number, paper.slug) }),
    ...(event === undefined ? {} : { event: at.thing(lang, 'event', event.tail) }),
    ...(statement === undefined
      ? {}
      : { statement: at.statement(lang, statement.id), person: at.thing(lang, 'person', statement.speaker.tail) }),
    ...(corrected === undefined
      ? {}
      : { redline: at.redline(lang, corrected.number, corrected), history: at.history(lang, corrected.number) }),
    latest: at.latest(lang),
    people: at.things(lang, 'person'),
    events: at.things(lang, 'event'),
    dossiers: at.things(lang, 'dossier'),
    corrections: at.corrections(lang),
    claims: at.claims(lang),
    ...(claim === undefined ? {} : { claim: at.claim(lang, claim.id) }),
    archive: at.archive(lang),
    about: at.path(lang, '/about'),
    contact: at.path(lang, '/contact'),
    accessibility: at.path(lang, '/accessibility'),
    feeds: at.path(lang, '/feeds'),
    missing: at.path(lang, '/no-such-page'),
  }
}

/** One address of every other kind of page in a language: lists, things of each kind, dates, searches and cards. */
export async function furtherPages(reader: Reader, lang: string): Promise<Record<string, string>> {
  const at = addressesOf((await getOffice(reader)).languages)
  const pages: Record<string, string> = {
    kind: at.latest(lang, 'photo_story'),
    emptyKind: at.latest(lang, 'attachment'),
    statements: at.path(lang, '/statements'),
    search: at.path(lang, '/search?q=%D8%A2%D8%A8'),
    emptySearch: at.path(lang, '/search?q=xyzzy'),
    archiveYear: at.archive(lang, 1405),
    archiveMonth: at.archive(lang, 2026, 11),
  }
  for (const kind of ['position', 'organisation', 'place', 'topic', 'dossier', 'series'] as const) {
    pages[`${kind}s`] = at.things(lang, kind)
    const [thing] = await listPublishedThings(reader, { kind, lang })
    if (thing !== undefined) pages[kind] = at.thing(lang, kind, thing.tail)
  }
  const trip = (await listPublishedEvents(reader, { lang, limit: 100 })).find((one) => one.eventKind === 'trip')
  if (trip !== undefined) pages.trip = at.thing(lang, 'event', trip.tail)
  for (const kind of ['photo_story', 'decree', 'interview', 'meeting'] as const) {
    const [line] = await listPublishedDocuments(reader, { lang, kind, limit: 1 })
    if (line !== undefined) pages[kind] = at.document(lang, line.number, line.slug)
  }
  const [statement] = await listPublishedStatements(reader, { lang, limit: 1 })
  if (statement !== undefined) pages.card = `${at.statement(lang, statement.id)}/card`
  return pages
}
