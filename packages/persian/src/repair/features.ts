import { VERBAL_BEGINNINGS, beginningNumber, endingNumber, stemEnd } from './affixes.ts';
import { GAP, emptyHash, gapAfter, hashStep, type Letters } from './scan.ts';
import { KNOWN, WORD, bucket, gapKey, pairKey, stemPairKey, type Lexicon } from './lexicon.ts';

/** log2 of how many weights there are; a feature is the number of one. */
export const WEIGHT_BITS = 20;
const MASK = (1 << WEIGHT_BITS) - 1;

/**
 * Where the features of one gap are written; `count` of them stand in `index`. The first `general` ones say what kind of
 * place it is; the others name the very words.
 */
export interface Features { index: Int32Array; general: number; count: number }

const mix = (template: number, a: number, b: number): number => {
  let h = Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 13), 0x165667b1);
  return (h ^ (h >>> 16)) & MASK;
};

interface WordFacts { alone: number; left: number; right: number; flags: number; summary: number; found: boolean; leftKinds: number; rightKinds: number; knownLeft: number; knownRight: number; kind: number; leftRatio: number; rightRatio: number }

function factsOf(lexicon: Lexicon, hash: number): WordFacts {
  const slot = lexicon.words.find(hash);
  if (slot < 0) return NO_FACTS;
  const columns = lexicon.words.columns;
  const alone = bucket(columns[0]![slot]!);
  const left = bucket(columns[1]![slot]!);
  const right = bucket(columns[2]![slot]!);
  const flags = columns[3]![slot]!;
  const leftKinds = bucket(columns[WORD.leftKinds]![slot]!);
  const rightKinds = bucket(columns[WORD.rightKinds]![slot]!);
  const knownLeft = bucket(columns[WORD.knownLeft]![slot]!);
  const knownRight = bucket(columns[WORD.knownRight]![slot]!);
  const kind = columns[WORD.kind]![slot]!;
  const leftRatio = ratio(columns[WORD.left]![slot]!, columns[WORD.alone]![slot]!);
  const rightRatio = ratio(columns[WORD.right]![slot]!, columns[WORD.alone]![slot]!);
  return { leftRatio, rightRatio, kind, leftKinds, rightKinds, knownLeft, knownRight, alone, left, right, flags, summary: Math.min(4, (alone + 1) >> 1) | (Math.min(3, (left + 1) >> 1) << 3) | (Math.min(3, (right + 1) >> 1) << 5) | ((flags & 1) << 7), found: true };
}
/** How much oftener at a half-space than alone, in half powers of two from 1 to 15; 0 where never seen. */
function ratio(joined: number, alone: number): number {
  if (joined + alone === 0) return 0;
  return Math.max(1, Math.min(15, 8 + Math.round(Math.log2((joined + 0.5) / (alone + 0.5)) * 1.5)));
}
const NO_FACTS: WordFacts = { alone: 0, left: 0, right: 0, flags: 0, summary: 0, found: false, leftKinds: 0, rightKinds: 0, knownLeft: 0, knownRight: 0, kind: 0, leftRatio: 0, rightRatio: 0 };

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
  if (!whole && !stripped && !((L.found || beginning) && (ending || R.right || R.found || Rs.right)) && !(ending && b - cut >= 2 && cut - a >= 2) && !(beginning && beginning <= VERBAL_BEGINNINGS && b - cut >= 3)) return false;
  const known = T.alone * 2 + (T.flags & 1);
  const next = after(letters, s);
  const prev = before(letters, s);
  const gb = gapBefore(letters, s);
  const ga = gapAfter(letters, s);
  const lenL = Math.min(8, cut - a);
  const lenR = Math.min(8, b - cut);
  const l1 = code[cut - 1]!;
  const r1 = code[cut]!;
  const rival = rivalOf(lexicon, code, { from: a, cut, to: b, ending, hL });
  const elsewhere = halfSpaceElsewhere(lexicon, code, { from: a, cut, to: b, hash: hT });
  const { index } = out;
  let n = 0;
  index[n++] = mix(1, 0, 0);
  index[n++] = mix(51, ending, rival * 256 + L.summary);
  index[n++] = mix(52, ending * 2 + (known ? 1 : 0), rival * 512 + L.flags);
  index[n++] = mix(53, elsewhere, ending);
  index[n++] = mix(54, elsewhere, beginning * 64 + (whole ? 2 : stripped ? 1 : 0));
  index[n++] = mix(55, rival, L.flags);
  index[n++] = mix(56, L.kind, ending || hR);
  index[n++] = mix(57, R.kind, beginning || hL);
  index[n++] = mix(58, L.kind, R.kind);
  index[n++] = mix(60, letters.style, 0);
  index[n++] = mix(61, letters.style, whole * 32 + known);
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
  index[n++] = mix(15, ending, l1);
  index[n++] = mix(16, ending, lastLetters(code, a, cut, 2));
  index[n++] = mix(18, l1, r1);
  index[n++] = mix(19, lastLetters(code, a, cut, 2), firstLetters(code, cut, b, 2));
  index[n++] = mix(25, lenL, lenR);
  index[n++] = mix(26, ending, lenL);
  index[n++] = mix(31, Rs.right, Rs.alone * 2 + (Rs.flags & 1));
  index[n++] = mix(32, ending || hRs, gb * 4 + ga);
  index[n++] = mix(33, beginning || hL, gb * 4 + ga);
  index[n++] = mix(38, whole ? 1 : stripped ? 2 : 0, ending * 64 + beginning);
  index[n++] = mix(39, L.left * 8 + R.right, T.alone);
  index[n++] = mix(40, Rs.right * 8 + L.left, known);
  index[n++] = mix(41, L.knownLeft * 8 + L.leftKinds, R.knownRight * 8 + R.rightKinds);
  index[n++] = mix(42, Rs.knownRight * 8 + Rs.rightKinds, Rs.alone);
  index[n++] = mix(45, L.flags, R.flags);
  const verb = verbLike(lexicon, code, cut, b);
  index[n++] = mix(46, beginning, verb * 16 + known);
  const verbal = beginning && beginning <= VERBAL_BEGINNINGS ? 1 : 0;
  index[n++] = mix(65, verbal, verb * 16 + known);
  index[n++] = mix(66, verbal * 16 + known, R.alone * 4 + verb);
  const kind = wordLike(lexicon, code, a, cut);
  index[n++] = mix(47, ending, kind);
  index[n++] = mix(48, ending, kind * 1024 + l1);
  out.general = n;
  const marks = letters.mark[b - 1]!;
  const evidence = whole ? 1 : stripped ? 2 : 0;
  index[n++] = mix(67, evidence * 16 + known, L.leftRatio * 16 + R.rightRatio);
  index[n++] = mix(68, evidence * 16 + known, L.leftRatio * 16 + Rs.rightRatio);
  index[n++] = mix(69, evidence * 16 + known, Rs.rightRatio * 16 + Rs.knownRight * 256 + Rs.rightKinds * 4096);
  index[n++] = mix(70, evidence * 16 + known, L.leftRatio * 16 + L.knownLeft * 256 + L.leftKinds * 4096);
  index[n++] = mix(71, evidence * 16 + known, L.flags * 256 + R.rightRatio);
  index[n++] = mix(72, evidence * 16 + known, ending * 256 + L.flags);
  index[n++] = mix(73, evidence, hRs);
  index[n++] = mix(74, evidence, hL);
  index[n++] = mix(75, evidence * 16 + known, L.kind * 64 + Rs.rightRatio);
  index[n++] = mix(63, marks, ending);
  index[n++] = mix(64, marks, hR);
  index[n++] = mix(62, letters.style, hashStep(hT, offset));
  index[n++] = mix(12, hL, 0);
  index[n++] = mix(13, hR, 0);
  index[n++] = mix(14, hT, offset);
  index[n++] = mix(17, ending, lastLetters(code, a, cut, 3));
  index[n++] = mix(20, lastLetters(code, a, cut, 3), firstLetters(code, cut, b, 3));
  index[n++] = mix(21, lastLetters(code, a, cut, 3), 0);
  index[n++] = mix(22, lastLetters(code, a, cut, 4), 0);
  index[n++] = mix(23, firstLetters(code, cut, b, 3), 0);
  index[n++] = mix(24, firstLetters(code, cut, b, 4), 0);
  index[n++] = mix(27, hL, ending || -lenR);
  index[n++] = mix(28, beginning || -lenL, firstLetters(code, cut, b, 3));
  index[n++] = mix(29, hL, hRs);
  index[n++] = mix(30, hRs, 0);
  index[n++] = mix(34, ending, next);
  index[n++] = mix(35, beginning, prev);
  index[n++] = mix(36, hT, next);
  index[n++] = mix(37, hT, prev);
  index[n++] = mix(43, L.flags, hRs);
  index[n++] = mix(44, hL, R.flags);
  out.count = n;
  return true;
}

/**
 * «شمعهای» may be «شمع‌های» or «شمعه‌ای»: what word lists say of the word with its final heh on the other side.
 * 0 where the ending knows no such rival.
 */
function rivalOf(lexicon: Lexicon, code: Uint16Array, at: { from: number; cut: number; to: number; ending: number; hL: number }): number {
  if (!at.ending) return 0;
  if (code[at.cut] === HEH) return 1 + (factsOf(lexicon, hashStep(at.hL, HEH)).summary | 0);
  if (code[at.cut - 1] === HEH && code[at.cut] === ALEF) return 300 + factsOf(lexicon, hashRange(code, at.from, at.cut - 1)).summary;
  return 0;
}
const HEH = 0x647;
const ALEF = 0x627;

/** Whether another place in the word has more claim to a half-space: 1 some spelling has one there, 2 a verb begins there. */
function halfSpaceElsewhere(lexicon: Lexicon, code: Uint16Array, at: { from: number; cut: number; to: number; hash: number }): number {
  let found = 0;
  let hash = emptyHash;
  for (let i = at.from; i < at.to - 1; i++) {
    hash = hashStep(hash, code[i]!);
    if (i + 1 === at.cut) continue;
    if (gapEvidence(lexicon, gapKey(at.hash, i + 1 - at.from))) found |= 1;
    const beginning = beginningNumber(hash);
    if (beginning && beginning <= VERBAL_BEGINNINGS && verbLike(lexicon, code, i + 1, at.to)) found |= 2;
  }
  return found;
}

/** 0 no verb form; 1 one the dictionary has; 2 participle with its ending; 3 verb form with an object clitic. */
function verbLike(lexicon: Lexicon, code: Uint16Array, from: number, to: number): number {
  if (factsOf(lexicon, hashRange(code, from, to)).flags & KNOWN.verb) return 1;
  let hash = emptyHash;
  let kind = 0;
  for (let i = from; i < to - 1; i++) {
    hash = hashStep(hash, code[i]!);
    if (i - from < 1) continue;
    const rest = endingNumber(hashRange(code, i + 1, to));
    if (!rest) continue;
    const flags = factsOf(lexicon, hash).flags;
    if (flags & KNOWN.participle) return 2;
    if (flags & KNOWN.verb) kind = 3;
  }
  return kind;
}

/** What stands before an ending: 0 unknown … a word, a word with half-spaces, a verb form with its beginning, a compound of known parts. */
function wordLike(lexicon: Lexicon, code: Uint16Array, from: number, to: number): number {
  const facts = factsOf(lexicon, hashRange(code, from, to));
  if (facts.flags) return 1 + facts.flags;
  if (facts.alone) return 200 + Math.min(3, facts.alone);
  let hash = emptyHash;
  let kind = 0;
  for (let i = from; i < to - 1; i++) {
    hash = hashStep(hash, code[i]!);
    const rest = hashRange(code, i + 1, to);
    const restFacts = factsOf(lexicon, rest);
    if (beginningNumber(hash) && restFacts.flags) return 300 + (restFacts.flags & 7);
    if (i - from < 1) continue;
    const first = factsOf(lexicon, hash);
    if (endingNumber(rest) && first.flags) kind = 400;
    else if (first.flags && (restFacts.rightKinds || restFacts.knownRight)) kind = Math.max(kind, 350);
  }
  return kind;
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
  const Next = factsOf(lexicon, next);
  const Prev = factsOf(lexicon, prev);
  index[n++] = mix(151, A.kind, hB);
  index[n++] = mix(152, A.kind, hBs);
  index[n++] = mix(153, A.kind, B.kind);
  index[n++] = mix(154, hA, B.kind);
  index[n++] = mix(155, hB, Next.kind);
  index[n++] = mix(156, hA, Prev.kind);
  index[n++] = mix(157, A.kind * 256 + Next.kind, hB);
  index[n++] = mix(158, A.kind * 256 + Next.kind, B.kind);
  index[n++] = mix(159, Prev.kind * 256 + A.kind, hB);
  index[n++] = mix(160, letters.style, pair);
  index[n++] = mix(161, letters.style, stemPair);
  const marks = letters.mark[m - 1]! * 3 + letters.mark[b - 1]!;
  const evidence = pair ? 1 : stemPair ? 2 : joinedGap ? 3 : AB.found ? 4 : 0;
  const productive = Bs.rightRatio * 16 + Bs.rightKinds * 256 + Bs.knownRight * 4096;
  index[n++] = mix(176, evidence, B.rightRatio);
  index[n++] = mix(177, evidence, Bs.rightRatio);
  index[n++] = mix(178, evidence, A.leftRatio);
  index[n++] = mix(179, evidence, A.leftRatio * 16 + B.rightRatio);
  index[n++] = mix(180, evidence, A.leftRatio * 16 + Bs.rightRatio);
  index[n++] = mix(181, evidence, productive);
  index[n++] = mix(182, evidence, B.rightRatio * 64 + B.rightKinds * 8 + B.knownRight);
  index[n++] = mix(183, evidence, A.leftRatio * 64 + A.leftKinds * 8 + A.knownLeft);
  index[n++] = mix(184, evidence, B.rightRatio * 4096 + A.flags);
  index[n++] = mix(185, evidence, Bs.rightRatio * 4096 + A.kind);
  index[n++] = mix(186, evidence, Bs.rightRatio * 4096 + Next.kind);
  index[n++] = mix(187, evidence, B.rightRatio * 4096 + lastLetters(code, m, b, 2));
  index[n++] = mix(188, evidence, hB);
  index[n++] = mix(189, evidence, hBs);
  index[n++] = mix(190, evidence, hA);
  index[n++] = mix(191, evidence, B.rightRatio * 4096 + around * 16 + marks);
  index[n++] = mix(165, marks, ending);
  index[n++] = mix(166, marks, letters.style);
  index[n++] = mix(167, marks, hB);
  index[n++] = mix(168, marks, hBs);
  const tail = s > 0 && prev ? lastLetters(code, letters.segmentStart[s - 1]!, a, 2) : 0;
  index[n++] = mix(169, tail, hB);
  index[n++] = mix(170, tail, hashStep(hB, next));
  index[n++] = mix(171, hB, Next.flags);
  index[n++] = mix(172, A.flags * 128 + Next.flags, hB);
  index[n++] = mix(173, A.flags, hashStep(hB, next));
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
  index[n++] = mix(122, hB, around);
  index[n++] = mix(123, hA, around);
  index[n++] = mix(127, lenA, lenB);
  index[n++] = mix(128, lastLetters(code, a, m, 2), firstLetters(code, m, b, 2));
  index[n++] = mix(139, around, A.left * 8 + B.right);
  index[n++] = mix(141, Bs.right * 8 + A.left, stemPair ? 1 : 0);
  index[n++] = mix(142, lastLetters(code, a, m, 1), ending);
  index[n++] = mix(143, A.knownLeft * 8 + A.leftKinds, B.knownRight * 8 + B.rightKinds);
  index[n++] = mix(144, Bs.knownRight * 8 + Bs.rightKinds, Bs.alone);
  index[n++] = mix(147, A.flags, B.flags);
  const verb = verbLike(lexicon, code, m, b);
  index[n++] = mix(149, beginning || hA, verb);
  const verbal = beginning && beginning <= VERBAL_BEGINNINGS ? 1 : 0;
  index[n++] = mix(174, verbal, verb);
  index[n++] = mix(175, verbal, verb * 8 + B.alone);
  out.general = n;
  index[n++] = mix(162, hashStep(hA, letters.style), hB);
  index[n++] = mix(163, letters.style, hB);
  index[n++] = mix(164, letters.style, hA);
  index[n++] = mix(113, hA, 0);
  index[n++] = mix(114, hB, 0);
  index[n++] = mix(115, hBs, 0);
  index[n++] = mix(116, hA, hB);
  index[n++] = mix(117, hA, hBs);
  index[n++] = mix(118, hashStep(hA, prev), hB);
  index[n++] = mix(119, hashStep(hA, next), hB);
  index[n++] = mix(120, hB, next);
  index[n++] = mix(121, hA, prev);
  index[n++] = mix(124, hBs, next);
  index[n++] = mix(125, hB, prev);
  index[n++] = mix(126, hA, next);
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
  index[n++] = mix(140, hAs, hBs);
  index[n++] = mix(145, A.flags, hBs);
  index[n++] = mix(146, hA, B.flags);
  index[n++] = mix(150, hA, ending);
  out.count = n;
  return true;
}
