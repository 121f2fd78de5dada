const ONES = 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(' ')
const TENS = 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ')
const HUNDREDS = 'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'.split(' ')

/** Powers of a thousand, from the first. A number past the last has no words here. */
export const SCALES = 'هزار میلیون میلیارد تریلیون کوادریلیون کوینتیلیون سکستیلیون سپتیلیون'.split(' ')
const LIMIT = 1000n ** BigInt(SCALES.length + 1)

/** What a decimal place is called, from the first to the ninth. */
export const PLACES = ['دهم', 'صدم', 'هزارم', 'ده‌هزارم', 'صدهزارم', 'میلیونم', 'ده‌میلیونم', 'صدمیلیونم', 'میلیاردم']

/**
 * A number in Persian words, to nine decimal places.
 *
 * @example
 * numberToWords(1403) // «هزار و چهارصد و سه»
 * numberToWords(-2.5) // «منفی دو ممیز پنج دهم»
 * @throws RangeError for NaN, an infinity, or a size of 10^27 and more.
 */
export function numberToWords(value: number | bigint): string {
  const { negative, whole, decimals } = parted(value)
  const words =
    decimals === ''
      ? wholeToWords(whole)
      : `${whole === 0n && decimals.length < 3 ? '' : `${wholeToWords(whole)} ممیز `}${wholeToWords(BigInt(decimals))} ${PLACES[decimals.length - 1]}`
  return negative ? `منفی ${words}` : words
}

/**
 * The place of a thing in a row: «سوم», or «سومین» with `form: "before"` (the form that stands before its noun).
 *
 * @example
 * ordinalToWords(1) // «اول»; 21 is «بیست و یکم», 30 «سی‌ام»
 * ordinalToWords(3, { form: "before" }) // «سومین»
 * @throws RangeError unless `value` is a whole number from 1 and under 10^27.
 */
export function ordinalToWords(value: number | bigint, options: { form?: 'after' | 'before' } = {}): string {
  if (!isWhole(value) || value < 1) throw new RangeError(`No such place in a row: ${value}`)
  const ending = options.form === 'before' ? 'ین' : ''
  if (BigInt(value) === 1n) return `اول${ending}`
  const words = wholeToWords(BigInt(value)).replace(/^یک (?=\S+$)/u, '')
  if (words.endsWith('سه')) return `${words.slice(0, -2)}سوم${ending}`
  if (words.endsWith('سی')) return `${words}\u200cام${ending}`
  return `${words}م${ending}`
}

function isWhole(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isInteger(value)
}

function parted(value: number | bigint): { negative: boolean; whole: bigint; decimals: string } {
  if (typeof value === 'bigint') return { negative: value < 0n, whole: value < 0n ? -value : value, decimals: '' }
  if (!Number.isFinite(value)) throw new RangeError(`No words for ${value}`)
  const size = Math.abs(value)
  if (Number.isInteger(size) || size >= 1e15)
    return { negative: value < 0, whole: BigInt(Math.round(size)), decimals: '' }
  const [whole = '0', decimals = ''] = size.toFixed(9).split('.')
  const kept = decimals.replace(/0+$/u, '')
  return { negative: value < 0 && (whole !== '0' || kept !== ''), whole: BigInt(whole), decimals: kept }
}

function wholeToWords(whole: bigint): string {
  if (whole >= LIMIT) throw new RangeError(`No words for a number of ${String(whole).length} digits`)
  if (whole === 0n) return ONES[0] as string
  const groups: string[] = []
  for (let rest = whole, scale = 0; rest > 0n; rest /= 1000n, scale += 1) {
    const group = Number(rest % 1000n)
    if (group > 0) groups.unshift(groupToWords(group, scale))
  }
  return groups.join(' و ')
}

function groupToWords(group: number, scale: number): string {
  if (scale === 1 && group === 1) return SCALES[0] as string
  const words = [HUNDREDS[Math.floor(group / 100) - 1], ...underHundred(group % 100)]
    .filter((word) => word !== undefined)
    .join(' و ')
  return scale === 0 ? words : `${words} ${SCALES[scale - 1]}`
}

function underHundred(size: number): (string | undefined)[] {
  if (size === 0) return []
  if (size < 20) return [ONES[size]]
  return [TENS[Math.floor(size / 10) - 2], size % 10 === 0 ? undefined : ONES[size % 10]]
}
