import { requireText } from './require-text.ts'

/**
 * The order of a Persian list: آ ا ب پ … ک گ … و ه ی; Arabic ي and ك sort as ی and ک, a half-space does not count, and numbers sort by
 * their size. To be given to `sort`.
 *
 * @example ["گل", "کتاب", "نامه ۱۰", "نامه ۲", "آب"].sort(compareWords) // [«آب», «کتاب», «گل», «نامه ۲», «نامه ۱۰»]
 * @throws TypeError when either is not a string.
 */
export function compareWords(first: string, second: string): number {
  requireText(first, 'compareWords')
  requireText(second, 'compareWords')
  return collator().compare(plain(first), plain(second)) || (first < second ? -1 : first > second ? 1 : 0)
}

/**
 * A sorted copy of a list by the words of each item.
 *
 * @example sortByWords(people, (person) => person.name)
 */
export function sortByWords<Item>(items: readonly Item[], wordsOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, words: wordsOf(item) }))
  return keyed.sort((a, b) => compareWords(a.words, b.words)).map(({ item }) => item)
}

/**
 * The letter a word stands under in an index: «ا» for آ and أ too, a capital for Latin, "#" for anything that is no letter.
 *
 * @example indexLetter("آذر") // «ا»
 * @throws TypeError when `text` is not a string.
 */
export function indexLetter(text: string): string {
  requireText(text, 'indexLetter')
  const first = /[\p{L}\p{N}]/u.exec(plain(text).normalize('NFKC'))?.[0] ?? '#'
  if (/\p{N}/u.test(first)) return '#'
  return first
    .replace(/[آأإٱ]/u, 'ا')
    .replace('ئ', 'ی')
    .replace('ؤ', 'و')
    .toUpperCase()
}

let kept: Intl.Collator | undefined

function collator(): Intl.Collator {
  kept ??= new Intl.Collator('fa', { numeric: true })
  return kept
}

function plain(text: string): string {
  return text
    .replace(/[يى]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/[\u0640\u064b-\u0653\u0655-\u065f\u200c-\u200f\u2066-\u2069]/gu, '')
}
