import { lettersOf } from '../letters.ts';
import { emptyHash, hashStep } from './scan.ts';

/** Endings that follow a word, with or without a half-space: plurals, comparatives, clitics, possessives, copulas. */
const ENDINGS = (
  'ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند هاییم هایید هایست ترین ترینها ترینهای تر تری ترها ترهای ترند ترم ' +
  'ام ات اش ای ایم اید اند ایی یی یم ید ند است ست یک م ت ش مان تان شان ی ان انی یان یانی گان گانی گی گیهای ان انم انت انش انمان انتان انشان ' +
  'ایم ای ایست اند ایی هایشون هاشون هامون هاش هام هات ون شون مون تون اه را'
).split(' ');

/** Beginnings that stand before a word, with or without a half-space. */
const BEGINNINGS = (
  'می نمی همی برمی درمی بازمی فرامی فرومی وامی ورمی برنمی درنمی بازنمی فرانمی فرونمی وانمی بی نا غیر هم پیش پس باز فرا ابر ضد فوق نیم پر کم خوش بد تک چند سر بر در ور وا بین پسا پاد شبه پان چپ راست دو سه چهار پنج شش هفت هشت نه ده ' +
  'صاحب صلاحیت حجت آیت فارغ قابل خوش نو نیمه میان درون برون ریز کلان تمام نا فی علی به این آن همان همین هیچ هر یک دگر دیگر تازه هیات بنی ام ابا اولو ذی ذو رو زیر بالا پایین کج راست'
).split(' ');

/** What is taken off a word to find the one it is filed under; longest first. */
const STEM_ENDINGS = (
  'هایشان هایمان هایتان هایشون هایی هایم هایت هایش های ها ترین تر گانی گان انی یان ایی ان ای ات اند یی شان مان تان ی م ش ت'
).split(' ').sort((a, b) => b.length - a.length);

/** The first so many beginnings are verbal: «می» and its kin. */
export const VERBAL_BEGINNINGS = 16;

const hashOf = (word: string): number => {
  let hash = emptyHash;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
};

const numbered = (words: readonly string[]): Map<number, number> => {
  const table = new Map<number, number>();
  for (const word of words) {
    const hash = hashOf(lettersOf(word));
    if (!table.has(hash)) table.set(hash, table.size + 1);
  }
  return table;
};

const endingByHash = numbered(ENDINGS);
const beginningByHash = numbered(BEGINNINGS);
const stemEndings = STEM_ENDINGS.map((ending) => Uint16Array.from(ending, (char) => char.charCodeAt(0)));

/** The number of the ending with this hash, 0 where it is none. Numbers are stable: they are part of what the model learned. */
export const endingNumber = (hash: number): number => endingByHash.get(hash) ?? 0;

/** The number of the beginning with this hash, 0 where it is none. */
export const beginningNumber = (hash: number): number => beginningByHash.get(hash) ?? 0;

function endsWith(code: Uint16Array, end: number, ending: Uint16Array): boolean {
  const at = end - ending.length;
  for (let i = 0; i < ending.length; i++) if (code[at + i] !== ending[i]) return false;
  return true;
}

/** Where the word in code[start, end) ends once its longest known ending is off; at least two letters stay. */
export function stemEnd(code: Uint16Array, start: number, end: number): number {
  for (const ending of stemEndings) {
    if (end - start - ending.length >= 2 && endsWith(code, end, ending)) return end - ending.length;
  }
  if (end - start > 3 && code[end - 1] === 0x647) return end - 1;
  return end;
}
