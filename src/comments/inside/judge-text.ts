import { createHash } from 'node:crypto'
import { strictFold } from '#persian/strict-fold.ts'
import { later } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import type { Signal } from '../comment.ts'
import { looksLikeSpam } from '../spam-filter.ts'
import { findListedWords, listWords, signalsOfWords } from '../words.ts'

const day = 86_400_000
/** Short texts say the same by chance: «ممنون». */
const repeatsFrom = 20

/** What a text's fold is known by: whoever says the same, however it is spelt, has the same. */
export function textKeyOf(text: string): string {
  return createHash('sha256').update(strictFold(text)).digest('hex')
}

/** What the rules see in a text and its name: listed words, links, another script inside a word, a repetition, a likely spam. */
export async function judgeText(
  reader: Reader,
  given: { text: string; name: string; at: string; links: number; except?: string },
): Promise<Signal[]> {
  const { text, name } = given
  const met = findListedWords(`${name}\n${text}`, await listWords(reader))
  const signals = [...signalsOfWords(met), ...signalsOfLetters(text, given.links)]
  if (await isRepeated(reader, given)) signals.push({ signal: 'text.repeated' })
  if (await looksLikeSpam(reader, text)) signals.push({ signal: 'filter.likely_spam' })
  return signals
}

/** What the letters alone tell: more links than are allowed, another script inside a word. */
export function signalsOfLetters(text: string, links: number): Signal[] {
  const signals: Signal[] = []
  if ((text.match(link)?.length ?? 0) > links) signals.push({ signal: 'text.links' })
  if (mixedWord.test(text)) signals.push({ signal: 'text.mixed_scripts' })
  return signals
}

/** A host begins where nothing of a host stands before it: begun at each of a thousand dashes, the search would take their square. */
const link = /https?:\/\/|www\.|(?<![\p{L}\p{N}_-])[\w-]+\.(?:ir|com|net|org|info|shop|xyz|top)(?![\p{L}\p{N}])/giu

/** One or two foreign letters in a Persian word, wherever they stand in it: «mنزل», «نزلm». «PDFها» is a foreign word with an ending. */
const foreign = String.raw`[a-z\p{Script=Cyrillic}\p{Script=Greek}]`
const few = String.raw`(?<!${foreign})${foreign}{1,2}(?!${foreign})`
/** A letter and no digit: «۱۰km» is a measure. */
const ours = String.raw`(?=\p{L})\p{Script=Arabic}`
const mixedWord = new RegExp(
  String.raw`\p{Script=Arabic}${foreign}\p{Script=Arabic}|${ours}\p{M}*${few}|${few}\p{M}*${ours}`,
  'iu',
)

async function isRepeated(
  reader: Reader,
  { text, at, except }: { text: string; at: string; except?: string },
): Promise<boolean> {
  if (text.length < repeatsFrom) return false
  let same = reader
    .selectFrom('comment')
    .select('id')
    .where('textKey', '=', textKeyOf(text))
    .where('createdAt', '>', later(at, -day))
    .where('state', '!=', 'taken_back')
  if (except !== undefined) same = same.where('id', '!=', except)
  return (await same.executeTakeFirst()) !== undefined
}
