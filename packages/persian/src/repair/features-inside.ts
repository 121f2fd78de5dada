import { PLAIN_ENDINGS, beginningNumber, endingNumber, endingsFrom, isVerbal, stemEnd } from './affixes.ts'
import { gapEvidence, gapEvidenceOf } from './evidence.ts'
import { gapBefore, slotAfter, templatesOf, type Sight } from './features.ts'
import { firstLetters, hashRange, lastLetters } from './hashing.ts'
import { KNOWN, gapKey, type Lexicon } from './lexicon.ts'
import { SORTS } from './sorts.ts'
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

/** Makes a word ready for `seeInside`. */
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

/** Whether `seeInside` would see anything. */
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

/** Where each observation of a place stands in `seen`: l and r are the letters of the word before and after it, stem that of r. */
const SEEN = {
  nothing: 0,
  whole: 1,
  known: 2,
  evidence: 3,
  endingBeginning: 4,
  ending: 5,
  lSummaryKnown: 6,
  lFlags: 7,
  beginning: 8,
  rFlagsKnown: 9,
  rSummary: 10,
  lLeft: 11,
  lKnown: 12,
  rRight: 13,
  rKnown: 14,
  lSummary: 15,
  rSummaryKnown: 16,
  r: 17,
  word: 18,
  offset: 19,
  lLast1: 20,
  lLast2: 21,
  rFirst1: 22,
  rFirst2: 23,
  lLast3: 24,
  lLast4: 25,
  rFirst3: 26,
  rFirst4: 27,
  lLength: 28,
  rLength: 29,
  beginningOrLength: 30,
  rStem: 31,
  endingOrStem: 32,
  gaps: 33,
  leftRight: 34,
  wordAlone: 35,
  stemRightLeft: 36,
  lLeftKinds: 37,
  rRightKinds: 38,
  stemRightKinds: 39,
  stemAlone: 40,
  l: 41,
  rFlags: 42,
  verbKnown: 43,
  beforeEnding: 44,
  side: 45,
  rivalSummary: 46,
  sideKnown: 47,
  rivalSummaryLFlags: 48,
  elsewhere: 49,
  beginningEvidence: 50,
  rivalryFlags: 51,
  lKind: 52,
  endingOrR: 53,
  rKind: 54,
  style: 55,
  wholeKnown: 56,
  marks: 57,
  verbalKnown: 58,
  rAloneVerb: 59,
  evidenceKnown: 60,
  lRatioRRatio: 61,
  lRatioStemRatio: 62,
  stemRatioKinds: 63,
  lRatioKinds: 64,
  lFlagsRRatio: 65,
  endingLFlags: 66,
  lKindStemRatio: 67,
  aloneRival: 68,
  leftRival: 69,
  nextKind: 70,
  nextFlags: 71,
  rivalKinds: 72,
  wholeBySort0: 73,
  wholeBySort1: 74,
  wholeBySort2: 75,
  sort: 76,
} as const
const seen = new Int32Array(Object.keys(SEEN).length)

const ALWAYS = `
  1, 2 whole known, 4 evidence endingBeginning, 5 ending lSummaryKnown, 6 ending lFlags, 7 beginning rFlagsKnown,
  8 beginning rSummary, 9 lLeft lKnown, 10 rRight rKnown, 11 lSummary rSummaryKnown, 13 r, 14 word offset,
  15 ending lLast1, 16 ending lLast2, 18 lLast1 rFirst1, 19 lLast2 rFirst2, 21 lLast3, 22 lLast4, 23 rFirst3,
  24 rFirst4, 25 lLength rLength, 26 ending lLength, 28 beginningOrLength rFirst3, 30 rStem, 32 endingOrStem gaps,
  38 leftRight wordAlone, 39 stemRightLeft known, 41 lLeftKinds rRightKinds, 42 stemRightKinds stemAlone,
  43 lFlags rStem, 44 l rFlags, 46 beginning verbKnown, 47 ending beforeEnding, 51 side rivalSummary,
  52 sideKnown rivalSummaryLFlags, 53 elsewhere ending, 54 elsewhere beginningEvidence, 55 rivalryFlags lFlags,
  56 lKind endingOrR, 58 lKind rKind, 61 style wholeKnown, 63 marks ending, 64 marks r, 66 verbalKnown rAloneVerb,
  67 evidenceKnown lRatioRRatio, 68 evidenceKnown lRatioStemRatio, 69 evidenceKnown stemRatioKinds,
  70 evidenceKnown lRatioKinds, 71 evidenceKnown lFlagsRRatio, 72 evidenceKnown endingLFlags, 73 evidence rStem,
  74 evidence l, 75 evidenceKnown lKindStemRatio, 76 side aloneRival, 77 side leftRival, 78 side nextKind,
  79 side nextFlags, 80 side gaps, 81 side rivalKinds, 88 sort wholeKnown, 91 sort endingOrR
`
/** Where spellings have a half-space at this place of this word: what each sort of text says. */
const OF_WHOLE = `
  84 wholeBySort0 sort, 85 wholeBySort1 sort, 86 wholeBySort2 sort
`

const WITHOUT: Sight = { seen, features: templatesOf(SEEN, ALWAYS) }
const WITH: Sight = { seen, features: templatesOf(SEEN, `${ALWAYS}, ${OF_WHOLE}`) }

/**
 * What is seen at the place before letter `cut` of an opened word, where nothing stands now; undefined where neither word lists nor affixes
 * give cause to think of a half-space. What is asked of anything around the word must stand in `contextInside`, under which log-odds are
 * remembered.
 */
export function seeInside(
  lexicon: Lexicon,
  letters: Letters,
  at: { word: InsideWord; cut: number },
): Sight | undefined {
  const place = openPlace(lexicon, letters, at)
  if (!place) return undefined
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
  seen[SEEN.whole] = whole
  seen[SEEN.known] = known
  seen[SEEN.evidence] = evidence
  seen[SEEN.endingBeginning] = ending * 64 + beginning
  seen[SEEN.ending] = ending
  seen[SEEN.lSummaryKnown] = L.summary * 16 + known
  seen[SEEN.lFlags] = L.flags
  seen[SEEN.beginning] = beginning
  seen[SEEN.rFlagsKnown] = R.flags * 16 + known
  seen[SEEN.rSummary] = R.summary
  seen[SEEN.lLeft] = L.left
  seen[SEEN.lKnown] = L.known
  seen[SEEN.rRight] = R.right
  seen[SEEN.rKnown] = R.known
  seen[SEEN.lSummary] = L.summary
  seen[SEEN.rSummaryKnown] = R.summary * 16 + known
  seen[SEEN.r] = hR
  seen[SEEN.word] = hT
  seen[SEEN.offset] = offset
  seen[SEEN.lLast1] = l1
  seen[SEEN.lLast2] = l2
  seen[SEEN.rFirst1] = code[cut]!
  seen[SEEN.rFirst2] = r2
  seen[SEEN.lLast3] = l3
  seen[SEEN.lLast4] = lastLetters(code, a, cut, 4)
  seen[SEEN.rFirst3] = r3
  seen[SEEN.rFirst4] = firstLetters(code, cut, b, 4)
  seen[SEEN.lLength] = lenL
  seen[SEEN.rLength] = lenR
  seen[SEEN.beginningOrLength] = beginning || -lenL
  seen[SEEN.rStem] = hRs
  seen[SEEN.endingOrStem] = ending || hRs
  seen[SEEN.gaps] = gaps
  seen[SEEN.leftRight] = L.left * 8 + R.right
  seen[SEEN.wordAlone] = T.alone
  seen[SEEN.stemRightLeft] = Rs.right * 8 + L.left
  seen[SEEN.lLeftKinds] = L.knownLeft * 8 + L.leftKinds
  seen[SEEN.rRightKinds] = R.knownRight * 8 + R.rightKinds
  seen[SEEN.stemRightKinds] = Rs.knownRight * 8 + Rs.rightKinds
  seen[SEEN.stemAlone] = Rs.alone
  seen[SEEN.l] = hL
  seen[SEEN.rFlags] = R.flags
  seen[SEEN.verbKnown] = verb * 16 + known
  seen[SEEN.beforeEnding] = kind
  seen[SEEN.side] = side
  seen[SEEN.rivalSummary] = rival.summary * 256 + L.summary
  seen[SEEN.sideKnown] = side * 2 + (known ? 1 : 0)
  seen[SEEN.rivalSummaryLFlags] = rival.summary * 512 + L.flags
  seen[SEEN.elsewhere] = elsewhere
  seen[SEEN.beginningEvidence] = beginning * 4 + evidence
  seen[SEEN.rivalryFlags] = rivalry * 512 + rival.flags
  seen[SEEN.lKind] = L.kind
  seen[SEEN.endingOrR] = ending || hR
  seen[SEEN.rKind] = R.kind
  seen[SEEN.style] = style
  seen[SEEN.wholeKnown] = whole * 32 + known
  seen[SEEN.marks] = marks
  seen[SEEN.verbalKnown] = verbal * 16 + known
  seen[SEEN.rAloneVerb] = R.alone * 4 + verb
  seen[SEEN.evidenceKnown] = class0
  seen[SEEN.lRatioRRatio] = L.leftRatio * 16 + R.rightRatio
  seen[SEEN.lRatioStemRatio] = L.leftRatio * 16 + Rs.rightRatio
  seen[SEEN.stemRatioKinds] = Rs.rightRatio * 16 + Rs.knownRight * 256 + Rs.rightKinds * 4096
  seen[SEEN.lRatioKinds] = L.leftRatio * 16 + L.knownLeft * 256 + L.leftKinds * 4096
  seen[SEEN.lFlagsRRatio] = L.flags * 256 + R.rightRatio
  seen[SEEN.endingLFlags] = ending * 256 + L.flags
  seen[SEEN.lKindStemRatio] = L.kind * 64 + Rs.rightRatio
  seen[SEEN.aloneRival] = L.alone * 8 + rival.alone
  seen[SEEN.leftRival] = L.left * 8 + rival.left
  seen[SEEN.nextKind] = Next.kind
  seen[SEEN.nextFlags] = Next.flags
  seen[SEEN.rivalKinds] =
    Math.min(3, L.leftKinds) * 4 +
    Math.min(3, rival.leftKinds) +
    (L.alone > rival.alone ? 16 : L.alone < rival.alone ? 32 : 0)
  seen[SEEN.sort] = sort
  if (!whole) return WITHOUT
  const slots = { gap: lexicon.gaps.find(gapKey(hT, offset)), word: lexicon.words.find(hT) }
  for (let of = 0; of < SORTS; of++) seen[SEEN.wholeBySort0 + of] = gapEvidenceOf(lexicon, of, slots)
  return WITH
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
