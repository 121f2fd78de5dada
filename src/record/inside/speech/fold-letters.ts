/** What a UTF-16 unit is to the reader of words. */
export const OTHER = 0,
  LETTER = 1,
  SPACE = 2,
  JOINER = 3,
  IGNORED = 4

const KINDS = new Uint8Array(65536)
const FOLDED = new Uint16Array(65536)

/** The kind of a UTF-16 unit; what lies outside a text (NaN) is OTHER. */
export function kindOf(code: number): number {
  return KINDS[code] ?? OTHER
}

/** The letters of `text` from `start` to `end` in one spelling: ی and ک for every variant, no hamza seats, no vowel signs, Latin digits, lower case. */
export function foldWord(text: string, start: number, end: number): string {
  let folded = ''
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (KINDS[code] !== IGNORED) folded += String.fromCharCode(FOLDED[code] ?? code)
  }
  return folded
}

/** A phrase of the lexicon, or a name, as folded words parted by single spaces. */
export function foldPhrase(phrase: string): string {
  const words: string[] = []
  let start = -1
  for (let i = 0; i <= phrase.length; i++) {
    const kind = kindOf(phrase.charCodeAt(i))
    if (kind === LETTER || kind === IGNORED) start = start < 0 ? i : start
    else if (start >= 0) {
      words.push(foldWord(phrase, start, i))
      start = -1
    }
  }
  return words.filter(Boolean).join(' ')
}

/** Latin, Greek, Cyrillic, Hebrew and Arabic, general punctuation, Arabic presentation forms; whatever else there is counts as a letter. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0, 0x7ff],
  [0x2000, 0x206f],
  [0x3000, 0x303f],
  [0xfb50, 0xfeff],
]

function fillTables(): void {
  KINDS.fill(LETTER)
  KINDS.fill(OTHER, 0xd800, 0xe000)
  for (let code = 0; code < 65536; code++) FOLDED[code] = code
  for (const [from, to] of RANGES) for (let code = from; code <= to; code++) fill(code)
}

function fill(code: number): void {
  const char = String.fromCharCode(code)
  KINDS[code] = OTHER
  if (
    /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/.test(
      char,
    )
  )
    KINDS[code] = IGNORED
  else if (char === '\u200c' || char === '\u00ac') KINDS[code] = JOINER
  else if (/[\p{L}\p{N}\p{M}]/u.test(char)) {
    KINDS[code] = LETTER
    FOLDED[code] = foldLetter(char).charCodeAt(0)
  } else if (/\s/.test(char) && !/[\n\r\u2028\u2029]/.test(char)) KINDS[code] = SPACE
}

const VARIANTS = new Map<string, string>(
  Object.entries({
    ي: 'ی',
    ى: 'ی',
    ئ: 'ی',
    ێ: 'ی',
    ې: 'ی',
    ے: 'ی',
    ك: 'ک',
    ڪ: 'ک',
    ة: 'ه',
    ۀ: 'ه',
    ە: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    أ: 'ا',
    إ: 'ا',
    ٱ: 'ا',
    آ: 'ا',
    ؤ: 'و',
  }),
)

function foldLetter(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 48)
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 48)
  if (code >= 0xfb50 && code <= 0xfefc)
    return [...char.normalize('NFKC')].map((letter) => VARIANTS.get(letter) ?? letter)[0] ?? char
  const variant = VARIANTS.get(char)
  return variant ?? (char.toLowerCase().length === 1 ? char.toLowerCase() : char)
}

fillTables()
