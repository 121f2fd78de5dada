import { lettersOf } from '../letters.ts'
import { emptyHash, hashStep } from './scan.ts'

/** Endings that follow a word, with or without a half-space: plurals, comparatives, clitics, possessives, copulas. */
const ENDINGS = (
  'ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند هاییم هایید هایست ترین ترینها ترینهای تر تری ترها ترهای ترند ترم ' +
  'ام ات اش ای ایم اید اند ایی یی یم ید ند است ست یک م ت ش مان تان شان ی ان انی یان یانی گان گانی گی گیهای انم انت انش انمان انتان انشان ' +
  'ایست هایشون هاشون هامون هاش هام هات ون شون مون تون اه را'
).split(' ')

/** The first so many endings are plurals and comparatives: plain beyond doubt. */
export const PLAIN_ENDINGS = 23
const FIRST_COMPARATIVE = 15

/** Beginnings that stand before a word, with or without a half-space; the verbal ones first. */
const BEGINNINGS = (
  'می نمی همی برمی درمی بازمی فرامی فرومی وامی ورمی برنمی درنمی بازنمی فرانمی فرونمی وانمی ' +
  'بی نا غیر هم پیش پس باز فرا ابر ضد فوق نیم پر کم خوش بد تک چند سر بر در ور وا بین پسا پاد شبه پان چپ راست دو سه چهار پنج شش هفت هشت نه ده ' +
  'صاحب صلاحیت حجت آیت فارغ قابل نو نیمه میان درون برون ریز کلان تمام فی علی به این آن همان همین هیچ هر یک دگر دیگر تازه هیات بنی ام ابا اولو ذی ذو رو زیر بالا پایین کج'
).split(' ')
const VERBAL_BEGINNINGS = 16

/** What is taken off a word to find the one it is filed under. */
const STEM_ENDINGS =
  'هایشان هایمان هایتان هایشون هایی هایم هایت هایش های ها ترین تر گانی گان انی یان ایی ان ای ات اند یی شان مان تان ی م ش ت'.split(
    ' ',
  )

const LONGEST_ENDING = Math.max(...ENDINGS.map((ending) => ending.length))

/** The hash of a word, and of a word read from its end. */
const hashForward = (word: string): number =>
  [...word].reduce((hash, char) => hashStep(hash, char.charCodeAt(0)), emptyHash as number)
const hashBackward = (word: string): number => hashForward([...word].reverse().join(''))

/** The numbers of affixes by their hashes: a sparse table, for nearly every look into it finds nothing. */
class Numbers {
  private readonly hashes = new Int32Array(NUMBERS_SIZE)
  private readonly numbers = new Uint8Array(NUMBERS_SIZE)

  constructor(words: readonly string[], hashOf: (word: string) => number) {
    ;[...new Set(words.map(lettersOf))].forEach((word, i) => {
      const slot = this.slotOf(hashOf(word))
      this.hashes[slot] = hashOf(word)
      this.numbers[slot] = i + 1
    })
  }

  /** The number of the affix with this hash, 0 where there is none. */
  of(hash: number): number {
    return this.numbers[this.slotOf(hash)]!
  }

  private slotOf(hash: number): number {
    let slot = hash & (NUMBERS_SIZE - 1)
    while (this.numbers[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & (NUMBERS_SIZE - 1)
    return slot
  }
}
const NUMBERS_SIZE = 1 << 11

const endings = new Numbers(ENDINGS, hashBackward)
const beginnings = new Numbers(BEGINNINGS, hashForward)

/** The number of the ending code[from, to), 0 where it is none. Numbers are part of what the model learned. */
export function endingNumber(code: Uint16Array, from: number, to: number): number {
  if (to - from > LONGEST_ENDING || from >= to) return 0
  let hash: number = emptyHash
  for (let i = to - 1; i >= from; i--) hash = hashStep(hash, code[i]!)
  return endings.of(hash)
}

/** Writes into `into`, for each place from … to of the word, the number of the ending that begins there. */
export function endingsFrom(code: Uint16Array, from: number, to: number, into: Uint8Array): void {
  let hash: number = emptyHash
  for (let i = to - 1; i >= from; i--) {
    hash = hashStep(hash, code[i]!)
    into[i - from] = to - i <= LONGEST_ENDING ? endings.of(hash) : 0
  }
}

/** Whether an ending makes a comparative or a superlative. */
export const isComparative = (ending: number): boolean => ending >= FIRST_COMPARATIVE && ending <= PLAIN_ENDINGS

/** The number of the beginning with this hash, 0 where it is none. */
export const beginningNumber = (hash: number): number => beginnings.of(hash)

/** Whether a beginning makes a verb form: «می» and its kin. */
export const isVerbal = (beginning: number): boolean => beginning > 0 && beginning <= VERBAL_BEGINNINGS

/** For each code of a letter the stem endings that it ends, the longest first. */
const stemEndingsByLast: Uint16Array[][] = Array.from({ length: 0x700 }, () => [])
for (const ending of STEM_ENDINGS.sort((a, b) => b.length - a.length)) {
  const codes = Uint16Array.from(ending, (char) => char.charCodeAt(0))
  stemEndingsByLast[codes.at(-1)!]!.push(codes)
}

/** Where the word in code[start, end) ends once its longest known ending is off; at least two letters stay. */
export function stemEnd(code: Uint16Array, start: number, end: number): number {
  const last = code[end - 1]!
  for (const ending of stemEndingsByLast[last] ?? []) {
    if (end - start - ending.length >= 2 && endsWith(code, end, ending)) return end - ending.length
  }
  return last === HEH && end - start > 3 ? end - 1 : end
}

const HEH = 0x647

function endsWith(code: Uint16Array, end: number, ending: Uint16Array): boolean {
  const at = end - ending.length
  for (let i = 0; i < ending.length; i++) if (code[at + i] !== ending[i]) return false
  return true
}
