import { terms } from '#persian/terms.ts'

/** What someone typed into the box. */
export interface TypedQuery {
  /** Words that must all be there, in any spelling. */
  words: string[]
  /** Exact phrases: the folded words of each. */
  phrases: string[][]
  /** Words and phrases that must not be there. */
  without: { words: string[]; phrases: string[][] }
  /** Beginnings of words, typed with a star. */
  beginnings: string[]
  /** Whether more was typed than is asked for. */
  isCut: boolean
}

/** More characters, words and phrases than these are not read. */
const mostCharacters = 500
const mostWords = 16
const mostPhrases = 6
const mostWordsOfPhrase = 24
const mostBeginnings = 3

const opening = '"«“„‟'
const part = /([-−–‐]?)(?:["«“„‟]([^"»”“]*)["»”“]?|([^\s"«“„‟]+))/gu

/**
 * Read a query: words, "phrases" in any quotation marks, `-` before what must not be there, `*` after a beginning of at least two letters.
 * Every text can be read; signs that mean nothing here mean nothing.
 */
export function readQuery(text: string): TypedQuery {
  const query: TypedQuery = {
    words: [],
    phrases: [],
    without: { words: [], phrases: [] },
    beginnings: [],
    isCut: text.length > mostCharacters,
  }
  const read = text.slice(0, mostCharacters).normalize('NFC')
  for (const found of read.matchAll(part)) {
    const [whole, sign = '', phrase, word = ''] = found
    const isWithout = sign !== '' && isStart(read, found.index)
    if (phrase !== undefined || opening.includes(whole[0] ?? '')) addPhrase(query, phrase ?? '', isWithout)
    else addWord(query, word, isWithout)
  }
  return query
}

function isStart(text: string, at: number): boolean {
  return at === 0 || /\s/u.test(text[at - 1] ?? '')
}

function addPhrase(query: TypedQuery, text: string, isWithout: boolean): void {
  const words = surfaceOf(text)
  if (words.length === 0) return
  if (query.phrases.length + query.without.phrases.length >= mostPhrases || words.length > mostWordsOfPhrase)
    query.isCut = true
  if (query.phrases.length + query.without.phrases.length >= mostPhrases) return
  const phrases = isWithout ? query.without.phrases : query.phrases
  phrases.push(words.slice(0, mostWordsOfPhrase))
}

function addWord(query: TypedQuery, word: string, isWithout: boolean): void {
  const beginning = /^([\p{L}\p{N}]{2,})\*$/u.exec(word)?.[1]
  if (beginning !== undefined && !isWithout) {
    if (query.beginnings.length < mostBeginnings) query.beginnings.push(beginning)
    else query.isCut = true
    return
  }
  if (!/[\p{L}\p{N}]/u.test(word)) return
  if (query.words.length + query.without.words.length >= mostWords) query.isCut = true
  else (isWithout ? query.without.words : query.words).push(word)
}

function surfaceOf(text: string): string[] {
  return terms(text).flatMap((term) => (term.kind === 'surface' ? term.text : []))
}
