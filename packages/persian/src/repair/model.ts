import { Lexicon } from './lexicon.ts';
import { WEIGHT_BITS } from './hashing.ts';
import { ZWNJ } from '../letters.ts';

/** What training leaves behind and the library carries: spellings as text, weights as base64, the unit of a weight. */
export interface ModelData { spellings: string; weights: string; unit: number }

/** Word lists and learned weights, ready to be asked. Weights are eighths of a byte's range: times `unit` they are log-odds. */
export interface Model { lexicon: Lexicon; weights: Int8Array; unit: number }

/** How many letters of the row before are repeated, written as one character. */
const prefixSign = (length: number): string => String.fromCharCode(0x41 + length);

/** One spelling of the shipped list. */
export interface Spelling { surface: string; count: number; flags: number; kind: number }

/**
 * Spellings as one text: sorted; each row is how many letters it shares with the row before (A = 0), the rest («~» for
 * the half-space), the count, after a dot the dictionary's flags, after another the kind.
 */
export function packSpellings(spellings: readonly Spelling[]): string {
  let before = '';
  const rows = [...spellings].sort((a, b) => (a.surface < b.surface ? -1 : 1)).map(({ surface, count, flags, kind }) => {
    let shared = 0;
    while (shared < 25 && shared < before.length && before[shared] === surface[shared]) shared++;
    before = surface;
    return prefixSign(shared) + surface.slice(shared).replaceAll(ZWNJ, '~') + (count || '') + (flags || kind ? '.' + (flags || '') : '') + (kind ? '.' + kind : '');
  });
  return rows.join('\n');
}

/** Fills a lexicon from `packSpellings`' text. */
export function unpackSpellings(packed: string, into: Lexicon): void {
  let before = '';
  let at = 0;
  while (at < packed.length) {
    let end = packed.indexOf('\n', at);
    if (end < 0) end = packed.length;
    const shared = packed.charCodeAt(at) - 0x41;
    let letters = at + 1;
    while (letters < end && !isCount(packed.charCodeAt(letters))) letters++;
    const surface = before.slice(0, shared) + packed.slice(at + 1, letters).replaceAll('~', ZWNJ);
    const [count = '', flags = '', kind = ''] = packed.slice(letters, end).split('.');
    if (flags) into.addKnown(surface, Number(flags) & 63);
    if (kind) into.addKind(surface, Number(kind));
    if (count) into.addSeen(surface, Number(count));
    before = surface;
    at = end + 1;
  }
}

const isCount = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e;

/** Weights as base64: for each one that is not zero the distance from the one before (seven bits a byte), then its value. */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = [];
  let before = -1;
  weights.forEach((weight, i) => {
    if (weight === 0) return;
    let distance = i - before;
    before = i;
    while (distance > 127) { bytes.push((distance & 127) | 128); distance >>>= 7; }
    bytes.push(distance, weight & 255);
  });
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The weights `packWeights` wrote. */
export function unpackWeights(packed: string): Int8Array {
  const weights = new Int8Array(1 << WEIGHT_BITS);
  const binary = atob(packed);
  let at = -1;
  for (let i = 0; i < binary.length; ) {
    let distance = 0;
    let bits = 0;
    let byte: number;
    do { byte = binary.charCodeAt(i++); distance |= (byte & 127) << bits; bits += 7; } while (byte & 128);
    at += distance;
    weights[at] = binary.charCodeAt(i++);
  }
  return weights;
}

/** The model the data describes; takes some tens of milliseconds. */
export function loadModel(data: ModelData): Model {
  const lexicon = new Lexicon();
  unpackSpellings(data.spellings, lexicon);
  return { lexicon, weights: unpackWeights(data.weights), unit: data.unit };
}
