import { ZWNJ, isPersianLetter, neverJoins } from '../letters.ts';
import type { RuleName } from './edit.ts';
import type { HouseStyle } from './options.ts';

/** One rule of typing: where it looks and what it puts there; undefined where it has no objection. */
export interface TypingRule {
  rule: RuleName;
  /** Some character without which the rule has nothing to do. */
  when: RegExp;
  find: RegExp;
  put: (match: RegExpExecArray, line: string, style: HouseStyle) => string | undefined;
}

const L = '[\\u0620-\\u065f\\u066e-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06ff]';
const LETTERS: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ے: 'ی', ې: 'ی', ك: 'ک', ڪ: 'ک', ہ: 'ه', ھ: 'ه', ە: 'ه' };

const letterAt = (line: string, at: number): boolean => at >= 0 && at < line.length && isPersianLetter(line.charCodeAt(at));

/** Characters: which letter, which half-space, what cannot be seen. */
export const CHARACTER_RULES: readonly TypingRule[] = [
  { rule: 'letter', when: /[يىےېكڪہھە]/, find: /[يىےېكڪہھە]/g, put: ([char]) => LETTERS[char!] },
  {
    rule: 'presentation-form', when: /[\ufb50-\ufdcf\ufdf0-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]/,
    find: /[\ufb50-\ufdcf\ufdf0-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]/g,
    put: ([char]) => char!.normalize('NFKC').replace(/[يىك]/g, (letter) => LETTERS[letter]!).trim() || undefined,
  },
  { rule: 'tatweel', when: /\u0640/, find: new RegExp(`(?<=${L})\\u0640+(?=\\u200c?${L})`, 'gu'), put: () => '' },
  {
    rule: 'half-space-typed', when: /[¬\u200b\ufeff\u00ad]/, find: /[¬\u200b\ufeff\u00ad]+/g,
    put: (match, line) => {
      const end = match.index + match[0].length;
      if (letterAt(line, match.index - 1) && letterAt(line, end)) return neverJoins(line.charCodeAt(match.index - 1)) ? '' : ZWNJ;
      return match[0].includes('¬') ? undefined : '';
    },
  },
  { rule: 'half-space-stray', when: /\u200c/, find: /\u200c{2,}/g, put: () => ZWNJ },
  {
    rule: 'half-space-stray', when: /\u200c/, find: /\u200c/g,
    put: (match, line) => (wordAt(line, match.index - 1) && wordAt(line, match.index + 1) ? undefined : ''),
  },
  { rule: 'half-space-mute', when: /\u200c/, find: /(?<=[اآأإٱدذرزژوؤء])\u200c/g, put: () => '' },
];

/** A letter, a digit or a mark: what may stand beside a half-space. */
const wordAt = (line: string, at: number): boolean => at >= 0 && at < line.length && /[\p{L}\p{N}\p{M}»)\]]/u.test(line[at]!);

const DIGITS_FA = '۰۱۲۳۴۵۶۷۸۹';
const valueOf = (digit: string): number => { const code = digit.charCodeAt(0); return code < 0x40 ? code - 0x30 : code < 0x670 ? code - 0x660 : code - 0x6f0; };

/** Numbers: digits, decimal and thousands signs, percent. */
export const NUMBER_RULES: readonly TypingRule[] = [
  {
    rule: 'digit', when: /[0-9\u0660-\u0669\u06f0-\u06f9]/, find: /[0-9\u0660-\u0669\u06f0-\u06f9]+/g,
    put: ([digits], _line, { digits: wanted }) => {
      if (wanted === 'latin') return digits!.replace(/./g, (digit) => String(valueOf(digit)));
      if (wanted === 'keep') return digits!.replace(/[\u0660-\u0669]/g, (digit) => DIGITS_FA[valueOf(digit)]!);
      return digits!.replace(/./g, (digit) => DIGITS_FA[valueOf(digit)]!);
    },
  },
  { rule: 'number-sign', when: /[۰-۹]\.[۰-۹]/, find: /(?<![۰-۹.٫/:])([۰-۹]+)\.([۰-۹]+)(?![۰-۹.٫/:]*[۰-۹.٫/:])/g, put: ([, whole, part]) => `${whole}٫${part}` },
  { rule: 'number-sign', when: /[۰-۹][,،]/, find: /(?<![۰-۹,،٬])[۰-۹]{1,3}(?:[,،][۰-۹]{3})+(?![۰-۹]|[,،][۰-۹])/g, put: ([number]) => number!.replace(/[,،]/g, '٬') },
  { rule: 'number-sign', when: /[۰-۹] ?%/, find: /(?<=[۰-۹]) ?%(?![\w%])/g, put: () => '٪' },
];

/** Marks: quotes, ellipsis, dashes, the Persian comma and its kin. */
export const MARK_RULES: readonly TypingRule[] = [
  { rule: 'ellipsis', when: /\.\.\./, find: /(?<![.\w/])\.{3,}(?![.\w/])/g, put: () => '…' },
  { rule: 'dash', when: /--/, find: /(?<=\s)--(?=\s)/g, put: () => '–' },
  { rule: 'dash', when: /---/, find: /(?<![-\w])---(?![-\w])/g, put: () => '—' },
  { rule: 'punctuation', when: /,/, find: new RegExp(`(?<=[${'\\p{Script=Arabic}'}\\p{M}»)\\]۰-۹])(\\s*),(?=\\s|$|${L}|[«(])`, 'gu'), put: (match) => `${match[1]}،` },
  { rule: 'punctuation', when: /;/, find: new RegExp(`(?<=[\\p{Script=Arabic}\\p{M}»)\\]۰-۹])(\\s*);(?=\\s|$|${L}|[«(])`, 'gu'), put: (match) => `${match[1]}؛` },
  { rule: 'punctuation', when: /\?/, find: new RegExp(`(?<=[\\p{Script=Arabic}\\p{M}»)\\]۰-۹!؟])(\\s*)\\?(?=[\\s?!؟»)\\]]|$|${L})`, 'gu'), put: (match) => `${match[1]}؟` },
];

const ENDING_IN_BRACKET = /^(?:ها|های|هایی|ان|ی|ای|ات|ین|یی|تر|ترین|اش|ام|م|ش|ت|ه|ة|را)$/u;

/** The Persian word from `at` on. */
const wordFrom = (line: string, at: number): string => new RegExp(`^${L}+`, 'u').exec(line.slice(at, at + 12))?.[0] ?? '';

/** Spaces: too many, before and after marks, in and around brackets. */
export const SPACE_RULES: readonly TypingRule[] = [
  { rule: 'space-doubled', when: / {2}|[ \u00a0]{2}/, find: /(?<=\S)[ \u00a0]{2,}(?=\S)/g, put: () => ' ' },
  { rule: 'space-before-mark', when: /[ \u00a0][،؛:؟!.…٪]/, find: /(?<=[\p{Script=Arabic}\p{M}»)\]])[ \u00a0]+(?=[،؛؟!](?!\p{L})|[.:…](?:\s|$|[»)\]])|٪|[،؛](?=\p{L}))/gu, put: () => '' },
  {
    rule: 'space-after-mark', when: new RegExp(`[،؛:؟!.…]${L}`, 'u'), find: new RegExp(`(?<=${L}\\p{M}?|[»)\\]۰-۹])[،؛:؟!…](?=${L})|(?<=${L}{3,}\\p{M}?)\\.(?=${L}{3,})`, 'gu'),
    put: ([mark]) => `${mark} `,
  },
  { rule: 'space-after-mark', when: /[»)\]]?[،؛؟!][«(]/, find: /[،؛؟!](?=[«(])/g, put: ([mark]) => `${mark} ` },
  { rule: 'space-in-bracket', when: /[([«][ \u00a0]/, find: /(?<=[([«])[ \u00a0]+(?=\S)/g, put: () => '' },
  { rule: 'space-in-bracket', when: /[ \u00a0][)\]»]/, find: /(?<=[^\s([«])[ \u00a0]+(?=[)\]»])/g, put: () => '' },
  {
    rule: 'space-around-bracket', when: new RegExp(`${L}[(«]`, 'u'), find: new RegExp(`(?<=${L}\\p{M}?)(?=[(«]([^()«»]{0,12})[)»]?)`, 'gu'),
    put: (match) => (ENDING_IN_BRACKET.test(match[1] ?? '') ? undefined : ' '),
  },
  {
    rule: 'space-around-bracket', when: new RegExp(`[)»]${L}`, 'u'), find: new RegExp(`(?<=[)»])(?=${L})`, 'gu'),
    put: (match, line) => (ENDING_IN_BRACKET.test(wordFrom(line, match.index)) ? undefined : ' '),
  },
];
