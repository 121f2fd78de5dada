import { isWord, nameParts, type Token } from './page-tokens.ts'

export type NamedKind = 'country' | 'place' | 'person' | 'position' | 'organisation'

/** Something that has names. */
export interface Named {
  id: string
  kind: NamedKind
  forms: string[]
  /** The code of the country it belongs to, where the office said so. */
  country?: string
}

/** A name in a line: its tokens from `first` to before `next`. */
export interface Mention {
  id: string
  kind: NamedKind
  first: number
  next: number
}

interface Branch {
  next: Map<string, Branch>
  ends: { id: string; kind: NamedKind }[]
}

/** Finds names in lines, the longest first. A name that two things share is nobody's. */
export class NameFinder {
  readonly #root: Branch = { next: new Map(), ends: [] }

  constructor(named: Named[]) {
    for (const { id, kind, forms } of named)
      for (const form of new Set(forms)) this.#add(nameParts(form).filter(isWord), { id, kind })
  }

  find(tokens: Token[]): Mention[] {
    const found: Mention[] = []
    for (let at = 0; at < tokens.length;) {
      const mention = this.#longestAt(tokens, at)
      if (mention !== undefined) found.push(mention)
      at = mention?.next ?? at + 1
    }
    return found
  }

  #add(words: readonly string[], end: { id: string; kind: NamedKind }): void {
    if (words.length === 0) return
    let branch = this.#root
    for (const text of words) {
      const next: Branch = branch.next.get(text) ?? { next: new Map(), ends: [] }
      branch.next.set(text, next)
      branch = next
    }
    if (!branch.ends.some((one) => one.id === end.id)) branch.ends.push(end)
  }

  #longestAt(tokens: Token[], first: number): Mention | undefined {
    let branch: Branch | undefined = this.#root
    let longest: Mention | undefined
    for (let at = first; branch !== undefined && at < tokens.length; at++) {
      if (at > first && isHyphen(tokens[at])) continue
      branch = branch.next.get(tokens[at]?.text ?? '')
      const [end, rival] = branch?.ends ?? []
      if (end !== undefined && rival === undefined) longest = { ...end, first, next: at + 1 }
    }
    return longest
  }
}

/** Within «Miandasht-e Now»; a name is known by its words alone. */
function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑]$/.test(token.text)
}
