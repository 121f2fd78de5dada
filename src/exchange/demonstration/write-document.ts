import { later, type Instant } from '#ground/clock.ts'
import { checkPublication } from '#record/check-publication.ts'
import { correctVersion } from '#record/correct-version.ts'
import { createDocument } from '#record/create-document.ts'
import { createVersion } from '#record/create-version.ts'
import { emptyContent, type Answer, type DraftContent } from '#record/draft-content.ts'
import { findDraft } from '#record/find-draft.ts'
import { markStatement } from '#record/mark-statement.ts'
import { pinDocuments } from '#record/pin-documents.ts'
import { publishVersion } from '#record/publish-version.ts'
import { saveDraft } from '#record/save-draft.ts'
import { statementShape } from '#record/statement.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import type { Transaction } from '#storage/store.ts'
import { readText } from './read-text.ts'
import type { DemonstrationDocument, DemonstrationStatement, DemonstrationText, Lang } from './shapes.ts'
import { instantOf, momentOf } from './times.ts'
import { idIn, type World } from './world.ts'

/** Something that happens at a time. */
export interface Step {
  at: Instant
  run(tx: Transaction): Promise<void>
}

/** Who did it all: an account that nobody can sign in with. */
const by = 'demonstration'

/** What happens to a document over the months, each at its time: written, published, translated, corrected, withdrawn. */
export function stepsOf(document: DemonstrationDocument, known: World): Step[] {
  const { en, ar, published, pins, corrections = [], additions = [], withdrawal } = document
  const step = (at: string, run: Step['run']): Step => ({ at: instantOf(at), run })
  const translations = (
    [
      ['en', en],
      ['ar', ar],
    ] as const
  ).flatMap(([lang, text]) => (text === undefined ? [] : [{ lang, text }]))
  return [
    ...draftingSteps(document, known),
    step(published, (tx) => publishFirst(tx, document, known)),
    ...(pins === undefined ? [] : [step(published, (tx) => pin(tx, { document, pins }, known))]),
    ...translations.map(({ lang, text }) =>
      step(text.published ?? published, (tx) => translate(tx, { document, lang, text }, known)),
    ),
    ...additions.map((addition) => step(addition.at, (tx) => add(tx, { document, addition }, known))),
    ...corrections.map((correction) => step(correction.at, (tx) => correct(tx, { document, correction }, known))),
    ...(withdrawal === undefined ? [] : [step(withdrawal.at, (tx) => withdraw(tx, document, known))]),
  ]
}

/** The document is begun and its statements are marked one after another, in the seconds before it is published. */
function draftingSteps(document: DemonstrationDocument, known: World): Step[] {
  const statements = Object.entries(document.statements ?? {})
  const before = (seconds: number) => later(instantOf(document.published), -1000 * seconds)
  return [
    { at: before(statements.length + 1), run: (tx) => begin(tx, document, known) },
    ...statements.map(([key, statement], i) => ({
      at: before(statements.length - i),
      run: async (tx: Transaction) => {
        known.statements.set(`${document.key}/${key}`, await mark(tx, { document, statement }, known))
      },
    })),
  ]
}

async function begin(tx: Transaction, document: DemonstrationDocument, known: World): Promise<void> {
  const pinned = new Set(document.pinnedTo)
  const things = document.about.map((key) => ({ thing: idIn(known.things, key), isPinned: pinned.has(key) }))
  const made = await createDocument(tx, { kind: document.kind, lang: 'fa', things, by })
  known.documents.set(document.key, made.document)
  known.versions.set(`${document.key}/fa`, made.version)
}

async function publishFirst(tx: Transaction, document: DemonstrationDocument, known: World): Promise<void> {
  const version = idIn(known.versions, `${document.key}/fa`)
  const content = contentOf(document, { lang: 'fa', text: document.fa }, known)
  const { revision } = await saveDraft(tx, { version, revision: 1, content, reason: 'saved', by })
  const answers = await answersFor(tx, version, document)
  if (answers.length === 0) {
    await publishVersion(tx, { version, revision, by })
    return
  }
  const answered = await saveDraft(tx, { version, revision, content: { ...content, answers }, reason: 'saved', by })
  await publishVersion(tx, { version, revision: answered.revision, by })
}

/** What will be corrected later was first held to be right, whatever the guards said. */
async function answersFor(tx: Transaction, version: string, document: DemonstrationDocument): Promise<Answer[]> {
  const { blockers } = await checkPublication(tx.sql, version)
  return blockers.flatMap(({ reason, details }) => {
    const found = String(details?.found)
    const isLaterCorrected = document.corrections?.some((correction) => correction.before.includes(found)) === true
    if (reason !== 'publication.odd_one' || !isLaterCorrected) return []
    return [{ rule: String(details?.rule), block: String(details?.block), found, reason: 'در متن رسیده چنین است.' }]
  })
}

function pin(tx: Transaction, { document, pins }: { document: DemonstrationDocument; pins: string[] }, known: World) {
  const idOf = (key: string) => idIn(known.documents, key)
  return pinDocuments(tx, { document: idOf(document.key), pins: pins.map(idOf), before: [], by })
}

function mark(
  tx: Transaction,
  { document, statement }: { document: DemonstrationDocument; statement: DemonstrationStatement },
  known: World,
): Promise<string> {
  const event = statement.event ?? document.about[0]
  const tenureOf = (key: string | undefined) => (key === undefined ? null : idIn(known.tenures, key))
  const relative = (key: string | undefined) =>
    key === undefined ? null : idIn(known.statements, `${document.key}/${key}`)
  const facts = statementShape.parse({
    speaker: idIn(known.things, statement.speaker),
    speakerTenure: tenureOf(statement.tenure),
    addressees: (statement.to ?? []).map(({ who, tenure, basis }) => ({
      addressee: idIn(known.things, who),
      tenure: tenureOf(tenure),
      basis,
    })),
    cueClass: statement.cue,
    directness: statement.directness,
    parent: relative(statement.parent),
    sameAs: relative(statement.sameAs),
    saidAt: momentOf(document.said ?? document.happened),
    event: event === undefined || !known.events.has(event) ? null : idIn(known.things, event),
    topics: (statement.topics ?? []).map((topic) => idIn(known.things, topic)),
  })
  return markStatement(tx, { ...facts, document: idIn(known.documents, document.key), by })
}

function contentOf(
  document: DemonstrationDocument,
  { lang, text }: { lang: Lang; text: DemonstrationText },
  known: World,
): DraftContent {
  const picture = (key: string) => {
    const { picture: id, alt, caption } = idIn(known.pictures, key)
    return { picture: id, alt: alt[lang] ?? alt.en ?? alt.fa ?? '', caption: caption[lang] ?? '' }
  }
  const video = (key: string) => {
    const { facts, title, credit } = idIn(known.videos, key)
    return { ...facts, title: title[lang] ?? title.fa, credit: credit[lang] ?? credit.fa }
  }
  const { sourceLine } = document
  return {
    ...emptyContent(),
    ...readText(text, { lang, picture, video, statement: (key) => idIn(known.statements, `${document.key}/${key}`) }),
    sourceLine:
      sourceLine === undefined
        ? null
        : {
            agency: sourceLine.agency[lang] ?? sourceLine.agency.fa,
            received: momentOf(sourceLine.received),
            link: sourceLine.link,
          },
    verbality: document.verbality ?? 'report',
    happened: momentOf(document.happened),
    said: momentOf(document.said ?? document.happened),
    picture: document.picture === undefined ? null : picture(document.picture),
  }
}

interface Translation {
  document: DemonstrationDocument
  lang: Lang
  text: DemonstrationText
}

async function translate(tx: Transaction, { document, lang, text }: Translation, known: World): Promise<void> {
  const version = await createVersion(tx, {
    document: idIn(known.documents, document.key),
    lang,
    copyFrom: idIn(known.versions, `${document.key}/fa`),
    content: contentOf(document, { lang, text }, known),
    by,
  })
  known.versions.set(`${document.key}/${lang}`, version)
  await publishVersion(tx, { version, revision: 1, by })
}

interface Correcting {
  document: DemonstrationDocument
  correction: NonNullable<DemonstrationDocument['corrections']>[number]
}

async function correct(tx: Transaction, { document, correction }: Correcting, known: World): Promise<void> {
  const { kind, note, reportedBy, before, after, lang } = correction
  const saved = await rewrite(tx, { version: idIn(known.versions, `${document.key}/${lang}`), before, after })
  await correctVersion(tx, { ...saved, kind, note, reportedBy, by })
}

interface Adding {
  document: DemonstrationDocument
  addition: NonNullable<DemonstrationDocument['additions']>[number]
}

async function add(tx: Transaction, { document, addition }: Adding, known: World): Promise<void> {
  const { after, added, note, lang } = addition
  const version = idIn(known.versions, `${document.key}/${lang}`)
  const saved = await rewrite(tx, { version, before: after, after: `${after} ${added}` })
  await publishVersion(tx, { ...saved, changeNote: note, by })
}

/** Put one wording in the place of another wherever it stands in the draft. */
async function rewrite(
  tx: Transaction,
  { version, before, after }: { version: string; before: string; after: string },
): Promise<{ version: string; revision: number }> {
  const draft = await findDraft(tx.sql, version)
  const text = JSON.stringify(draft?.content)
  const [from, to] = [before, after].map((words) => JSON.stringify(words).slice(1, -1)) as [string, string]
  if (draft === undefined || !text.includes(from))
    throw new Error(`The demonstration corrects «${before}», which nobody wrote.`)
  const content = JSON.parse(text.replaceAll(from, to)) as DraftContent
  const { revision } = await saveDraft(tx, { version, revision: draft.revision, content, reason: 'saved', by })
  return { version, revision }
}

async function withdraw(tx: Transaction, document: DemonstrationDocument, known: World): Promise<void> {
  if (document.withdrawal === undefined) return
  const { kind, reason, redirectTo } = document.withdrawal
  await withdrawDocument(tx, {
    document: idIn(known.documents, document.key),
    kind,
    reason,
    redirectTo: redirectTo === undefined ? null : idIn(known.documents, redirectTo),
    by,
  })
}
