import type { Id } from '#ground/id.ts'
import { rememberData } from '#ground/remember-data.ts'
import type { Reader } from '#storage/store.ts'
import type { Check } from './check.ts'
import type { Answer, Deck, DraftContent } from './draft-content.ts'
import type { Draft } from './find-draft.ts'
import { findOddOnes, type OddOne, type Original, type PageContext, type PageLine } from './find-odd-ones.ts'
import { statementSpans } from './inside/anchors-of.ts'
import { linesOf } from './lines-of.ts'
import { listStatements } from './list-statements.ts'
import { proposeForDraft } from './propose-for-draft.ts'
import { proveDecks, type Saying } from './prove-decks.ts'
import { readOriginal } from './read-original.ts'
import { readPageContext } from './read-page-context.ts'

export interface GuardReport {
  /** What must be changed or answered. */
  open: Check[]
  /** What an editor answered: it is right because. */
  answered: Check[]
  /** Statements that lines over the text could be said to rest on. */
  offers: Check[]
}

/**
 * Hold a draft's names, titles and numbers against the page, the record and, in a translation, the original, and its decks against what was
 * said. Nothing is changed.
 */
export async function guardPublication(reader: Reader, draft: Draft): Promise<GuardReport> {
  const { content, document, lang } = draft
  const context = await readPageContext(reader, { document, lang, day: content.happened?.date })
  const original = await readOriginal(reader, draft.version)
  const sayings = await sayingsOf(reader, draft)
  const proofs = proveDecks(content.decks, sayings)
  const alarms = [
    ...oddOnesOf({ lines: linesOf(content), context, original }).map(oddCheck),
    ...proofs.flatMap((proof) => {
      const deck = content.decks.find((one) => one.id === proof.deck)
      return proof.fault === null || deck === undefined ? [] : [deckCheck(deck, proof.fault, proof)]
    }),
  ]
  const isAnswered = (check: Check) => findAnswer(content, check) !== undefined
  return {
    open: alarms.filter((check) => !isAnswered(check)),
    answered: alarms.filter(isAnswered),
    offers: proofs.flatMap(({ deck, offer, saying }) =>
      offer === null
        ? []
        : [
            {
              reason: 'publication.deck_may_rest_on',
              field: `decks.${deck}`,
              details: { statement: offer, speaker: saying?.names[0] ?? '', text: saying?.text.slice(0, 200) ?? '' },
            },
          ],
    ),
  }
}

/** The same page is held against the same record when an editor looks at what stands in the way, and when it is published. */
const oddOnesOf = rememberData(20, ({ lines, context, original }: HeldPage) => findOddOnes(lines, context, original))

interface HeldPage {
  lines: PageLine[]
  context: PageContext
  original: Original | null
}

function oddCheck(odd: OddOne): Check {
  const { rule, kind, found, other, block, start, end, against, original } = odd
  return {
    reason: 'publication.odd_one',
    field: fieldOf(block),
    details: {
      rule,
      kind,
      found,
      other,
      block,
      start,
      end,
      otherField: against === null ? null : fieldOf(against.block),
      ...(original === undefined ? {} : { original: original.text.slice(0, 300) }),
    },
  }
}

function deckCheck(
  deck: Deck,
  fault: string,
  { saying, readsAs }: { saying: Saying | null; readsAs: Saying | null },
): Check {
  return {
    reason: `publication.${fault}`,
    field: `decks.${deck.id}`,
    details: {
      rule: fault,
      block: `deck:${deck.id}`,
      found: deck.text,
      text: deck.text,
      speaker: saying?.names[0] ?? '',
      readsAs: readsAs?.names[0] ?? '',
      statement: saying?.statement ?? null,
    },
  }
}

function fieldOf(block: string): string {
  if (block === 'lead') return 'lead'
  return block.startsWith('deck:') ? `decks.${block.slice('deck:'.length)}` : `body.${block}`
}

function findAnswer(content: DraftContent, { details }: Check): Answer | undefined {
  return content.answers?.find(
    (answer) =>
      answer.rule === details?.rule &&
      answer.block === details.block &&
      answer.found === details.found &&
      answer.reason.trim() !== '',
  )
}

/** What the draft makes people say: its marked statements, and what the machine finds beside them. */
async function sayingsOf(reader: Reader, draft: Draft): Promise<Saying[]> {
  const texts = new Map<Id, string>()
  for (const { statement, exact } of statementSpans(draft.content.body))
    texts.set(statement, `${texts.get(statement) ?? ''} ${exact}`)
  const statements = (await listStatements(reader, draft.document)).filter((one) => texts.has(one.id))
  const names = await namesOf(reader, { people: statements.map((one) => one.speaker), lang: draft.lang })
  const proposals = draft.content.decks.length === 0 ? [] : await proposeForDraft(reader, draft.version)
  return [
    ...statements.map((one) => ({
      statement: one.id,
      speaker: one.speaker,
      names: names.get(one.speaker) ?? [],
      text: texts.get(one.id) ?? '',
    })),
    ...proposals
      .filter((one) => one.confidence >= 0.5)
      .map(({ speaker, exact }) => ({
        statement: null,
        speaker: speaker.thing,
        names: speaker.name === null ? [] : [speaker.name],
        text: exact,
      })),
  ]
}

async function namesOf(reader: Reader, { people, lang }: { people: Id[]; lang: string }): Promise<Map<Id, string[]>> {
  if (people.length === 0) return new Map()
  const rows = await reader
    .selectFrom('thingName')
    .select(['thing', 'form'])
    .where('thing', 'in', [...new Set(people)])
    .where('lang', '=', lang)
    .orderBy('ordinal')
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.thing)].map(([id, forms]) => [id, forms.map((one) => one.form)]))
}
