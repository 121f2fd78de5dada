import { remember } from '#ground/remember.ts'
import { fold } from '#persian/fold.ts'
import { readNumberTokens } from '#persian/read-number-words.ts'

/** What one word says of a number. `scale`: what stands before it is counted in these. */
export interface Numeral {
  value: number
  is: 'number' | 'scale' | 'ordinal'
}

/** The number that one folded word of Persian, Arabic or English is, or undefined. Digits are none. */
export const numeralOf = remember(20_000, (word): Numeral | null => {
  const told = words.get(word)
  if (told !== undefined) return told
  if (/\d/.test(word) || unclear.has(word)) return null
  const read = readNumberTokens([word])
  if (read === null || read.value === 0) return null
  if (read.ordinal) return { value: read.value, is: 'ordinal' }
  return { value: read.value, is: scales.has(read.value) ? 'scale' : 'number' }
})

/** «یک» is «a», «نه» is «no». */
const unclear = new Set(['یک', 'نه'])

const scales = new Set([100, 1e3, 1e6, 1e9, 1e12])

const words = new Map<string, Numeral>()

function add(list: string, is: Numeral['is'], valueOf: (index: number) => number): void {
  for (const [index, forms] of list.split(' ').entries())
    for (const form of forms.split('|')) words.set(fold(form), { value: valueOf(index), is })
}

add(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'number',
  (index) => index + 2,
)
add('twenty thirty forty fifty sixty seventy eighty ninety', 'number', (index) => (index + 2) * 10)
add('hundred thousand million billion trillion', 'scale', (index) => [100, 1e3, 1e6, 1e9, 1e12][index] ?? 1)
add(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  'ordinal',
  (index) => index + 1,
)
add(
  'اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث|ثلاثًا أربعة|أربع|أربعًا خمسة|خمس|خمسًا ستة|ست|ستًا سبعة|سبع|سبعًا ثمانية|ثماني|ثمان تسعة|تسع|تسعًا عشرة|عشر|عشرًا',
  'number',
  (index) => index + 2,
)
add(
  'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
  'number',
  (index) => (index + 2) * 10,
)
// «مئة» is left out: folded it is the Persian «ماه».
add(
  'ألف|آلاف|ألفًا مليون|ملايين|مليونًا مليار|مليارات|مليارًا تريليون',
  'scale',
  (index) => [1e3, 1e6, 1e9, 1e12][index] ?? 1,
)
