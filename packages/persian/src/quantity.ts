import { formatNumber, toLatinDigits } from './digits.ts'
import { fold } from './fold.ts'
import { numberToWords } from './number-words.ts'
import { numberTokens, readNumberTokens } from './read-number-words.ts'
import { requireText } from './require-text.ts'
import { type Unit, UNITS } from './units.ts'

/** A number and the `id` of a unit of `UNITS`: { value: 500000, unit: "toman" }. */
export type Quantity = { value: number; unit: string }

export type QuantityStyle = 'digits' | 'words' | 'compact'

/**
 * Reads an amount with its unit or currency, in digits, in words or in both; null when the text is anything else.
 *
 * @example
 * readQuantity("۵۰۰ هزار تومان") // { value: 500000, unit: "toman" }
 * readQuantity("دو و نیم میلیارد دلار") // { value: 2500000000, unit: "dollar" }
 * readQuantity("۳۰٪") // { value: 30, unit: "percent" }
 * @throws TypeError when `text` is not a string.
 */
export function readQuantity(text: string): Quantity | null {
  requireText(text, 'readQuantity')
  if (text.length > 300) return null
  return bySymbol(text) ?? byName(fold(text))
}

/**
 * An amount with its unit as a reader of `language` (fa, or English for any other) reads it. `compact` writes the great numbers by name.
 *
 * @example
 * formatQuantity({ value: 500000, unit: "toman" }, { language: "fa" }) // «۵۰۰٬۰۰۰ تومان»
 * formatQuantity({ value: 2500000000, unit: "dollar" }, { language: "fa", style: "compact" }) // «۲٫۵ میلیارد دلار»
 * formatQuantity({ value: 12, unit: "kilometre" }, { language: "fa", style: "words" }) // «دوازده کیلومتر»
 * @throws RangeError when there is no such unit, or no words for the number.
 */
export function formatQuantity(
  { value, unit }: Quantity,
  options: { language: string; style?: QuantityStyle },
): string {
  const known = UNITS.find(({ id }) => id === unit)
  if (!known) throw new RangeError(`No such unit: ${unit}`)
  const { language, style = 'digits' } = options
  const persian = /^(?:fa|prs)\b/iu.test(language)
  if (known.id === 'percent' && style === 'digits') return `${formatNumber(value, language)}${persian ? '٪' : '%'}`
  const amount =
    style === 'words' && persian
      ? numberToWords(value)
      : style === 'compact'
        ? formatCompact(value, language)
        : formatNumber(value, language)
  return `${amount} ${persian ? known.fa[0] : known.en[Math.abs(value) === 1 ? 0 : 1]}`
}

/**
 * A number with its thousands, millions or milliards by name, where it has no more than three digits before and two after the sign then; any
 * other as `formatNumber` writes it.
 *
 * @example formatCompact(2500000, "fa") // «۲٫۵ میلیون»
 */
export function formatCompact(value: number, language: string): string {
  const persian = /^(?:fa|prs)\b/iu.test(language)
  for (const { size, fa, en } of SCALES) {
    const share = value / size
    if (Math.abs(share) >= 1 && Math.abs(share) < 1000 && Number.isInteger(value / (size / 100)))
      return `${formatNumber(share, language)} ${persian ? fa : en}`
  }
  return formatNumber(value, language)
}

/**
 * An amount in rials, of an amount in rials or tomans; null for any other unit.
 *
 * @example toRials({ value: 500, unit: "toman" }) // 5000
 */
export function toRials({ value, unit }: Quantity): number | null {
  if (unit === 'rial') return value
  return unit === 'toman' ? value * 10 : null
}

const SCALES = [
  { size: 1e12, fa: 'تریلیون', en: 'trillion' },
  { size: 1e9, fa: 'میلیارد', en: 'billion' },
  { size: 1e6, fa: 'میلیون', en: 'million' },
  { size: 1e3, fa: 'هزار', en: 'thousand' },
]

let symbols: Map<string, string> | undefined
let names: { tokens: string[]; id: string }[] | undefined

function bySymbol(text: string): Quantity | null {
  symbols ??= new Map(
    UNITS.flatMap((unit: Unit) => unit.symbols.map((symbol): [string, string] => [symbol.toLowerCase(), unit.id])),
  )
  const plain = toLatinDigits(text).trim().toLowerCase()
  const match = /^([-−]?[0-9][0-9.,٫٬]*)\s*(\D+?)$/u.exec(plain) ?? /^(\D+?)\s*([-−]?[0-9][0-9.,٫٬]*)$/u.exec(plain)
  if (!match) return null
  const [amount, sign] = /[0-9]/u.test(match[1] ?? '') ? [match[1], match[2]] : [match[2], match[1]]
  const unit = symbols.get((sign ?? '').trim())
  const value = readNumberTokens([fold(amount ?? '').replace(/^-/u, '')])?.value
  return unit === undefined || value === undefined
    ? null
    : { value: /^[-−]/u.test(amount ?? '') ? -value : value, unit }
}

/** The unit stands last; the longest name that fits is taken, so that «کیلومتر مربع» is not read as «کیلومتر». */
function byName(folded: string): Quantity | null {
  names ??= UNITS.flatMap((unit: Unit) =>
    [...unit.fa, ...unit.en].map((name) => ({ tokens: numberTokens(name), id: unit.id })),
  ).sort((a, b) => b.tokens.length - a.tokens.length)
  const tokens = folded.split(' ').filter((token) => token !== '')
  for (const { tokens: name, id } of names) {
    const size = [name.length, 1].find((count) => tokens.slice(-count).join('') === name.join(''))
    const read = size === undefined || size >= tokens.length ? null : readNumberTokens(tokens.slice(0, -size))
    if (read && !read.ordinal) return { value: read.value, unit: id }
  }
  return null
}
