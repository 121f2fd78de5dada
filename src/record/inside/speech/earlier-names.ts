import type { Cast } from './cast.ts'
import { endOfNounPhrase } from './find-subject.ts'
import { readMention } from './read-mention.ts'
import { NO_NAME, isHighOffice, wordsOf, type EarlierNames, type FullName } from './resolve-speaker.ts'
import type { Token } from './read-tokens.ts'
import { classesOf } from './word-classes.ts'
import { COMMA, COUNTRY, GIVEN, HONORIFIC, PAPER, PREP, TITLE } from './word-bits.ts'

const MOST = 6
const MOST_HOLDERS = 24
const LONGEST = 24
const SOON = 12

/** Remembers where each word first followed another, so that a lone surname finds the full name that the article gives. */
export class NameIndex implements EarlierNames {
  readonly #holders = new Map<string, (FullName & { readonly title: readonly string[] })[]>()
  readonly #places = new Map<string, { tokens: readonly Token[]; text: string; at: number }[]>()

  add(tokens: readonly Token[], text: string): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token || token.bits & NO_NAME || token.text.length < 3 || !isNameWord(tokens[at - 1])) continue
      const places = this.#places.get(token.text)
      if (!places) this.#places.set(token.text, [{ tokens, text, at }])
      else if (places.length < MOST) places.push({ tokens, text, at })
    }
  }

  /** Notes who is given with a title anywhere: «بهروز راد رئیس‌جمهور …», «شهردار … نگار صفایی». */
  addHolders(tokens: readonly Token[], text: string, cast: Cast): void {
    for (let at = 0; at < tokens.length; at++) {
      const bits = tokens[at]?.bits ?? 0,
        before = tokens[at - 1]?.bits ?? 0
      const begins = bits & (GIVEN | HONORIFIC) ? !(before & (GIVEN | HONORIFIC | TITLE)) : bits & TITLE
      if (!begins || !holdsSoon(tokens, at + 1, bits & TITLE ? GIVEN | HONORIFIC : TITLE)) continue
      const end = endOfNounPhrase(tokens, at, Math.min(tokens.length, at + LONGEST), cast),
        { name, titles, plural } = readMention(tokens, at, end)
      const first = name && tokens[name.from],
        last = name && tokens[name.to - 1]
      if (!name || !first || !last || plural || !titles.length || name.to - name.from < 2 || name.to - name.from > 4)
        continue
      const holder = { display: text.slice(first.start, last.end), words: wordsOf(tokens, name) }
      for (const part of titles) {
        const title = wordsOf(tokens, part),
          holders = this.#holders.get(title[0] ?? '')
        if (!holders) this.#holders.set(title[0] ?? '', [{ ...holder, title }])
        else if (holders.length < MOST_HOLDERS) holders.push({ ...holder, title })
      }
    }
  }

  holderOf(title: readonly string[]): (FullName & { readonly sure: number }) | null {
    const all = this.#holders.get(title[0] ?? '') ?? []
    const exact = all.filter((holder) => holder.title.join(' ') === title.join(' ')),
      alike = exact.length ? exact : all.filter((holder) => isShorter(title, holder.title))
    const [one] = alike
    if (!one || alike.some((other) => other.words.at(-1) !== one.words.at(-1))) return null
    return {
      display: one.display,
      words: one.words,
      sure: exact.length && title.length > 1 ? 0.97 : 0.85,
    }
  }

  fullNameOf(surname: string): FullName | null {
    for (const { tokens, text, at } of this.#places.get(surname) ?? []) {
      let from = at,
        given = -1
      while (from > 0 && at - from < 3 && isNameWord(tokens[from - 1])) {
        from--
        if ((tokens[from]?.bits ?? 0) & GIVEN) given = from
      }
      if (given >= 0) from = given
      const first = tokens[from],
        last = tokens[at]
      if (from < at && first && last && (given >= 0 || (beginsName(tokens, from) && titleFollows(tokens[at + 1]))))
        return {
          display: text.slice(first.start, last.end),
          words: tokens.slice(from, at + 1).map((token) => token.text),
        }
    }
    return null
  }

  namedBefore(surname: string, tokens: readonly Token[]): boolean {
    const [first] = this.#places.get(surname) ?? []
    return first !== undefined && first.tokens !== tokens
  }
}

function holdsSoon(tokens: readonly Token[], from: number, bits: number): boolean {
  for (let i = from; i < from + SOON; i++) if ((tokens[i]?.bits ?? 0) & bits) return true
  return false
}

/** The same title with words left out, but not its country's name, nor of a high office: «رئیس‌جمهور» alone is the home country's. */
function isShorter(title: readonly string[], known: readonly string[]): boolean {
  if (!title.every((word) => known.includes(word)) || (title.length < 3 && isHighOffice(title))) return false
  return !known.some((word) => classesOf(word) & COUNTRY && !title.includes(word))
}

/** Without a known given name, a title or a comma after the run shows that it is a name. */
function titleFollows(token: Token | undefined): boolean {
  return Boolean(token && token.bits & (TITLE | COMMA))
}

function isNameWord(token: Token | undefined): boolean {
  return Boolean(
    token && !(token.bits & (NO_NAME | HONORIFIC | PAPER)) && token.text.length > 1 && token.text !== 'اساس',
  )
}

/** The run of plain words began at a mark, an adverb or an honorific, not in the middle of some other phrase. */
function beginsName(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return !before || Boolean(before.bits & (NO_NAME | HONORIFIC | PREP))
}
