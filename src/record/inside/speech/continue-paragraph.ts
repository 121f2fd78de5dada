import { endOfQuotation } from './bound-content.ts'
import type { Cue } from './find-cues.ts'
import { findPaper } from './find-paper.ts'
import { type Phrase, endOfNounPhrase, findSubject } from './find-subject.ts'
import { clauseStart, contrastAt, pointsBack } from './clause-bounds.ts'
import type { Draft } from './draft.ts'
import { formOfCue } from './form-of-cue.ts'
import { continues, countsOn, joinsOn } from './judge-continuation.ts'
import { labelOf } from './read-label.ts'
import { readMention } from './read-mention.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, type Sentence, addDraft } from './reading.ts'
import { wordsOf } from './resolve-speaker.ts'
import { skipOpeners } from './skip-openers.ts'
import { skipSourceLine } from './skip-source-line.ts'
import { splitSentences } from './split-sentences.ts'
import { GIVEN, NEUTRAL_QUOTE, OPEN, PRONOUN, RA, STOP } from './word-bits.ts'

/** A paragraph with no sayer of its own, after words that ran to the end of the one before. */
export function continueParagraph(reading: Reading, cues: readonly Cue[]): void {
  const running = reading.runningBefore ?? goesOnWith(reading)
  const open = reading.p <= reading.quotedTo
  if (!running || (!open && labelOf(reading))) return
  const close = reading.p === reading.quotedInto ? reading.quotations.closeIn(reading.p) : -1
  if (close > 0) return goOn(reading, running, { to: close, directness: 'quoted', found: 0.92 })
  const quoted = open || wholeQuotation(reading.tokens)
  if (!quoted && takesTheFloor(reading, cues, running)) return
  const judged = open ? 0.92 : quoted ? 0.85 : continues(reading, running)
  if (judged < 0.5) return
  goOn(reading, running, {
    to: reading.tokens.length,
    directness: quoted ? 'quoted' : running.directness,
    found: judged,
  })
}

/** Draft what goes on, from the paragraph's beginning, with the words of the one before. */
function goOn(
  reading: Reading,
  running: Draft,
  { to, directness, found }: Pick<Draft, 'to' | 'directness' | 'found'>,
): void {
  const made = addDraft(reading, {
    cue: null,
    form: 'continuation',
    directness,
    cueClass: running.cueClass,
    from: 0,
    to,
    speaker: null,
    match: running.figure && { figure: running.figure, how: 'pronoun', sure: running.sure },
    parent: null,
    found,
  })
  if (made) reading.running = made
}

/** Half a sentence that leans on what was told before, or more of a study's figures. */
function goesOnWith({ told, tokens, cast }: Reading): Draft | null {
  if (!told) return null
  return joinsOn(tokens) || (told.how === 'pointing' && told.figure === cast.issued && countsOn(tokens)) ? told : null
}

/** Whether the paragraph is the narrator's from its first sentence, or becomes so in a later one. */
function takesTheFloor(reading: Reading, cues: readonly Cue[], running: Draft): boolean {
  let next = 0
  for (const sentence of splitSentences(reading.tokens)) {
    const here: Cue[] = []
    for (; next < cues.length && (cues[next]?.from ?? 0) < sentence.to; next++) here.push(cues[next] as Cue)
    if (sentence.from === 0 && here.some((cue) => speaksOut(reading, cue, sentence))) return true
    if (beginsAnew(reading, sentence, here, running)) return true
  }
  return false
}

/** Whether a cue is one that a narrator's sentence would stand on: not the speaker's own («گفتم») nor one deep in a longer sentence («… سخت است و دولت اعلام کرده است …»). */
function speaksOut(reading: Reading, cue: Cue, sentence: Sentence): boolean {
  const { tokens, cast } = reading
  if (cue.phrase) return cue.phrase.kind !== 'wish' && cue.phrase.kind !== 'noun'
  if (cue.verb.own) return cue.verb.cueClass === 'ask' && asksHim(tokens, sentence.from, cue.from)
  if (cue.verb.ofPaper && !findPaper(tokens, sentence.from, cue.from, cast)) return false
  const { form } = formOfCue(tokens, cue, sentence.to)
  if (form !== 'colon' && tellsOfUs(tokens, sentence.from, cue.from)) return false
  if (form === 'closed') return cue.verb.summary !== null || tellsBack(tokens, sentence.from, cue.from)
  const begin = form === 'colon' ? sentence.from : clauseStart(tokens, sentence.from, cue.from)
  return begin === sentence.from || !findSubject(tokens, begin, cue.from, cast)
}

/** Whether, while somebody's words run on, a sentence of the same paragraph is the narrator's again. */
export function beginsAnew(
  reading: Reading,
  sentence: Sentence,
  cues: readonly Cue[],
  running = reading.running,
): boolean {
  const { cast } = reading,
    tokens = reading.tokens
  const start = skipSourceLine(tokens, sentence.from, sentence.to)
  if (reading.p <= reading.quotedTo) return false
  if (start > sentence.from) return true
  if (running?.kind === 'bare' && contrastAt(tokens, sentence.from)) return true
  if (running && cues.some((told) => saysAgain(reading, told, sentence, running))) return true
  const cue = cues.find((found) => !/^(?:according|noun)$/.test(found.phrase?.kind ?? '') && !found.verb?.own)
  if (!cue || cue.phrase?.kind === 'question') return false
  const subject = findSubject(tokens, sentence.from, cue.from, cast)
  const saying = cues
    .map((found) => ({ found, form: formOfCue(tokens, found, sentence.to).form }))
    .find(({ found, form }) => found.verb && form !== 'closed')
  const colon = saying?.form === 'colon',
    past = saying?.found.verb?.time !== 'present'
  if (!subject && answersOwn(tokens, sentence.from)) return false
  if (!subject) return colon && past && skipOpeners(tokens, sentence.from, cue.from) >= cue.from
  if (subject.from > skipOpeners(tokens, sentence.from, cue.from)) return false
  const mention = readMention(tokens, subject.from, subject.to),
    summary = !saying && cues.some((found) => reportsWithoutClause(tokens, found, sentence))
  if (mention.kind === 'pronoun')
    return (Boolean(saying) || summary) && !mention.plural && (tokens[subject.from]?.text === 'وی' || colon)
  if (!saying && !summary) return false
  if (saying && mention.pointing && mention.kind === 'title' && !mention.plural) return true
  const words = wordsOf(tokens, subject),
    known =
      cast.byWords(words) ?? (mention.name ? cast.byName(wordsOf(tokens, mention.name)) : null) ?? cast.byTitle(words)
  if (known && running && known.figure === running.figure) return true
  if (!saying) return false
  if (running?.kind === 'bare') return true
  if (known && known.figure.spoke > 0) return colon
  return colon && past && (mention.kind === 'person' || mention.kind === 'title') && !isRevered(tokens, subject)
}

/** «…؛ این را … گفت». */
function tellsBack(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 4; i < to; i++) if ((tokens[i]?.bits ?? 0) & RA && pointsBack(tokens, i) !== null) return true
  return false
}

/** «همسایه از ما خواست …», «نزد ما آمدند و گفتند …»: whoever has the word tells of others. */
function tellsOfUs(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => /^(?:ما|من|بنده|مان)$/.test(text))
}

/** «… از او پرسیدم چه آرزویی دارد. گفت: …»: the speaker tells what he was answered. */
function answersOwn(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 20), at).some(({ text }) => /^(?:گفتم|پرسیدم|گفتیم|پرسیدیم)$/.test(text))
}

/** «از او پرسیدیم …»: the newsroom's own question. */
function asksHim(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]?.text === 'از' && to - from < 6 && Boolean((tokens[from + 1]?.bits ?? 0) & (PRONOUN | GIVEN))
}

/** «به گفتهٔ وی، …» of the one who has the word: the narrator's again. */
function saysAgain({ tokens, cast }: Reading, cue: Cue, sentence: Sentence, running: Draft): boolean {
  if (cue.phrase?.kind !== 'according' || cue.from > skipOpeners(tokens, sentence.from, cue.from)) return false
  if (tokens[cue.to]?.text === 'وی') return true
  const end = endOfNounPhrase(tokens, cue.to, sentence.to, cast),
    words = wordsOf(tokens, { from: cue.to, to: end })
  const known = cast.byWords(words) ?? cast.byTitle(words)
  return known !== null && known.figure === running.figure && known.sure >= 0.9
}

/** «… را خواستار شد», «از … خبر داد», «با تأکید بر …»: the narrator tells without a clause. */
function reportsWithoutClause(tokens: readonly Token[], cue: Cue, sentence: Sentence): boolean {
  if (cue.phrase) return !/^(?:according|question|noun)$/.test(cue.phrase.kind)
  return !cue.verb.own && cue.verb.summary !== null && formOfCue(tokens, cue, sentence.to).form === 'closed'
}

/** A paragraph that is one quotation from its first mark to its last. */
function wholeQuotation(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex((token) => !(token.bits & STOP))
  return last > 3 && Boolean((tokens[0]?.bits ?? 0) & (OPEN | NEUTRAL_QUOTE)) && endOfQuotation(tokens, 0) === last
}

/** Scripture and saints are quoted within a speech; they do not take the floor. */
function isRevered(tokens: readonly Token[], phrase: Phrase): boolean {
  return tokens
    .slice(phrase.from, phrase.to)
    .some((token) => /^(?:امام|پیامبر|حضرت|قران|خدا|خداوند|رسول|معصوم|روایت|حدیث|رهبری|رهبر|مقام)$/.test(token.text))
}
