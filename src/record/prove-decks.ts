import type { Deck } from './draft-content.ts'
import { tokensOf } from './inside/guard/page-tokens.ts'
import { stemsOfText } from './inside/stems-of.ts'

/** Something said in the text below: a statement that is marked, or one that the machine proposes (`statement` is null then). */
export interface Saying {
  statement: string | null
  /** The person's id, where it is known. */
  speaker: string | null
  /** How the text or the office calls them. */
  names: string[]
  text: string
}

/** What a line over the text was found to rest on. */
export interface DeckProof {
  deck: string
  /** The saying that it rests on, as marked by an editor or found by its words; null where there is none like it. */
  saying: Saying | null
  /** Whom a reader takes for its speaker; null where the lines name nobody. */
  readsAs: Saying | null
  fault: 'deck_of_another_speaker' | 'deck_in_first_person' | null
  /** A marked statement that it could be said to rest on, and does not yet. */
  offer: string | null
}

/** How much of a line's words must stand in a saying for the line to rest on it. */
const enough = 0.5

/**
 * Which saying, and whose, each line over a text rests on, by the stems they share; whether it reads as one speaker's and rests on another's
 * words; and whether it says «we» where the text tells of somebody in the third person. The office's own words and lines like no saying have
 * no fault. A line reads as the one named before its colon or the colon above it; in the first person also as the line before it. Pure; time
 * grows with lines times sayings.
 */
export function proveDecks(decks: Deck[], sayings: Saying[]): DeckProof[] {
  const read = sayings.map((saying) => ({ saying, stems: stemsOfText(saying.text) }))
  let label: Saying | null = null
  let before: Saying | null = null
  return decks.map((deck) => {
    const { named, words } = labelled(deck.text)
    const own = named === null ? null : speakerIn(named, sayings)
    if (own !== null && deck.role !== 'deck') label = own
    const isOurs = isFirstPerson(words)
    const readsAs = own ?? (named !== null ? null : isOurs ? (before ?? label) : label)
    const saying = deck.isOwn === true || deck.role === 'short' ? null : restingPlace(deck, words, read)
    if (deck.role !== 'short') before = own ?? (named === null ? (before ?? saying ?? label) : before)
    const offer = deck.restsOn === null ? (saying?.statement ?? null) : null
    return { deck: deck.id, saying, readsAs, fault: faultOf({ saying, readsAs, isOurs }), offer }
  })
}

function faultOf(proof: { saying: Saying | null; readsAs: Saying | null; isOurs: boolean }): DeckProof['fault'] {
  const { saying, readsAs, isOurs } = proof
  if (saying === null) return null
  if (readsAs !== null && isKnown(saying) && !isSame(readsAs, saying)) return 'deck_of_another_speaker'
  return isOurs && isThirdPerson(saying.text) ? 'deck_in_first_person' : null
}

function restingPlace(deck: Deck, words: string, read: { saying: Saying; stems: Set<string> }[]): Saying | null {
  const marked = read.find(({ saying }) => saying.statement !== null && saying.statement === deck.restsOn)
  if (marked !== undefined) return marked.saying
  const wanted = stemsOfText(words)
  let best: { saying: Saying; share: number } | undefined
  for (const { saying, stems } of read) {
    let shared = 0
    for (const word of wanted) if (stems.has(word)) shared += 1
    const share = shared / wanted.size
    if (shared >= 2 && share >= enough && share > (best?.share ?? 0)) best = { saying, share }
  }
  return best?.saying ?? null
}

/** «A در گفت‌وگو با B: …» → what stands before the colon, and what after it. A colon at the end names the speaker of the next line. */
function labelled(text: string): { named: string | null; words: string } {
  const colon = text.indexOf(':')
  return colon < 0 ? { named: null, words: text } : { named: text.slice(0, colon), words: text.slice(colon + 1) }
}

/** Who is named first, before any word that names the other side: «A در گفت‌وگو با B». */
function speakerIn(label: string, sayings: Saying[]): Saying | null {
  const all = tokensOf(label).map((token) => token.text)
  const other = all.findIndex((word) => /^(با|به|with|to|from|by|مع|الی)$/.test(word))
  const words = other < 0 ? all : all.slice(0, other)
  let found: { saying: Saying; at: number } | undefined
  for (const saying of sayings)
    for (const name of saying.names) {
      const at = words.indexOf(lastWord(name))
      if (at >= 0 && at < (found?.at ?? words.length)) found = { saying, at }
    }
  return found?.saying ?? null
}

function isKnown(saying: Saying): boolean {
  return saying.speaker !== null || saying.names.length > 0
}

function isSame(a: Saying, b: Saying): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker === b.speaker
  const surnames = new Set(a.names.map(lastWord))
  return b.names.some((name) => surnames.has(lastWord(name)))
}

function lastWord(name: string): string {
  return tokensOf(name).at(-1)?.text ?? ''
}

/** Words that end as «we» does and are none. */
const nouns = new Set(
  'تصمیم تقسیم تسلیم مستقیم تحریم رژیم اقلیم عظیم قدیم تیم بیم نیم مقیم ترمیم تنظیم تعلیم تقدیم حریم کریم'.split(' '),
)

/** «خواهیم کرد», «می‌گیریم», «ما»; in English «we», «our». */
function isFirstPerson(text: string): boolean {
  const words = tokensOf(text).map((token) => token.text)
  return words.some(
    (word, at) =>
      /^(ما|خواهیم|نخواهیم|داریم|ایم|we|our|us)$/.test(word) ||
      (/^\p{L}{2,}یم$/u.test(word) &&
        !nouns.has(word) &&
        (/^ن?می/.test(word) || /^ن?می$/.test(words[at - 1] ?? '') || at === words.length - 1)),
  )
}

/** «کشورش … خواهد کرد»: told of somebody, and nothing in it is the speaker's own «we» or «I». */
function isThirdPerson(text: string): boolean {
  if (isFirstPerson(text)) return false
  const words = tokensOf(text).map((token) => token.text)
  return words.some(
    (word, at) =>
      /^(کشورش|دولتش|خواهد|کشورشان|his|her|their)$/.test(word) ||
      (word === 'کشور' && /^(او|وی|ش|متبوع)$/.test(words[at + 1] ?? '')),
  )
}
