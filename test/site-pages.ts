import { listPublishedClaims } from '#record/find-published-claim.ts'
import { listPublishedCorrections } from '#record/list-published-corrections.ts'
import { listPublishedDocuments } from '#record/list-published-documents.ts'
import { listPublishedEvents } from '#record/list-published-events.ts'
import { listPublishedStatements } from '#record/list-published-statements.ts'
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
