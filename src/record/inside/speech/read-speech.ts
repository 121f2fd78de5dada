import { Cast } from './cast.ts'
import { beginsAnew, continueParagraph } from './continue-paragraph.ts'
import type { Draft } from './draft.ts'
import { NameIndex } from './earlier-names.ts'
import type { Cue } from './find-cues.ts'
import { noteCounterparts } from './note-counterpart.ts'
import { noteBounded } from './note-figures.ts'
import { OpenQuotations } from './open-quotations.ts'
import { partSubordinate } from './part-subordinate.ts'
import { readInside } from './read-inside.ts'
import { findLabel, keyOf } from './read-label.ts'
import { noteAnnounced, readLetter } from './read-letter.ts'
import { readOutside } from './read-outside.ts'
import { type Token, readTokens } from './read-tokens.ts'
import type { Reading, Sentence } from './reading.ts'
import { retagTokens } from './retag-tokens.ts'
import { skipOpeners } from './skip-openers.ts'
import { skipSourceLine } from './skip-source-line.ts'
import { splitSentences } from './split-sentences.ts'
import { COLON, STOP } from './word-bits.ts'

interface Paragraph {
  readonly text: string
  readonly p: number
  readonly tokens: readonly Token[]
  readonly cues: readonly Cue[]
}

/** Reads an article paragraph by paragraph and drafts the statements it reports. */
export class SpeechReader {
  readonly #reading: Reading

  constructor(title: string, cast = new Cast()) {
    this.#reading = {
      cast,
      drafts: [],
      names: new NameIndex(),
      labels: new Map(),
      lastSpoken: -1,
      quotations: new OpenQuotations(),
      quotedTo: -1,
      quotedInto: -1,
      letter: null,
      told: null,
      p: 0,
      text: '',
      tokens: [],
      sourced: false,
      running: null,
      headings: 0,
      runningBefore: null,
    }
    const tokens = readTokens(title)
    retagTokens(tokens)
    this.#reading.names.add(tokens, title)
    cast.noteWords(tokens)
  }

  get drafts(): readonly Draft[] {
    return this.#reading.drafts
  }

  /** Notes, before the reading, names, labels and the subjects whose ends are plain: «احمدی گفت», «احمدی در …». */
  survey(paragraph: Paragraph): void {
    const { text, p, tokens, cues } = paragraph
    const { labels, cast, names } = this.#reading,
      label = findLabel(tokens)
    names.add(tokens, text)
    cast.noteWords(tokens)
    this.#reading.quotations.add(p, tokens)
    names.addHolders(tokens, text, cast)
    if (cues.some((cue) => cue.verb && (tokens[cue.to]?.bits ?? 0) & COLON)) this.#reading.lastSpoken = p
    if (label) labels.set(keyOf(tokens, label), (labels.get(keyOf(tokens, label)) ?? 0) + 1)
    let next = 0
    for (const sentence of splitSentences(tokens)) {
      while (next < cues.length && (cues[next]?.from ?? 0) < sentence.from) next++
      const cue = cues[next]
      if (cue && cue.from < sentence.to)
        noteBounded(cast, tokens, skipSourceLine(tokens, sentence.from, sentence.to), cue.from)
    }
  }

  /** After the last paragraph. */
  finish(): void {
    nameFirst(this.#reading.drafts)
  }

  /** Reads one paragraph; they must come in order. */
  read({ text, p, tokens, cues }: Paragraph): void {
    const reading = this.#reading
    Object.assign(reading, { p, text, tokens })
    const heading = p > reading.quotedTo && isHeading(tokens, cues)
    if (p > reading.quotedTo && readLetter(reading, cues, heading)) {
      reading.running = null
      return
    }
    if (heading) {
      noteAnnounced(reading, cues)
      reading.headings++
      return
    }
    reading.runningBefore = reading.headings > 1 ? null : reading.running
    reading.headings = 0
    reading.running = null
    noteCounterparts(reading.cast, tokens, text)
    continueParagraph(reading, cues)
    readSentences(reading, cues)
    noteUnended(reading, cues)
  }
}

/** After a paragraph: what the next may go on with. */
function noteUnended(reading: Reading, cues: readonly Cue[]): void {
  const { p, tokens, running } = reading
  reading.told = running ? null : toldToTheEnd(reading)
  if (p <= reading.quotedTo) return
  if (!reading.letter) noteAnnounced(reading, cues)
  reading.quotedInto = -1
  if (!running || running.to < tokens.length) return
  reading.quotedTo = reading.quotations.lastOf(p)
  reading.quotedInto = reading.quotations.closedWithin(p)
}

/** The paragraph's last statement, if it was told by «به گفته …» or a clause and nothing follows it. */
function toldToTheEnd({ drafts, p, tokens }: Reading): Draft | null {
  const last = drafts.findLast((draft) => !draft.inside)
  return last && last.p === p && last.to >= tokens.length && /^(?:according|ke|bare)$/.test(last.kind) ? last : null
}

/** «وی افزود: …» at the head of an article that names nobody before: whoever is the first to be named as speaking. */
function nameFirst(drafts: readonly Draft[]): void {
  const named = drafts.findIndex((draft) => !draft.inside && draft.figure),
    figure = drafts[named]?.figure
  if (!figure || figure.plural || (figure.kind !== 'person' && figure.kind !== 'title')) return
  for (const draft of drafts.slice(0, named)) {
    if (draft.inside || draft.plural) continue
    draft.figure = figure
    draft.sure = 0.7
  }
}

function readSentences(reading: Reading, cues: readonly Cue[]): void {
  let next = 0
  for (const sentence of joinQuestions(reading.tokens, splitSentences(reading.tokens), cues)) {
    const here: Cue[] = []
    for (; next < cues.length && (cues[next]?.from ?? 0) < sentence.to; next++) here.push(cues[next] as Cue)
    const closed = reading.running?.directness === 'quoted' && reading.running.to > sentence.from
    if (closed)
      readInside(
        reading,
        sentence.from,
        Math.min(sentence.to, reading.running?.to ?? sentence.to),
        here,
        reading.running,
      )
    else if (reading.running && reading.running.to >= reading.tokens.length && !beginsAnew(reading, sentence, here))
      readInside(reading, sentence.from, sentence.to, here, reading.running)
    else takeOver(reading, sentence, here)
  }
}

/** The narrator's sentence; another speaker in the middle of a paragraph may yet be one whom the first quotes. */
function takeOver(reading: Reading, sentence: Sentence, cues: readonly Cue[]): void {
  const { running, drafts } = reading,
    before = drafts.length
  for (const part of partSubordinate(reading.tokens, sentence, cues, reading.cast))
    readOutside(
      reading,
      part,
      cues.filter((cue) => cue.from >= part.from && cue.from < part.to),
    )
  if (!running) return
  for (const draft of drafts.slice(before))
    if (draft.figure !== running.figure) draft.found = Math.min(draft.found, 0.85)
}

/** «… نظر شما چیست؟ اظهار داشت: …»: what follows a question within a sentence belongs to it when the verb comes at once. */
function joinQuestions(tokens: readonly Token[], sentences: Sentence[], cues: readonly Cue[]): Sentence[] {
  const joined: Sentence[] = []
  let next = 0
  for (const sentence of sentences) {
    while (next < cues.length && (cues[next]?.from ?? 0) < sentence.from) next++
    const last = joined.at(-1),
      cue = cues[next]
    const asks = last && /^[؟?!]$/.test(tokens[last.to - 1]?.text ?? '') && last.to - last.from < 150
    if (asks && cue?.verb && cue.from < sentence.to && skipOpeners(tokens, sentence.from, cue.from) >= cue.from)
      joined[joined.length - 1] = { from: last.from, to: sentence.to }
    else joined.push(sentence)
  }
  return joined
}

/** «شهردار این خبر را تکذیب کرد», without a full stop: a line of a list of news. */
function isHeadline(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  const [cue] = cues
  return (
    tokens.length <= 20 &&
    cues.length === 1 &&
    Boolean(cue?.verb && !cue.verb.own) &&
    (cue?.to === tokens.length || tokens[cue?.to ?? 0]?.text === '/')
  )
}

/** A sub-heading: starred, or short and without a sentence's end. */
function isHeading(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  const first = tokens[0]
  if (!first) return true
  const open = !tokens.some((token) => token.bits & STOP)
  if (/^[*•●■◄►]$/.test(first.text) && tokens.length < 40 && (open || !cues.length)) return true
  return open && ((tokens.length <= 12 && !cues.length) || isHeadline(tokens, cues))
}
