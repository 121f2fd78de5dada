import { PLAIN_ENDINGS, beginningNumber, endingNumber, endingsFrom, isVerbal, stemEnd } from './affixes.ts'
import { gapEvidence, gapEvidenceOf } from './evidence.ts'
import { gapBefore, slotAfter, type Features } from './features.ts'
import { firstLetters, hashRange, lastLetters, mix } from './hashing.ts'
import { KNOWN, SORTS, gapKey, type Lexicon } from './lexicon.ts'
import { emptyHash, gapAfter, hashStep, isPlaceholder, type Letters } from './scan.ts'
import { factsIn, factsOf, type WordFacts } from './word-facts.ts'

const HEH = 0x647
const ALEF = 0x627
const LAM = 0x644
/** Seen whole at least so often (a bucket), a word is taken as it is unless some spelling has a half-space in it. */
const WELL_KNOWN = 3

const endings = new Uint8Array(64)

/** One word and what is the same for every place in it. */
export interface InsideWord {
  segment: number
  from: number
  to: number
  whole: WordFacts
  hash: number
  gaps: number
  verbalAt: number
  /** The word without one of its endings, where some spelling of that has a half-space: its hash and where it ends. */
  stripped: { hash: number; end: number }[]
}

/** Whether a segment is no word to look into: a number, too short or long, or too well known as it stands to be doubted. */
export function isWellKnown(lexicon: Lexicon, letters: Letters, segment: number): boolean {
  const from = letters.segmentStart[segment]!
  const length = letters.segmentStart[segment + 1]! - from
  if (length < 2 || length > LONGEST || isPlaceholder(letters.code[from]!)) return true
  const whole = factsIn(lexicon, letters.segmentSlot[segment]!)
  return whole.alone >= WELL_KNOWN && !(whole.flags & KNOWN.halved)
}

/** Makes a word ready for `featuresInside`. */
export function openWord(lexicon: Lexicon, letters: Letters, segment: number): InsideWord {
  const from = letters.segmentStart[segment]!
  const to = letters.segmentStart[segment + 1]!
  const hash = letters.segmentHash[segment]!
  endingsFrom(letters.code, from, to, endings)
  const gaps = gapBefore(letters, segment) * 4 + gapAfter(letters, segment)
  return {
    segment,
    from,
    to,
    whole: factsIn(lexicon, letters.segmentSlot[segment]!),
    hash,
    gaps,
    verbalAt: verbBegins(lexicon, letters.code, from, to),
    stripped: strippedWords(lexicon, letters.code, from, to),
  }
}

/** Longer runs of letters are no words. */
const LONGEST = 40

/** A place in an opened word and what makes it deserve a closer look; all of it depends on the word alone. */
interface PlaceInside {
  /** What spellings of the whole word, and of the word without an ending, say of the place. */
  whole: number
  stripped: number
  ending: number
  beginning: number
  /** What stands left and right of it, and the stem of what stands right: hashes and facts. */
  hL: number
  hR: number
  hRs: number
  L: WordFacts
  R: WordFacts
  Rs: WordFacts
}

/** Whether `featuresInside` would write anything. */
export const isPlaceInside = (lexicon: Lexicon, letters: Letters, at: { word: InsideWord; cut: number }): boolean =>
  openPlace(lexicon, letters, at) !== undefined

/** The place before letter `cut`; undefined where neither word lists nor affixes give cause to think of a half-space. */
function openPlace(
  lexicon: Lexicon,
  { code }: Letters,
  { word, cut }: { word: InsideWord; cut: number },
): PlaceInside | undefined {
  const { from: a, to: b, whole: T, hash: hT } = word
  const offset = cut - a
  const whole = gapEvidence(lexicon, gapKey(hT, offset))
  if (!whole && T.alone >= WELL_KNOWN) return undefined
  const hL = hashRange(code, a, cut)
  const ending = endings[offset]!
  const beginning = beginningNumber(hL)
  const L = factsOf(lexicon, hL)
  const article = b - cut >= 4 && code[cut] === ALEF && code[cut + 1] === LAM
  if (!whole && !ending && !beginning && !article && !L.found && word.stripped.length === 0) return undefined
  const hR = hashRange(code, cut, b)
  const R = factsOf(lexicon, hR)
  const rEnd = stemEnd(code, cut, b)
  const hRs = rEnd === b ? hR : hashRange(code, cut, rEnd)
  const Rs = rEnd === b ? R : factsOf(lexicon, hRs)
  const stripped = whole ? 0 : strippedEvidence(lexicon, word, cut)
  const isWorth =
    whole || stripped || isWorthwhile({ L, R, Rs, T, ending, beginning, article, before: offset, after: b - cut })
  return isWorth ? { whole, stripped, ending, beginning, hL, hR, hRs, L, R, Rs } : undefined
}

/**
 * Writes the features of the place before letter `cut` of an opened word, where nothing stands now. False, and nothing
 * written, where neither word lists nor affixes give cause to think of a half-space. What is asked of anything around the
 * word must stand in `contextInside`, under which log-odds are remembered.
 */
export function featuresInside(
  lexicon: Lexicon,
  letters: Letters,
  at: { word: InsideWord; cut: number },
  out: Features,
): boolean {
  const place = openPlace(lexicon, letters, at)
  if (!place) return false
  const { whole, stripped, ending, beginning, hL, hR, hRs, L, R, Rs } = place
  const { word, cut } = at
  const { from: a, to: b, whole: T, hash: hT, gaps } = word
  const { code } = letters
  const offset = cut - a
  const verbal = isVerbal(beginning) ? 1 : 0
  const verb = verbal ? verbLike(lexicon, code, cut, b) : 0
  const kind = ending ? wordLike(lexicon, code, a, cut) : 0
  const hRival = ending ? rivalOf(code, { from: a, cut, hL }) : 0
  const rival = factsOf(lexicon, hRival)
  const rivalry = hRival === 0 ? 0 : code[cut] === HEH ? 1 : 2
  const side = ending * 4 + rivalry
  const Next = factsIn(lexicon, slotAfter(letters, word.segment))
  const elsewhere = (word.verbalAt && word.verbalAt !== cut ? 2 : 0) | (T.flags & KNOWN.halved && !whole ? 1 : 0)
  const evidence = whole ? 1 : stripped ? 2 : 0
  const { known } = T
  const class0 = evidence * 16 + known
  const lenL = Math.min(8, offset)
  const lenR = Math.min(8, b - cut)
  const l1 = code[cut - 1]!
  const l2 = lastLetters(code, a, cut, 2)
  const l3 = lastLetters(code, a, cut, 3)
  const r2 = firstLetters(code, cut, b, 2)
  const r3 = firstLetters(code, cut, b, 3)
  const marks = letters.mark[b - 1]!
  const { style, sort } = letters
  const { index } = out
  let n = 0
  index[n++] = mix(1, 0, 0)
  index[n++] = mix(2, whole, known)
  index[n++] = mix(4, evidence, ending * 64 + beginning)
  index[n++] = mix(5, ending, L.summary * 16 + known)
  index[n++] = mix(6, ending, L.flags)
  index[n++] = mix(7, beginning, R.flags * 16 + known)
  index[n++] = mix(8, beginning, R.summary)
  index[n++] = mix(9, L.left, L.known)
  index[n++] = mix(10, R.right, R.known)
  index[n++] = mix(11, L.summary, R.summary * 16 + known)
  index[n++] = mix(13, hR, 0)
  index[n++] = mix(14, hT, offset)
  index[n++] = mix(15, ending, l1)
  index[n++] = mix(16, ending, l2)
  index[n++] = mix(18, l1, code[cut]!)
  index[n++] = mix(19, l2, r2)
  index[n++] = mix(21, l3, 0)
  index[n++] = mix(22, lastLetters(code, a, cut, 4), 0)
  index[n++] = mix(23, r3, 0)
  index[n++] = mix(24, firstLetters(code, cut, b, 4), 0)
  index[n++] = mix(25, lenL, lenR)
  index[n++] = mix(26, ending, lenL)
  index[n++] = mix(28, beginning || -lenL, r3)
  index[n++] = mix(30, hRs, 0)
  index[n++] = mix(32, ending || hRs, gaps)
  index[n++] = mix(38, L.left * 8 + R.right, T.alone)
  index[n++] = mix(39, Rs.right * 8 + L.left, known)
  index[n++] = mix(41, L.knownLeft * 8 + L.leftKinds, R.knownRight * 8 + R.rightKinds)
  index[n++] = mix(42, Rs.knownRight * 8 + Rs.rightKinds, Rs.alone)
  index[n++] = mix(43, L.flags, hRs)
  index[n++] = mix(44, hL, R.flags)
  index[n++] = mix(46, beginning, verb * 16 + known)
  index[n++] = mix(47, ending, kind)
  index[n++] = mix(51, side, rival.summary * 256 + L.summary)
  index[n++] = mix(52, side * 2 + (known ? 1 : 0), rival.summary * 512 + L.flags)
  index[n++] = mix(53, elsewhere, ending)
  index[n++] = mix(54, elsewhere, beginning * 4 + evidence)
  index[n++] = mix(55, rivalry * 512 + rival.flags, L.flags)
  index[n++] = mix(56, L.kind, ending || hR)
  index[n++] = mix(58, L.kind, R.kind)
  index[n++] = mix(61, style, whole * 32 + known)
  index[n++] = mix(63, marks, ending)
  index[n++] = mix(64, marks, hR)
  index[n++] = mix(66, verbal * 16 + known, R.alone * 4 + verb)
  index[n++] = mix(67, class0, L.leftRatio * 16 + R.rightRatio)
  index[n++] = mix(68, class0, L.leftRatio * 16 + Rs.rightRatio)
  index[n++] = mix(69, class0, Rs.rightRatio * 16 + Rs.knownRight * 256 + Rs.rightKinds * 4096)
  index[n++] = mix(70, class0, L.leftRatio * 16 + L.knownLeft * 256 + L.leftKinds * 4096)
  index[n++] = mix(71, class0, L.flags * 256 + R.rightRatio)
  index[n++] = mix(72, class0, ending * 256 + L.flags)
  index[n++] = mix(73, evidence, hRs)
  index[n++] = mix(74, evidence, hL)
  index[n++] = mix(75, class0, L.kind * 64 + Rs.rightRatio)
  index[n++] = mix(76, side, L.alone * 8 + rival.alone)
  index[n++] = mix(77, side, L.left * 8 + rival.left)
  index[n++] = mix(78, side, Next.kind)
  index[n++] = mix(79, side, Next.flags)
  index[n++] = mix(80, side, gaps)
  index[n++] = mix(
    81,
    side,
    Math.min(3, L.leftKinds) * 4 +
      Math.min(3, rival.leftKinds) +
      (L.alone > rival.alone ? 16 : L.alone < rival.alone ? 32 : 0),
  )
  if (whole) {
    const slots = { gap: lexicon.gaps.find(gapKey(hT, offset)), word: lexicon.words.find(hT) }
    for (let of = 0; of < SORTS; of++) index[n++] = mix(84 + of, gapEvidenceOf(lexicon, of, slots), sort)
  }
  index[n++] = mix(88, sort, whole * 32 + known)
  index[n++] = mix(91, sort, ending || hR)
  out.count = n
  return true
}

interface Worth {
  L: WordFacts
  R: WordFacts
  Rs: WordFacts
  T: WordFacts
  ending: number
  beginning: number
  article: boolean
  before: number
  after: number
}

/** Whether a place no spelling speaks for deserves a closer look. */
function isWorthwhile({ L, R, Rs, T, ending, beginning, article, before, after }: Worth): boolean {
  if (ending && ending <= PLAIN_ENDINGS) return before >= 2 && after >= 2
  if (isVerbal(beginning)) return after >= 3
  if (ending && after >= 2 && before >= 2) return true
  if (T.found) return Boolean((L.flags || beginning) && (ending || R.flags || R.right || Rs.right))
  if (article && after >= 4 && before >= 3) return true
  return Boolean((L.found || beginning) && (ending || R.found || Rs.right))
}

/** The word in code[from, to) without one of its endings, wherever some spelling of the rest has a half-space. */
function strippedWords(lexicon: Lexicon, code: Uint16Array, from: number, to: number): { hash: number; end: number }[] {
  const found: { hash: number; end: number }[] = []
  let hash: number = emptyHash
  for (let i = from; i < to - 1; i++) {
    hash = hashStep(hash, code[i]!)
    if (i > from && endings[i + 1 - from]! && factsOf(lexicon, hash).flags & KNOWN.halved)
      found.push({ hash, end: i + 1 })
  }
  return found
}

/** Evidence for the word without some ending, the shortest that has any. */
function strippedEvidence(lexicon: Lexicon, { stripped, from }: InsideWord, cut: number): number {
  let found = 0
  for (const { hash, end } of stripped)
    if (end > cut + 1) found = gapEvidence(lexicon, gapKey(hash, cut - from)) || found
  return found
}

/**
 * «شمعهای» may be «شمع‌های» or «شمعه‌ای»: the hash of the word with its heh on the other side, 0 where there is no such rival.
 */
function rivalOf(code: Uint16Array, at: { from: number; cut: number; hL: number }): number {
  if (code[at.cut] === HEH) return hashStep(at.hL, HEH)
  if (code[at.cut - 1] === HEH && code[at.cut] === ALEF) return hashRange(code, at.from, at.cut - 1)
  return 0
}

/** The first place where a verbal beginning meets a verb form; 0 where none does. */
function verbBegins(lexicon: Lexicon, code: Uint16Array, from: number, to: number): number {
  let hash: number = emptyHash
  for (let i = from; i < Math.min(to - 1, from + 6); i++) {
    hash = hashStep(hash, code[i]!)
    if (isVerbal(beginningNumber(hash)) && verbLike(lexicon, code, i + 1, to)) return i + 1
  }
  return 0
}

/** 0 no verb form; 1 one the dictionary has; 2 participle with its ending; 3 verb form with an object clitic. */
export function verbLike(lexicon: Lexicon, code: Uint16Array, from: number, to: number): number {
  if (factsOf(lexicon, hashRange(code, from, to)).flags & KNOWN.verb) return 1
  let hash: number = emptyHash
  let kind = 0
  for (let i = from; i < to - 1; i++) {
    hash = hashStep(hash, code[i]!)
    if (i === from || !endingNumber(code, i + 1, to)) continue
    const { flags } = factsOf(lexicon, hash)
    if (flags & KNOWN.participle) return 2
    if (flags & KNOWN.verb) kind = 3
  }
  return kind
}

/** What stands before an ending: 0 unknown, a word of some sort, a verb form, a word with its own ending, a compound of known parts. */
function wordLike(lexicon: Lexicon, code: Uint16Array, from: number, to: number): number {
  const facts = factsOf(lexicon, hashRange(code, from, to))
  if (facts.flags) return 1 + facts.flags
  if (facts.alone) return 200 + Math.min(3, facts.alone)
  let hash: number = emptyHash
  let kind = 0
  for (let i = from; i < to - 1; i++) {
    hash = hashStep(hash, code[i]!)
    const rest = factsOf(lexicon, hashRange(code, i + 1, to))
    if (rest.flags && beginningNumber(hash)) return 300 + (rest.flags & 7)
    if (i === from) continue
    const first = factsOf(lexicon, hash)
    if (first.flags && endingNumber(code, i + 1, to)) kind = 400
    else if (first.flags && (rest.rightKinds || rest.knownRight)) kind = Math.max(kind, 350)
  }
  return kind
}
