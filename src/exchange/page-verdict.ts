/** What a saved page can be shown to be. */
export interface PageVerdict {
  isGenuine: boolean
  /** What holds, or the first thing that does not, as a sentence. */
  message: string
  /** Who signed, and what: for a document's page that is genuine. */
  signed?: {
    origin: string
    size: number
    number: number
    language: string
    edition: number
    published: string
    leaf: string
  }
}

export interface PageEvidence {
  html: string
  /** Keys that the reader trusts; without them, the key that the page brings along is named and believed. */
  trustedKeys?: string[]
}
