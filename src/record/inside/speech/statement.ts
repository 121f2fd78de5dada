/** A stretch of a paragraph in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type CueClass =
  | 'say'
  | 'add'
  | 'stress'
  | 'ask'
  | 'promise'
  | 'order'
  | 'warn'
  | 'deny'
  | 'thank'
  | 'hope'
  | 'announce'

export type Directness = 'quoted' | 'colon' | 'indirect' | 'infinitive' | 'summary'

/** How the speaker was found: by name, by a title or office, by a pronoun, from a dropped subject, or because a paragraph goes on. */
export type Resolution = 'named' | 'title' | 'pronoun' | 'implicit' | 'continuation' | 'unknown'
