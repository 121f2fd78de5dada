/** A sentence that depends on a number: by the plural categories of the language. `other` stands in where one is missing. */
export interface Plural {
  zero?: string
  one?: string
  two?: string
  few?: string
  many?: string
  other: string
}

export type Word = string | Plural

export type Words = Record<string, Word>
