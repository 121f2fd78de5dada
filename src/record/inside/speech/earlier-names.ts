import { NO_NAME, type EarlierNames } from './resolve-speaker.ts'
import type { Token } from './read-tokens.ts'
import { COMMA, GIVEN, HONORIFIC, PREP, TITLE } from './word-bits.ts'

const MOST = 3

/** Remembers where each word first stood, so that a lone surname finds the full name that came before it. */
export class NameIndex implements EarlierNames {
  readonly #places = new Map<string, { tokens: readonly Token[]; text: string; at: number }[]>()

  add(tokens: readonly Token[], text: string): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token || token.bits & NO_NAME || token.text.length < 3) continue
      const places = this.#places.get(token.text)
      if (!places) this.#places.set(token.text, [{ tokens, text, at }])
      else if (places.length < MOST) places.push({ tokens, text, at })
    }
  }

  fullNameOf(surname: string): { display: string; words: string[] } | null {
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
}

/** Without a known given name, a title or a comma after the run shows that it is a name. */
function titleFollows(token: Token | undefined): boolean {
  return Boolean(token && token.bits & (TITLE | COMMA))
}

function isNameWord(token: Token | undefined): boolean {
  return Boolean(token && !(token.bits & (NO_NAME | HONORIFIC)) && token.text.length > 1)
}

/** The run of plain words began at a mark, an adverb or an honorific, not in the middle of some other phrase. */
function beginsName(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return !before || Boolean(before.bits & (NO_NAME | HONORIFIC | PREP))
}
