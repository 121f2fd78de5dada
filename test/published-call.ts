import { changeStatement } from '#record/change-statement.ts'
import { createDocument } from '#record/create-document.ts'
import { createTenure } from '#record/create-tenure.ts'
import { createThing } from '#record/create-thing.ts'
import { createVersion } from '#record/create-version.ts'
import { correctVersion } from '#record/correct-version.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { findDraft } from '#record/find-draft.ts'
import type { Directness } from '#record/kinds.ts'
import { markStatement } from '#record/mark-statement.ts'
import { publishVersion } from '#record/publish-version.ts'
import { saveDraft } from '#record/save-draft.ts'
import { statementShape } from '#record/statement.ts'
import type { Moment } from '#record/moment.ts'
import { openCastOffice, paragraph, publishable, sara } from './cast.ts'
import type { Office } from './office.ts'

/** When the call took place: ۱۲ آذر ۱۴۰۴, half past two in Tehran. */
export const callTime: Moment = { date: '2025-12-03', time: '14:30', zone: 'Asia/Tehran', precision: 'minute' }

const named = (fa: string, en: string) => [
  { lang: 'fa', form: fa, kind: 'full' as const },
  { lang: 'en', form: en, kind: 'full' as const },
]

export interface PublishedCall {
  mayor: string
  colleague: string
  office: string
  event: string
  dossier: string
  document: string
  version: string
  number: number
  /** What the mayor said, and what the colleague answered. */
  said: string
  answered: string
}

/** An office that published a call between its mayor and a colleague from another city, with one statement of each. */
export async function publishCall(office: Office): Promise<PublishedCall> {
  await openCastOffice(office)
  return publishCallIn(office)
}

/** The same in an office that is open already. */
export async function publishCallIn(office: Office): Promise<PublishedCall> {
  const { store } = office
  const world = await store.transact(async (tx) => {
    const thing = (kind: 'person' | 'position' | 'place' | 'dossier', fa: string, en: string) =>
      createThing(tx, { kind, names: named(fa, en), by: sara })
    const mayor = await thing('person', 'نسترن پایدار', 'Nastaran Paydar')
    const colleague = await thing('person', 'الیاس درنا', 'Elias Dorna')
    const position = await thing('position', 'شهردار ساحل‌آباد', 'Mayor of Sahelabad')
    const earlier = await thing('position', 'رئیس شورای شهر', 'Chair of the City Council')
    await createTenure(tx, {
      person: mayor,
      position: earlier,
      validFrom: '2020-01-01',
      validTo: '2024-12-31',
      by: sara,
    })
    const tenure = await createTenure(tx, { person: mayor, position, validFrom: '2025-01-01', by: sara })
    const place = await thing('place', 'ساحل‌آباد', 'Sahelabad')
    const dossier = await thing('dossier', 'پروندهٔ بندر', 'The port dossier')
    const event = await createThing(tx, {
      kind: 'event',
      names: named('تماس دو شهردار', 'Call of two mayors'),
      event: {
        kind: 'phone_call',
        start: callTime,
        languages: ['fa'],
        places: [place],
        participants: [
          { participant: mayor, tenure, side: 'ours', part: 'caller' },
          { participant: colleague, side: 'theirs', part: 'callee' },
        ],
      },
      by: sara,
    })
    return { mayor, colleague, office: position, tenure, event, dossier }
  })
  const { mayor, colleague, event, dossier, tenure } = world
  const made = await store.transact((tx) =>
    createDocument(tx, { kind: 'call', lang: 'fa', things: [{ thing: event }, { thing: dossier }], by: sara }),
  )
  const mark = (speaker: string, addressee: string, speakerTenure: string | null) =>
    store.transact((tx) =>
      markStatement(tx, {
        ...statementShape.parse({ speaker, speakerTenure, addressees: [{ addressee }], event, directness: 'colon' }),
        document: made.document,
        by: sara,
      }),
    )
  const said = await mark(mayor, colleague, tenure)
  const answered = await mark(colleague, mayor, null)
  const blocks = [
    paragraph('p1', `نسترن پایدار گفت: [${said}|اسکلهٔ شمال دوبا را با هم می‌سازیم].`),
    paragraph('p2', `الیاس درنا پاسخ داد: [${answered}|مهندسان ما هفتهٔ آینده می‌آیند].`),
  ]
  const content = {
    ...publishable('دو شهردار بر سر اسکله به توافق رسیدند', blocks),
    happened: callTime,
    said: callTime,
  }
  await save(office, made.version, (draft) => ({ ...draft, ...content }))
  const { documentNumber } = await publish(office, made.version)
  return { mayor, colleague, office: world.office, event, dossier, ...made, number: documentNumber, said, answered }
}

/** Write in a version's draft. */
export async function save(
  office: Office,
  version: string,
  write: (content: DraftContent) => DraftContent,
): Promise<void> {
  const draft = await findDraft(office.store.read, version)
  if (draft === undefined) throw new Error('no such draft')
  const content = write(draft.content)
  await office.store.transact((tx) =>
    saveDraft(tx, { version, revision: draft.revision, content, reason: 'saved', by: sara }),
  )
}

/** Publish a version as it stands. */
export async function publish(office: Office, version: string, changeNote?: string) {
  const revision = (await findDraft(office.store.read, version))?.revision ?? 0
  return office.store.transact((tx) => publishVersion(tx, { version, revision, changeNote, by: sara }))
}

/** Say of a statement anew how its words are told. */
export async function tellAs({ store }: Office, statement: string, directness: Directness): Promise<void> {
  const { revision } = await store.read
    .selectFrom('statement')
    .select('revision')
    .where('id', '=', statement)
    .executeTakeFirstOrThrow()
  await store.transact((tx) => changeStatement(tx, { statement, revision, directness, by: sara }))
}

/** Put one word for another in the text and publish that as a correction, a minute later. */
export async function correctWord(
  office: Office,
  version: string,
  change: { from: string; to: string; note: string },
): Promise<void> {
  await save(
    office,
    version,
    (content) => JSON.parse(JSON.stringify(content).replaceAll(change.from, change.to)) as DraftContent,
  )
  office.clock.advance(60_000)
  const revision = (await findDraft(office.store.read, version))?.revision ?? 0
  await office.store.transact((tx) =>
    correctVersion(tx, { version, revision, kind: 'place', note: change.note, by: sara }),
  )
}

/** The call in English, translated from its present edition and published. */
export async function publishInEnglish(office: Office, call: PublishedCall): Promise<string> {
  const version = await office.store.transact((tx) =>
    createVersion(tx, { document: call.document, lang: 'en', copyFrom: call.version, by: sara }),
  )
  await save(office, version, (content) => ({
    ...content,
    decks: [{ id: 'deck01', role: 'headline', text: 'Two mayors agree on a pier', restsOn: null }],
    body: {
      type: 'doc',
      content: [
        paragraph('p1', `“[${call.said}|We build the north pier of Duba together],” said Nastaran Paydar.`),
        paragraph('p2', `Elias Dorna answered: “[${call.answered}|Our engineers are coming next week].”`),
      ],
    },
  }))
  await publish(office, version)
  return version
}
