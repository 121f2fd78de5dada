import { beginningNumber, endingNumber, stemEnd } from './affixes.ts';
import { GAP, emptyHash, gapAfter, hashStep, type Letters } from './scan.ts';
import { bucket, gapKey, pairKey, stemPairKey, type Lexicon } from './lexicon.ts';

/** log2 of how many weights there are; a feature is the number of one. */
export const WEIGHT_BITS = 20;
const MASK = (1 << WEIGHT_BITS) - 1;

/** Where the features of one gap are written; `count` of them stand in `index`. */
export interface Features { index: Int32Array; count: number }

const mix = (template: number, a: number, b: number): number => {
  let h = Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 13), 0x165667b1);
  return (h ^ (h >>> 16)) & MASK;
};

interface WordFacts { alone: number; left: number; right: number; flags: number; summary: number; found: boolean }

function factsOf(lexicon: Lexicon, hash: number): WordFacts {
  const slot = lexicon.words.find(hash);
  if (slot < 0) return NO_FACTS;
  const columns = lexicon.words.columns;
  const alone = bucket(columns[0]![slot]!);
  const left = bucket(columns[1]![slot]!);
  const right = bucket(columns[2]![slot]!);
  const flags = columns[3]![slot]!;
  return { alone, left, right, flags, summary: Math.min(4, (alone + 1) >> 1) | (Math.min(3, (left + 1) >> 1) << 3) | (Math.min(3, (right + 1) >> 1) << 5) | ((flags & 1) << 7), found: true };
}
const NO_FACTS: WordFacts = { alone: 0, left: 0, right: 0, flags: 0, summary: 0, found: false };

function gapEvidence(lexicon: Lexicon, key: number): number {
  const slot = lexicon.gaps.find(key);
  if (slot < 0) return 0;
  return 1 + bucket(lexicon.gaps.columns[0]![slot]!) * 2 + lexicon.gaps.columns[1]![slot]!;
}

function pairEvidence(lexicon: Lexicon, key: number): number {
  const slot = lexicon.pairs.find(key);
  if (slot < 0) return 0;
  const columns = lexicon.pairs.columns;
  return 1 + (bucket(columns[0]![slot]!) * 8 + bucket(columns[1]![slot]!)) * 2 + columns[2]![slot]!;
}

const hashRange = (code: Uint16Array, from: number, to: number, start = emptyHash): number => {
  let hash = start;
  for (let i = from; i < to; i++) hash = hashStep(hash, code[i]!);
  return hash;
};

/** The last (up to three) letters before `end` and the first three from `start`, packed. */
const lastLetters = (code: Uint16Array, from: number, end: number, n: number): number => {
  let packed = 0;
  for (let i = end - n; i < end; i++) packed = Math.imul(packed, 1031) + (i < from ? 7 : code[i]!);
  return packed;
};
const firstLetters = (code: Uint16Array, start: number, to: number, n: number): number => {
  let packed = 0;
  for (let i = start; i < start + n; i++) packed = Math.imul(packed, 1033) + (i >= to ? 7 : code[i]!);
  return packed;
};

const segmentOr = (letters: Letters, s: number): number => (s >= 0 && s < letters.segments ? letters.segmentHash[s]! : 0);
const gapBefore = (letters: Letters, s: number): number => (s > 0 ? gapAfter(letters, s - 1) : GAP.other);

/** Hash of the neighbour across a space or half-space; 0 across anything else. */
const before = (letters: Letters, s: number): number => (s > 0 && gapAfter(letters, s - 1) !== GAP.other ? letters.segmentHash[s - 1]! : 0);
const after = (letters: Letters, s: number): number => (gapAfter(letters, s) !== GAP.other ? segmentOr(letters, s + 1) : 0);

/**
 * Writes the features of the place before letter `cut` inside segment s, where nothing stands now.
 * False, and nothing written, where neither word lists nor affixes give cause to think of a half-space.
 */
export function featuresInside(lexicon: Lexicon, letters: Letters, place: { segment: number; cut: number }, out: Features): boolean {
  const { segment: s, cut } = place;
  const { code } = letters;
  const a = letters.segmentStart[s]!;
  const b = letters.segmentStart[s + 1]!;
  const hL = hashRange(code, a, cut);
  const hR = hashRange(code, cut, b);
  const hT = letters.segmentHash[s]!;
  const ending = endingNumber(hR);
  const beginning = beginningNumber(hL);
  const offset = cut - a;
  const whole = gapEvidence(lexicon, gapKey(hT, offset));
  let stripped = 0;
  let strippedAlone = 0;
  if (!whole) {
    let hash = hashRange(code, a, cut);
    for (let i = cut; i < b - 1; i++) {
      hash = hashStep(hash, code[i]!);
      if (i > cut && endingNumber(hashRange(code, i + 1, b))) {
        const found = gapEvidence(lexicon, gapKey(hash, offset));
        if (found) { stripped = found; strippedAlone = factsOf(lexicon, hash).alone; }
      }
    }
  }
  const L = factsOf(lexicon, hL);
  const R = factsOf(lexicon, hR);
  const T = factsOf(lexicon, hT);
  const rEnd = stemEnd(code, cut, b);
  const hRs = rEnd === b ? hR : hashRange(code, cut, rEnd);
  const Rs = rEnd === b ? R : factsOf(lexicon, hRs);
  if (!whole && !stripped && !((L.found || beginning) && (ending || R.right || R.found || Rs.right)) && !(ending >= 1 && ending <= 20 && b - cut >= 2)) return false;
  const known = T.alone * 2 + (T.flags & 1);
  const next = after(letters, s);
  const prev = before(letters, s);
  const gb = gapBefore(letters, s);
  const ga = gapAfter(letters, s);
  const lenL = Math.min(8, cut - a);
  const lenR = Math.min(8, b - cut);
  const l1 = code[cut - 1]!;
  const r1 = code[cut]!;
  const { index } = out;
  let n = 0;
  index[n++] = mix(1, 0, 0);
  index[n++] = mix(2, whole, known);
  index[n++] = mix(3, stripped, strippedAlone);
  index[n++] = mix(4, whole, stripped ? 1 : 0);
  index[n++] = mix(5, ending, L.summary * 16 + known);
  index[n++] = mix(6, ending, L.flags);
  index[n++] = mix(7, beginning, R.flags * 16 + known);
  index[n++] = mix(8, beginning, R.summary);
  index[n++] = mix(9, L.left, L.alone * 2 + (L.flags & 1));
  index[n++] = mix(10, R.right, R.alone * 2 + (R.flags & 1));
  index[n++] = mix(11, L.summary, R.summary * 16 + known);
  index[n++] = mix(12, hL, 0);
  index[n++] = mix(13, hR, 0);
  index[n++] = mix(14, hT, offset);
  index[n++] = mix(15, ending, l1);
  index[n++] = mix(16, ending, lastLetters(code, a, cut, 2));
  index[n++] = mix(17, ending, lastLetters(code, a, cut, 3));
  index[n++] = mix(18, l1, r1);
  index[n++] = mix(19, lastLetters(code, a, cut, 2), firstLetters(code, cut, b, 2));
  index[n++] = mix(20, lastLetters(code, a, cut, 3), firstLetters(code, cut, b, 3));
  index[n++] = mix(21, lastLetters(code, a, cut, 3), 0);
  index[n++] = mix(22, lastLetters(code, a, cut, 4), 0);
  index[n++] = mix(23, firstLetters(code, cut, b, 3), 0);
  index[n++] = mix(24, firstLetters(code, cut, b, 4), 0);
  index[n++] = mix(25, lenL, lenR);
  index[n++] = mix(26, ending, lenL);
  index[n++] = mix(27, hL, ending || -lenR);
  index[n++] = mix(28, beginning || -lenL, firstLetters(code, cut, b, 3));
  index[n++] = mix(29, hL, hRs);
  index[n++] = mix(30, hRs, 0);
  index[n++] = mix(31, Rs.right, Rs.alone * 2 + (Rs.flags & 1));
  index[n++] = mix(32, ending || hRs, gb * 4 + ga);
  index[n++] = mix(33, beginning || hL, gb * 4 + ga);
  index[n++] = mix(34, ending, next);
  index[n++] = mix(35, beginning, prev);
  index[n++] = mix(36, hT, next);
  index[n++] = mix(37, hT, prev);
  index[n++] = mix(38, whole ? 1 : stripped ? 2 : 0, ending * 64 + beginning);
  index[n++] = mix(39, L.left * 8 + R.right, T.alone);
  index[n++] = mix(40, Rs.right * 8 + L.left, known);
  out.count = n;
  return true;
}

/**
 * Writes the features of the one space between segments s and s+1.
 * False, and nothing written, where nothing gives cause to think of a half-space.
 */
export function featuresBetween(lexicon: Lexicon, letters: Letters, s: number, out: Features): boolean {
  const { code } = letters;
  const a = letters.segmentStart[s]!;
  const m = letters.segmentStart[s + 1]!;
  const b = letters.segmentStart[s + 2]!;
  const hA = letters.segmentHash[s]!;
  const hB = letters.segmentHash[s + 1]!;
  const A = factsOf(lexicon, hA);
  const B = factsOf(lexicon, hB);
  const ending = endingNumber(hB);
  const beginning = beginningNumber(hA);
  const bEnd = stemEnd(code, m, b);
  const hBs = bEnd === b ? hB : hashRange(code, m, bEnd);
  const Bs = bEnd === b ? B : factsOf(lexicon, hBs);
  const pair = pairEvidence(lexicon, pairKey(hA, hB));
  const stemPair = pairEvidence(lexicon, stemPairKey(hA, hBs));
  if (!pair && !stemPair && !ending && !(beginning && A.left) && !(A.left && (B.right || Bs.right)) && B.right < 2 && A.left < 2 && Bs.right < 3) return false;
  const hAB = hashRange(code, m, b, hA);
  const joinedGap = gapEvidence(lexicon, gapKey(hAB, m - a));
  const AB = factsOf(lexicon, hAB);
  const gb = gapBefore(letters, s);
  const ga = gapAfter(letters, s + 1);
  const prev = before(letters, s);
  const next = after(letters, s + 1);
  const lenA = Math.min(8, m - a);
  const lenB = Math.min(8, b - m);
  const around = gb * 4 + ga;
  const aStem = stemEnd(code, a, m);
  const hAs = aStem === m ? hA : hashRange(code, a, aStem);
  const { index } = out;
  let n = 0;
  index[n++] = mix(101, 0, 0);
  index[n++] = mix(102, pair, 0);
  index[n++] = mix(103, stemPair, 0);
  index[n++] = mix(104, pair, stemPair);
  index[n++] = mix(105, joinedGap, AB.alone * 2 + (AB.flags & 1));
  index[n++] = mix(106, A.left, A.alone);
  index[n++] = mix(107, B.right, B.alone);
  index[n++] = mix(108, Bs.right, Bs.alone);
  index[n++] = mix(109, A.summary, B.summary);
  index[n++] = mix(110, A.summary, ending);
  index[n++] = mix(111, A.flags, ending);
  index[n++] = mix(112, beginning, B.flags * 256 + B.summary);
  index[n++] = mix(113, hA, 0);
  index[n++] = mix(114, hB, 0);
  index[n++] = mix(115, hBs, 0);
  index[n++] = mix(116, hA, hB);
  index[n++] = mix(117, hA, hBs);
  index[n++] = mix(118, hashStep(hA, prev), hB);
  index[n++] = mix(119, hashStep(hA, next), hB);
  index[n++] = mix(120, hB, next);
  index[n++] = mix(121, hA, prev);
  index[n++] = mix(122, hB, around);
  index[n++] = mix(123, hA, around);
  index[n++] = mix(124, hBs, next);
  index[n++] = mix(125, hB, prev);
  index[n++] = mix(126, hA, next);
  index[n++] = mix(127, lenA, lenB);
  index[n++] = mix(128, lastLetters(code, a, m, 2), firstLetters(code, m, b, 2));
  index[n++] = mix(129, lastLetters(code, a, m, 3), 0);
  index[n++] = mix(130, firstLetters(code, m, b, 3), 0);
  index[n++] = mix(131, lastLetters(code, m, b, 3), 0);
  index[n++] = mix(132, hA, lastLetters(code, m, b, 3));
  index[n++] = mix(133, lastLetters(code, a, m, 3), hB);
  index[n++] = mix(134, lastLetters(code, a, m, 2), ending || hBs);
  index[n++] = mix(135, hA, firstLetters(code, m, b, 3));
  index[n++] = mix(136, next, B.right);
  index[n++] = mix(137, prev, A.left);
  index[n++] = mix(138, next, stemPair);
  index[n++] = mix(139, around, A.left * 8 + B.right);
  index[n++] = mix(140, hAs, hBs);
  index[n++] = mix(141, Bs.right * 8 + A.left, stemPair ? 1 : 0);
  index[n++] = mix(142, lastLetters(code, a, m, 1), ending);
  out.count = n;
  return true;
}
