import type { PublishedDocument } from '#record/find-published-document.ts'
import { blockText } from '#record/body.ts'

/** The shapes that documents have on their pages, by what they are: a paper that was signed, a conversation, words as they were spoken, or prose. */
export type DocumentShape = 'paper' | 'interview' | 'transcript' | 'prose'

/** What a paragraph is to the whole: a question of an interview, the address line or the closing line of a paper. */
export type BlockPart = 'asks' | 'salute' | 'closing'

type Shaped = Pick<PublishedDocument, 'kind' | 'leaf' | 'statements'>
type Statement = PublishedDocument['statements'][number]

/** The shape of a document's page. */
export function shapeOf({ kind, leaf }: Pick<PublishedDocument, 'kind' | 'leaf'>): DocumentShape {
  if (kind === 'decree' || kind === 'message' || kind === 'communique') return 'paper'
  if (kind === 'interview') return 'interview'
  const isSpoken = leaf?.verbality === 'verbatim' || leaf?.verbality === 'edited_transcript'
  return kind === 'speech' || isSpoken ? 'transcript' : 'prose'
}

/** The parts that paragraphs play, by block, as far as the text and its statements show them; nothing is guessed from a name alone. */
export function partsOfBlocks(document: Shaped): Map<string, BlockPart> {
  switch (shapeOf(document)) {
    case 'paper':
      return partsOfPaper(document)
    case 'interview':
      return questionsOf(document)
    default:
      return new Map()
  }
}

interface Paragraph {
  id: string
  text: string
}

/** Paragraphs that stand by themselves, each with the one after it; whatever else stands between breaks the row. */
function paragraphsOf({ leaf }: Shaped): (Paragraph | undefined)[] {
  return (leaf?.blocks ?? []).map((block) =>
    block.type === 'paragraph' ? { id: block.attrs.id, text: blockText(block).trim() } : undefined,
  )
}

/** A first and a last line that end as no sentence does: whom the paper addresses, and who signs it. */
function partsOfPaper(document: Shaped): Map<string, BlockPart> {
  const paragraphs = paragraphsOf(document)
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  const marked = new Set(document.statements.map((one) => one.block))
  const isLine = (one: Paragraph | undefined): one is Paragraph =>
    one !== undefined &&
    one.text !== '' &&
    one.text.length <= longestLine &&
    !/[.!?؟…]["”»]?$/.test(one.text) &&
    !marked.has(one.id)
  const parts = new Map<string, BlockPart>()
  if (paragraphs.length < 2) return parts
  if (isLine(first)) parts.set(first.id, 'salute')
  if (isLine(last)) parts.set(last.id, 'closing')
  return parts
}

/** The longest text, in letters, that is taken for a line over or under a paper. */
const longestLine = 120

/** Paragraphs that only the interviewer speaks in, and those that end in a question mark right before an answer. */
function questionsOf(document: Shaped): Map<string, BlockPart> {
  const askers = askersOf(document.statements)
  const speakersIn = Map.groupBy(document.statements, (one) => one.block)
  const answers = (one: Paragraph | undefined) =>
    one !== undefined && (speakersIn.get(one.id) ?? []).some(({ speaker }) => !askers.has(speaker.id))
  const paragraphs = paragraphsOf(document)
  const asks = paragraphs.filter((one, index): one is Paragraph => {
    if (one === undefined || answers(one)) return false
    if (speakersIn.has(one.id)) return true
    const next = paragraphs[index + 1]
    const label = labelOf(one)
    return /[؟?]["”»]?$/.test(one.text) && answers(next) && (label === undefined || label !== labelOf(next))
  })
  return new Map(asks.map(({ id }) => [id, 'asks']))
}

/** Who puts the questions: whoever does nothing but ask, and is answered. */
export function askersOf(statements: readonly Statement[]): Set<string> {
  const bySpeaker = Map.groupBy(statements, ({ speaker }) => speaker.id)
  return new Set(
    [...bySpeaker].flatMap(([id, own]) => {
      const isAnswered = statements.some(
        ({ speaker, addressees }) => speaker.id !== id && addressees.some((one) => one.id === id),
      )
      return isAnswered && own.every(({ cueClass }) => cueClass === 'ask') ? id : []
    }),
  )
}

/** The name before a colon with which a turn of a conversation begins. */
function labelOf(paragraph: Paragraph | undefined): string | undefined {
  return /^([^:.؟?!]{1,40}):\s/.exec(paragraph?.text ?? '')?.[1]
}
