import { beginningNumber, endingNumber, isVerbal, stemEnd } from './affixes.ts'
import { gapEvidence, pairEvidence, pairEvidenceOf } from './evidence.ts'
import { gapBefore, slotAfter, slotBefore, wordAfter, wordBefore, type Features } from './features.ts'
import { verbLike } from './features-inside.ts'
import { firstLetters, hashRange, lastLetters, mix } from './hashing.ts'
import { SORTS, gapKey, pairKey, stemPairKey, type Lexicon } from './lexicon.ts'
import { gapAfter, type Letters } from './scan.ts'
import { factsIn, factsOf } from './word-facts.ts'

/** A right member at least so often at a half-space (a ratio) is worth a look beside any word. */
export const OFTEN_RIGHT = 4

/**
 * Writes the features of the one space between segments s and s+1. False, and nothing written, where nothing gives
 * cause to think of a half-space. What they ask of must stand in `contextBetween`, under which log-odds are remembered.
 */
export function featuresBetween(lexicon: Lexicon, letters: Letters, s: number, out: Features): boolean {
  const { code, style, sort } = letters
  const a = letters.segmentStart[s]!
  const m = letters.segmentStart[s + 1]!
  const b = letters.segmentStart[s + 2]!
  const hA = letters.segmentHash[s]!
  const hB = letters.segmentHash[s + 1]!
  const B = factsIn(lexicon, letters.segmentSlot[s + 1]!)
  const bEnd = stemEnd(code, m, b)
  const hBs = bEnd === b ? hB : hashRange(code, m, bEnd)
  const Bs = bEnd === b ? B : factsOf(lexicon, hBs)
  const pairSlot = lexicon.pairs.find(pairKey(hA, hB))
  const stemPairSlot = lexicon.pairs.find(stemPairKey(hA, hBs))
  const pair = pairEvidence(lexicon, pairSlot)
  const stemPair = pairEvidence(lexicon, stemPairSlot)
  const ending = endingNumber(code, m, b)
  const beginning = beginningNumber(hA)
  const verbal = isVerbal(beginning) ? 1 : 0
  const likely = Math.max(B.rightRatio, Bs.rightRatio)
  if (!pair && !stemPair && !ending && !verbal && likely !== 0 && likely < OFTEN_RIGHT) return false
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
  const { index } = out
  let n = 0
  index[n++] = mix(101, 0, 0)
  index[n++] = mix(102, pair, 0)
  index[n++] = mix(103, stemPair, 0)
  index[n++] = mix(104, pair, stemPair)
  index[n++] = mix(105, joined, AB.known)
  index[n++] = mix(106, A.left, A.alone)
  index[n++] = mix(107, B.right, B.alone)
  index[n++] = mix(109, A.summary, B.summary)
  index[n++] = mix(110, A.summary, ending)
  index[n++] = mix(112, beginning, B.flags * 256 + B.summary)
  index[n++] = mix(113, hA, 0)
  index[n++] = mix(114, hB, 0)
  index[n++] = mix(115, hBs, 0)
  index[n++] = mix(116, hA, hB)
  index[n++] = mix(122, hB, around)
  index[n++] = mix(123, hA, around)
  index[n++] = mix(128, a2, firstLetters(code, m, b, 2))
  index[n++] = mix(129, a3, 0)
  index[n++] = mix(130, bFirst3, 0)
  index[n++] = mix(131, bLast3, 0)
  index[n++] = mix(138, next, stemPair)
  index[n++] = mix(139, around, A.left * 8 + B.right)
  index[n++] = mix(141, Bs.right * 8 + A.left, stemPair ? 1 : 0)
  index[n++] = mix(143, A.knownLeft * 8 + A.leftKinds, B.knownRight * 8 + B.rightKinds)
  index[n++] = mix(144, Bs.knownRight * 8 + Bs.rightKinds, Bs.alone)
  index[n++] = mix(145, A.flags, hBs)
  index[n++] = mix(146, hA, B.flags)
  index[n++] = mix(147, A.flags, B.flags)
  index[n++] = mix(149, beginning || hA, verb)
  index[n++] = mix(150, hA, ending)
  index[n++] = mix(153, A.kind, B.kind)
  index[n++] = mix(160, style, pair)
  index[n++] = mix(161, style, stemPair)
  index[n++] = mix(163, style, hB)
  index[n++] = mix(164, style, hA)
  index[n++] = mix(167, marks, hB)
  index[n++] = mix(168, marks, hBs)
  index[n++] = mix(171, hB, Next.flags)
  index[n++] = mix(176, evidence, B.rightRatio)
  index[n++] = mix(177, evidence, Bs.rightRatio)
  index[n++] = mix(178, evidence, A.leftRatio)
  index[n++] = mix(179, evidence, A.leftRatio * 16 + B.rightRatio)
  index[n++] = mix(180, evidence, A.leftRatio * 16 + Bs.rightRatio)
  index[n++] = mix(181, evidence, Bs.rightRatio * 16 + Bs.rightKinds * 256 + Bs.knownRight * 4096)
  index[n++] = mix(182, evidence, B.rightRatio * 64 + B.rightKinds * 8 + B.knownRight)
  index[n++] = mix(183, evidence, A.leftRatio * 64 + A.leftKinds * 8 + A.knownLeft)
  index[n++] = mix(184, evidence, B.rightRatio * 4096 + A.flags)
  index[n++] = mix(185, evidence, Bs.rightRatio * 4096 + A.kind)
  index[n++] = mix(186, evidence, Bs.rightRatio * 4096 + Next.kind)
  index[n++] = mix(187, evidence, Math.imul(B.rightRatio, 0x10001) ^ lastLetters(code, m, b, 2))
  index[n++] = mix(188, evidence, hB)
  index[n++] = mix(189, evidence, hBs)
  index[n++] = mix(190, evidence, hA)
  index[n++] = mix(191, evidence, B.rightRatio * 4096 + around * 16 + marks)
  if (pair || stemPair)
    for (let of = 0; of < SORTS; of++) {
      index[n++] = mix(192 + of, pairEvidenceOf(lexicon, of, pairSlot), sort)
      index[n++] = mix(196 + of, pairEvidenceOf(lexicon, of, stemPairSlot), sort)
    }
  index[n++] = mix(200, sort, pair)
  index[n++] = mix(201, sort, stemPair)
  index[n++] = mix(203, sort, hB)
  index[n++] = mix(204, sort, hA)
  index[n++] = mix(205, sort * 8 + evidence, B.rightRatio)
  index[n++] = mix(210, hB, Next.kind)
  index[n++] = mix(211, hBs, next)
  index[n++] = mix(212, hBs, Prev.kind)
  index[n++] = mix(213, Math.imul(evidence, 0x10001) ^ Prev.kind, Bs.rightRatio)
  index[n++] = mix(214, A.kind, Prev.kind)
  index[n++] = mix(215, prev, evidence)
  index[n++] = mix(216, hBs, Prev.kind * 256 + Next.kind)
  index[n++] = mix(217, hBs, prev)
  index[n++] = mix(218, Prev.flags, hBs)
  index[n++] = mix(219, Math.imul(evidence, 0x10001) ^ Next.flags, Math.imul(Bs.rightRatio, 0x10001) ^ Prev.flags)
  out.count = n
  return true
}
