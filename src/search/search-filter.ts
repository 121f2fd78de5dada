import type { Id } from '#ground/id.ts'

/** What results are narrowed to. All of it must hold. */
export interface SearchFilter {
  /** A language of the record; left out: every language. */
  lang?: string | undefined
  kind?: string | undefined
  speaker?: Id | undefined
  addressee?: Id | undefined
  /** Spoken of: taking part, speaking, spoken to, or named in the text by one of these names. */
  mentioned?: { id: Id; names: readonly string[] } | undefined
  /** Places, topics, dossiers, events. */
  things?: readonly Id[] | undefined
  /** First and last day, ISO. */
  from?: string | undefined
  to?: string | undefined
}

export type SearchOrder = 'relevance' | 'newest' | 'oldest'
