import { beginningNumber, endingNumber, isVerbal } from './affixes.ts'
import { gapEvidence, pairEvidence, pairEvidenceOf } from './evidence.ts'
import { gapBefore, slotAfter, slotBefore, templatesOf, wordAfter, wordBefore, type Sight } from './features.ts'
import { verbLike } from './features-inside.ts'
import { firstLetters, hashRange, lastLetters } from './hashing.ts'
import { gapKey, pairKey, stemPairKey, type Lexicon } from './lexicon.ts'
import { SORTS } from './sorts.ts'
import { gapAfter, type Letters } from './scan.ts'
import { factsIn, factsOf } from './word-facts.ts'

/** A right member at least so often at a half-space (a ratio) is worth a look beside any word. */
export const OFTEN_RIGHT = 4

/** Where each observation of a space stands in `seen`: a and b are the words before and after it, stem that of b. */
const SEEN = {
  nothing: 0,
  pair: 1,
  stemPair: 2,
  joined: 3,
  joinedKnown: 4,
  aLeft: 5,
  aAlone: 6,
  bRight: 7,
  bAlone: 8,
  aSummary: 9,
  bSummary: 10,
  ending: 11,
  beginning: 12,
  bFlagsSummary: 13,
  a: 14,
  b: 15,
  bStem: 16,
  around: 17,
  aLast2: 18,
  bFirst2: 19,
  aLast3: 20,
  bFirst3: 21,
  bLast3: 22,
  next: 23,
  leftRight: 24,
  stemRightLeft: 25,
  hasStemPair: 26,
  aLeftKinds: 27,
  bRightKinds: 28,
  stemRightKinds: 29,
  stemAlone: 30,
  aFlags: 31,
  bFlags: 32,
  beginningOrA: 33,
  verb: 34,
  aKind: 35,
  bKind: 36,
  style: 37,
  marks: 38,
  nextFlags: 39,
  evidence: 40,
  bRatio: 41,
  stemRatio: 42,
  aRatio: 43,
  aRatioBRatio: 44,
  aRatioStemRatio: 45,
  stemRatioKinds: 46,
  bRatioKinds: 47,
  aRatioKinds: 48,
  bRatioAFlags: 49,
  stemRatioAKind: 50,
  stemRatioNextKind: 51,
  bRatioLast2: 52,
  bRatioAround: 53,
  pairBySort0: 54,
  pairBySort1: 55,
  pairBySort2: 56,
  sort: 57,
  stemPairBySort0: 58,
  stemPairBySort1: 59,
  stemPairBySort2: 60,
  sortEvidence: 61,
  nextKind: 62,
  prevKind: 63,
  evidencePrevKind: 64,
  prev: 65,
  prevKindNextKind: 66,
  prevFlags: 67,
  evidenceNextFlags: 68,
  stemRatioPrevFlags: 69,
} as const
const seen = new Int32Array(Object.keys(SEEN).length)

const ALWAYS = `
  101, 102 pair, 103 stemPair, 104 pair stemPair, 105 joined joinedKnown, 106 aLeft aAlone, 107 bRight bAlone,
  109 aSummary bSummary, 110 aSummary ending, 112 beginning bFlagsSummary, 113 a, 114 b, 115 bStem, 116 a b,
  122 b around, 123 a around, 128 aLast2 bFirst2, 129 aLast3, 130 bFirst3, 131 bLast3, 138 next stemPair,
  139 around leftRight, 141 stemRightLeft hasStemPair, 143 aLeftKinds bRightKinds, 144 stemRightKinds stemAlone,
  145 aFlags bStem, 146 a bFlags, 147 aFlags bFlags, 149 beginningOrA verb, 150 a ending, 153 aKind bKind,
  160 style pair, 161 style stemPair, 163 style b, 164 style a, 167 marks b, 168 marks bStem, 171 b nextFlags,
  176 evidence bRatio, 177 evidence stemRatio, 178 evidence aRatio, 179 evidence aRatioBRatio,
  180 evidence aRatioStemRatio, 181 evidence stemRatioKinds, 182 evidence bRatioKinds, 183 evidence aRatioKinds,
  184 evidence bRatioAFlags, 185 evidence stemRatioAKind, 186 evidence stemRatioNextKind,
  187 evidence bRatioLast2, 188 evidence b, 189 evidence bStem, 190 evidence a, 191 evidence bRatioAround,
  200 sort pair, 201 sort stemPair, 203 sort b, 204 sort a, 205 sortEvidence bRatio, 210 b nextKind,
  211 bStem next, 212 bStem prevKind, 213 evidencePrevKind stemRatio, 214 aKind prevKind, 215 prev evidence,
  216 bStem prevKindNextKind, 217 bStem prev, 218 prevFlags bStem, 219 evidenceNextFlags stemRatioPrevFlags
`
/** Where spellings have the two, or the first and the stem of the second, side by side: what each sort of text says. */
const WHERE_MET = `
  192 pairBySort0 sort, 193 pairBySort1 sort, 194 pairBySort2 sort, 196 stemPairBySort0 sort,
  197 stemPairBySort1 sort, 198 stemPairBySort2 sort
`

const WITHOUT: Sight = { seen, features: templatesOf(SEEN, ALWAYS) }
const WITH: Sight = { seen, features: templatesOf(SEEN, `${ALWAYS}, ${WHERE_MET}`) }

/**
 * What is seen at the one space between segments s and s+1; undefined where nothing gives cause to think of a half-space. All that it
 * looks at must stand in `contextBetween`, under which log-odds are remembered.
 */
export function seeBetween(lexicon: Lexicon, letters: Letters, s: number): Sight | undefined {
  const { code, style, sort } = letters
  const a = letters.segmentStart[s]!
  const m = letters.segmentStart[s + 1]!
  const b = letters.segmentStart[s + 2]!
  const hA = letters.segmentHash[s]!
  const hB = letters.segmentHash[s + 1]!
  const B = factsIn(lexicon, letters.segmentSlot[s + 1]!)
  const hBs = letters.segmentStem[s + 1]!
  const Bs = hBs === hB ? B : factsOf(lexicon, hBs)
  const pairSlot = lexicon.pairs.find(pairKey(hA, hB))
  const stemPairSlot = lexicon.pairs.find(stemPairKey(hA, hBs))
  const pair = pairEvidence(lexicon, pairSlot)
  const stemPair = pairEvidence(lexicon, stemPairSlot)
  const ending = endingNumber(code, m, b)
  const beginning = beginningNumber(hA)
  const verbal = isVerbal(beginning) ? 1 : 0
  const likely = Math.max(B.rightRatio, Bs.rightRatio)
  if (!pair && !stemPair && !ending && !verbal && likely !== 0 && likely < OFTEN_RIGHT) return undefined
  const A = factsIn(lexicon, letters.segmentSlot[s]!)
  const hAB = hashRange(code, m, b, hA)
  const AB = factsOf(lexicon, hAB)
  const joined = gapEvidence(lexicon, gapKey(hAB, m - a))
  const next = wordAfter(letters, s + 1)
  const Next = factsIn(lexicon, slotAfter(letters, s + 1))
  const prev = wordBefore(letters, s)
  const Prev = factsIn(lexicon, slotBefore(letters, s))
  const around = gapBefore(letters, s) * 4 + gapAfter(letters, s + 1)
  const marks = letters.mark[m - 1]! * 3 + letters.mark[b - 1]!
  const evidence = pair ? 1 : stemPair ? 2 : joined ? 3 : AB.found ? 4 : 0
  const verb = verbal ? verbLike(lexicon, code, m, b) : 0
  const a2 = lastLetters(code, a, m, 2)
  const a3 = lastLetters(code, a, m, 3)
  const bFirst3 = firstLetters(code, m, b, 3)
  const bLast3 = lastLetters(code, m, b, 3)
  seen[SEEN.pair] = pair
  seen[SEEN.stemPair] = stemPair
  seen[SEEN.joined] = joined
  seen[SEEN.joinedKnown] = AB.known
  seen[SEEN.aLeft] = A.left
  seen[SEEN.aAlone] = A.alone
  seen[SEEN.bRight] = B.right
  seen[SEEN.bAlone] = B.alone
  seen[SEEN.aSummary] = A.summary
  seen[SEEN.bSummary] = B.summary
  seen[SEEN.ending] = ending
  seen[SEEN.beginning] = beginning
  seen[SEEN.bFlagsSummary] = B.flags * 256 + B.summary
  seen[SEEN.a] = hA
  seen[SEEN.b] = hB
  seen[SEEN.bStem] = hBs
  seen[SEEN.around] = around
  seen[SEEN.aLast2] = a2
  seen[SEEN.bFirst2] = firstLetters(code, m, b, 2)
  seen[SEEN.aLast3] = a3
  seen[SEEN.bFirst3] = bFirst3
  seen[SEEN.bLast3] = bLast3
  seen[SEEN.next] = next
  seen[SEEN.leftRight] = A.left * 8 + B.right
  seen[SEEN.stemRightLeft] = Bs.right * 8 + A.left
  seen[SEEN.hasStemPair] = stemPair ? 1 : 0
  seen[SEEN.aLeftKinds] = A.knownLeft * 8 + A.leftKinds
  seen[SEEN.bRightKinds] = B.knownRight * 8 + B.rightKinds
  seen[SEEN.stemRightKinds] = Bs.knownRight * 8 + Bs.rightKinds
  seen[SEEN.stemAlone] = Bs.alone
  seen[SEEN.aFlags] = A.flags
  seen[SEEN.bFlags] = B.flags
  seen[SEEN.beginningOrA] = beginning || hA
  seen[SEEN.verb] = verb
  seen[SEEN.aKind] = A.kind
  seen[SEEN.bKind] = B.kind
  seen[SEEN.style] = style
  seen[SEEN.marks] = marks
  seen[SEEN.nextFlags] = Next.flags
  seen[SEEN.evidence] = evidence
  seen[SEEN.bRatio] = B.rightRatio
  seen[SEEN.stemRatio] = Bs.rightRatio
  seen[SEEN.aRatio] = A.leftRatio
  seen[SEEN.aRatioBRatio] = A.leftRatio * 16 + B.rightRatio
  seen[SEEN.aRatioStemRatio] = A.leftRatio * 16 + Bs.rightRatio
  seen[SEEN.stemRatioKinds] = Bs.rightRatio * 16 + Bs.rightKinds * 256 + Bs.knownRight * 4096
  seen[SEEN.bRatioKinds] = B.rightRatio * 64 + B.rightKinds * 8 + B.knownRight
  seen[SEEN.aRatioKinds] = A.leftRatio * 64 + A.leftKinds * 8 + A.knownLeft
  seen[SEEN.bRatioAFlags] = B.rightRatio * 4096 + A.flags
  seen[SEEN.stemRatioAKind] = Bs.rightRatio * 4096 + A.kind
  seen[SEEN.stemRatioNextKind] = Bs.rightRatio * 4096 + Next.kind
  seen[SEEN.bRatioLast2] = Math.imul(B.rightRatio, 0x10001) ^ lastLetters(code, m, b, 2)
  seen[SEEN.bRatioAround] = B.rightRatio * 4096 + around * 16 + marks
  seen[SEEN.sort] = sort
  seen[SEEN.sortEvidence] = sort * 8 + evidence
  seen[SEEN.nextKind] = Next.kind
  seen[SEEN.prevKind] = Prev.kind
  seen[SEEN.evidencePrevKind] = Math.imul(evidence, 0x10001) ^ Prev.kind
  seen[SEEN.prev] = prev
  seen[SEEN.prevKindNextKind] = Prev.kind * 256 + Next.kind
  seen[SEEN.prevFlags] = Prev.flags
  seen[SEEN.evidenceNextFlags] = Math.imul(evidence, 0x10001) ^ Next.flags
  seen[SEEN.stemRatioPrevFlags] = Math.imul(Bs.rightRatio, 0x10001) ^ Prev.flags
  if (!(pair || stemPair)) return WITHOUT
  for (let of = 0; of < SORTS; of++) {
    seen[SEEN.pairBySort0 + of] = pairEvidenceOf(lexicon, of, pairSlot)
    seen[SEEN.stemPairBySort0 + of] = pairEvidenceOf(lexicon, of, stemPairSlot)
  }
  return WITH
}
