import { foldPhrase } from './fold-letters.ts'
import type { Token } from './read-tokens.ts'

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  value?: Value
}

/** Phrases found among tokens, the longest first. A half-space in a phrase marks where a text may write its parts joined or apart. */
export class PhraseTable<Value> {
  readonly #root: Node<Value> = { next: new Map() }

  /** Adds a phrase in every spelling; a spelling that is already there keeps its first value. */
  add(phrase: string, value: Value): void {
    for (const words of spellings(phrase)) {
      let node = this.#root
      for (const word of words) {
        const next = node.next.get(word) ?? { next: new Map() }
        node.next.set(word, next)
        node = next
      }
      node.value ??= value
    }
  }

  /** The longest phrase that begins at token `at`: its value, and the token after its last word. */
  match(tokens: readonly Token[], at: number): { readonly value: Value; readonly end: number } | null {
    let node: Node<Value> | undefined = this.#root,
      found: { value: Value; end: number } | null = null
    for (let i = at; i < tokens.length; i++) {
      node = node.next.get(tokens[i]?.text ?? '')
      if (!node) break
      if (node.value !== undefined) found = { value: node.value, end: i + 1 }
    }
    return found
  }
}

function spellings(phrase: string): string[][] {
  let forms: string[] = ['']
  for (const part of phrase.split(/(\u200c)/)) {
    forms = part === '\u200c' ? forms.flatMap((form) => [form, `${form} `]) : forms.map((form) => form + part)
  }
  return forms.map((form) => foldPhrase(form).split(' '))
}
