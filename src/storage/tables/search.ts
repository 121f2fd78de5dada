/** One version of a public document in the index. All of it is derived from the record and can be made again. */
export interface SearchDocumentTable {
  /** Sorts by the day of first publication, see search/entry-id.ts. */
  id: number
  document: string
  edition: string
  lang: string
  /** Marked tokens of kind, language and things, as the index has them. */
  facets: string
}

/** What the order of results looks at. It stands apart, so that rows that are read by the thousand stay short. */
export interface SearchWeightTable {
  /** The id in `searchDocument`. */
  id: number
  /** The terms of the decks, each between spaces: ` port pier `. */
  head: string
  /** Terms of the lead, and those that the text has three times or more. */
  often: string
}

/** One statement in the words of one language. */
export interface SearchStatementTable {
  /** Sorts by the day on which it was said. */
  id: number
  statement: string
  document: string
  lang: string
  facets: string
}

/** A word that documents have, for suggestions. The count only orders; whether a word still stands anywhere is asked of the index. */
export interface SearchTermTable {
  lang: string
  /** The stem, folded. */
  key: string
  /** The shortest form in which it was written. */
  shown: string
  count: number
}

/** How far a rebuilding has come. */
export interface SearchStateTable {
  name: string
  value: string
}

/** On SQLite an FTS5 table with the column `tokens`, found by `rowid`; on PostgreSQL `id` and a `tsvector`. Written and asked in raw SQL. */
export interface SearchTextTable {
  tokens: string
}

export interface SearchTables {
  searchDocument: SearchDocumentTable
  searchDocumentText: SearchTextTable
  searchWeight: SearchWeightTable
  searchStatement: SearchStatementTable
  searchStatementText: SearchTextTable
  searchTerm: SearchTermTable
  searchState: SearchStateTable
}
