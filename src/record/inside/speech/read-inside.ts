import { endOfQuotation, endOfQuoted } from './bound-content.ts'
import { wordsThatPointAbroad, type Cast, type Match } from './cast.ts'
import { clauseStart, cueOf, hasObject, sentenceEnd, speaksAsOne } from './clause-bounds.ts'
import type { Draft } from './draft.ts'
import { askedOf } from './find-addressee.ts'
import type { Cue } from './find-cues.ts'
import { isFindings } from './find-paper.ts'
import { endOfNounPhrase, findSubject, opensPerson, type Phrase } from './find-subject.ts'
import { formOfCue } from './form-of-cue.ts'
import { addressIn, resolveIn } from './name-sayer.ts'
import { readNoun } from './read-noun.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, type Sentence, addDraft } from './reading.ts'
import { spanOfSummary } from './span-of-summary.ts'
import { AND, COLON, COMMA, KE, PREP, PRONOUN, STOP, THIS, VERB } from './word-bits.ts'

/** Sayings told within another's words. */
export function readInside(
  reading: Reading,
  from: number,
  to: number,
  cues: readonly Cue[],
  parent: Draft | null,
): void {
  const { cast } = reading,
    tokens = reading.tokens
  if (!parent) return
  let after = from
  for (const cue of cues) {
    if (cue.from < after || cue.to > to) continue
    const begin = clauseStart(tokens, after, cue.from)
    if (cue.phrase?.kind === 'wish') {
      const span = spanOfSummary(tokens, { cue, main: to, from: begin, to }),
        sayer = span?.clause ? findSubject(tokens, begin, cue.from, cast) : null
      if (span && sayer && !speaksAsOne(tokens, sayer))
        addDraft(reading, {
          cue,
          form: 'ke',
          directness: 'indirect',
          cueClass: 'ask',
          from: span.from,
          to: sentenceEnd(tokens, span.from, to),
          speaker: sayer,
          match: resolveIn(reading, sayer, cue, begin, true),
          parent,
          found: 0.7,
        })
      continue
    }
    if (cue.phrase?.kind === 'noun') {
      after = readNoun(reading, cue, { from: after, to }, parent) ?? after
      continue
    }
    if (cue.phrase) {
      if (cue.phrase.kind === 'according' && cue.from <= begin + 2) {
        readAccording(reading, { from: cue.from, to }, cue.to, cue, [], parent)
        after = to
      }
      continue
    }
    if (cue.verb.ofPaper || (cue.verb.ofAsked && !askedOf(tokens, begin, cue.from, cast))) continue
    if (cue.verb.ofFindings && !isFindings(tokens, findSubject(tokens, begin, cue.from, cast))) continue
    if (cue.verb.own) {
      after = readOwnSaying(reading, cue, to, parent) ?? after
      continue
    }
    const form = formOfCue(tokens, cue, to)
    if (form.form === 'closed' || (cue.verb.summary === 'ra' && hasObject(tokens, begin, cue.from))) continue
    const before =
      (tokens[begin]?.bits ?? 0) & AND
        ? findSubject(tokens, strongStart(tokens, after, cue.from), cue.from, cast)
        : null
    const joined = before && (opensPerson(tokens[before.from]) || isBareName(tokens, before)) ? before : null
    const speaker = findSubject(tokens, begin, cue.from, cast) ?? joined ?? beforeInset(tokens, after, begin, cast)
    if (!speaker && form.form === 'colon' && endOfQuotation(tokens, form.at) > 0) {
      after = readUnsaid(reading, cue, form.at, parent)
      continue
    }
    if (
      !speaker ||
      (form.form === 'bare' &&
        speaker.to < cue.from &&
        !isCompound(tokens, cue) &&
        !(cue.verb.time !== 'present' && opensPerson(tokens[speaker.from]))) ||
      speaksAsOne(tokens, speaker)
    )
      continue
    const quote = form.at === cue.to ? endOfQuoted(tokens, form.at) : endOfQuotation(tokens, form.at),
      end = quote > 0 && quote < to ? quote : form.form === 'colon' ? to : endOfInner(tokens, form.at, to)
    const match = resolveIn(reading, speaker, cue, begin, true)
    const made = addDraft(reading, {
      cue,
      form: form.form,
      directness: quote > 0 ? 'quoted' : form.form === 'colon' ? 'colon' : 'indirect',
      cueClass: cue.verb.cueClass,
      from: form.at,
      to: Math.min(end, to),
      speaker,
      match,
      parent,
      found: form.form === 'bare' ? 0.5 : 0.7,
    })
    if (made) {
      noteRelayed(cast, parent, match)
      after = form.form === 'colon' && quote < 0 ? form.at : end
      addressIn(reading, made, begin, cue)
    }
  }
}

/** «که آغاجری با … توهین می‌کند و در جای دیگر اعلام می‌کند»: one plain word, and then a preposition. */
function isBareName(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return to - from === 1 && !(tokens[from]?.bits ?? 0) && Boolean((tokens[to]?.bits ?? 0) & PREP)
}

/** «… می‌رفت گفت: «مواظب باش»»: quoted within another's words, of one who is not named there. */
function readUnsaid(reading: Reading, cue: Cue, at: number, parent: Draft): number {
  const to = endOfQuotation(reading.tokens, at)
  addDraft(reading, {
    cue,
    form: 'colon',
    directness: 'quoted',
    cueClass: cue.verb?.cueClass ?? 'say',
    from: at,
    to,
    speaker: null,
    match: null,
    parent,
    found: 0.5,
  })
  return to
}

/** «روزنامه … نوشت که یک مقام … گفته است»: the one quoted, if one person. */
function noteRelayed(cast: Cast, parent: Draft, match: Match | null): void {
  const figure = match?.figure
  if (!figure || figure.plural || parent.parent || figure === parent.figure) return
  if (figure.kind === 'person' || figure.kind === 'title') cast.relayed = figure
}

/** «اعلام کردم …»: the speaker tells what he said before. */
function readOwnSaying(reading: Reading, cue: Cue, to: number, parent: Draft): number | null {
  const tokens = reading.tokens,
    form = formOfCue(tokens, cue, to)
  if (form.form === 'closed') return null
  const quote = endOfQuotation(tokens, form.at),
    end = quote > 0 && quote < to ? quote : form.form === 'colon' ? to : endOfInner(tokens, form.at, to)
  const match: Match | null = parent.figure && { figure: parent.figure, how: 'pronoun', sure: parent.sure }
  addDraft(reading, {
    cue,
    form: form.form,
    directness: quote > 0 ? 'quoted' : form.form === 'colon' ? 'colon' : 'indirect',
    cueClass: cue.verb?.cueClass ?? 'say',
    from: form.at,
    to: end,
    speaker: null,
    match,
    parent,
    found: 0.65,
  })
  return end
}

/** «به گفتهٔ …، …»: the sayer follows the cue, the words follow the sayer. Gives the statement and where its words begin. */
export function readAccording(
  reading: Reading,
  sentence: Sentence,
  at: number,
  cue: { from: number; to: number },
  cues: readonly Cue[],
  parent: Draft | null = null,
): { readonly made: Draft; readonly from: number } | null {
  const { cast } = reading,
    tokens = reading.tokens
  if (at >= sentence.to) return null
  const alias = cast.longestAlias(tokens, at, sentence.to)
  let end = endOfSayerAfter(tokens, at, sentence.to, cast)
  const comma = (tokens[end]?.bits ?? 0) & COMMA
  if (alias && !comma && at + alias < end) end = pastCountry(tokens, at + alias, end)
  if (end <= at || end >= sentence.to) return null
  if (speaksAsOne(tokens, { from: at, to: end })) return null
  const speaker = { from: at, to: end },
    sure = comma || alias || (tokens[at]?.bits ?? 0) & PRONOUN
  const match = resolveIn(reading, speaker, null, at, Boolean(parent))
  const colon = tokens.slice(end, sentence.to).some((token) => token.bits & COLON)
  const runs = colon && !parent
  const made = addDraft(reading, {
    cue: cueOf(cue),
    form: 'according',
    directness: runs && !isOfCue(tokens, cues, { from: end, to: sentence.to }) ? 'colon' : 'indirect',
    cueClass: 'say',
    from: end,
    to: runs ? tokens.length : sentence.to,
    speaker,
    match,
    parent,
    found: sure ? 0.95 : 0.6,
  })
  if (made && match && !parent) reading.cast.spoke(match.figure, match.sure)
  if (made && runs) reading.running = made
  return made && { made, from: end }
}

/** «به گفتهٔ وزیر راه این کشور هزینه …»: whose minister it is belongs to the sayer. */
function pastCountry(tokens: readonly Token[], from: number, to: number): number {
  const words = tokens.slice(from, to).map(({ text }) => text)
  return from + wordsThatPointAbroad(words)
}

/** «به نوشتهٔ …، در بیانیهٔ … آمده است: …»: the colon belongs to a saying within. */
function isOfCue(tokens: readonly Token[], cues: readonly Cue[], { from, to }: Sentence): boolean {
  return cues.some(
    (cue) => cue.from >= from && cue.verb && !cue.verb.own && formOfCue(tokens, cue, to).form === 'colon',
  )
}

/** «ادعا می‌کنند», unlike «می‌گویند», says of itself that words follow. */
function isCompound(tokens: readonly Token[], cue: Cue): boolean {
  return cue.to - cue.from > 1 && tokens[cue.from]?.text !== 'می'
}

/** An indirect clause within another's words ends at a semicolon or before «، که». */
function endOfInner(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) break
    if (token.bits & STOP || token.text === '؛' || token.text === ';') return i
    if (token.bits & COMMA && (tokens[i + 1]?.bits ?? 0) & KE && (tokens[i - 1]?.bits ?? 0) & VERB) return i
    if (token.bits & COMMA && /^(?:این)?درحالی/.test(wordsAt(tokens, i + 1))) return i
    if (/^(?:اما|ولی)$/.test(token.text) && i > from + 2 && (tokens[i - 1]?.bits ?? 0) & (VERB | COMMA)) return i
  }
  return to
}

/** «در حالی که» and «درحالی‌که» alike. */
function wordsAt(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + 3)
    .map(({ text }) => text)
    .join('')
}

/** As `clauseStart`, past verbs joined by «و». */
function strongStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--)
    if ((tokens[i]?.bits ?? 0) & (KE | COLON | STOP) || tokens[i]?.text === '؛') return i + 1
  return from
}

/** «اعضای شورا، بدون اینکه …، گفته‌اند که»: the subject stands before a clause that is set in and ends at a comma. */
function beforeInset(tokens: readonly Token[], from: number, begin: number, cast: Cast): Phrase | null {
  if (!((tokens[begin]?.bits ?? 0) & COMMA)) return null
  let that = begin - 1
  while (that > from && !/^(?:اینکه|انکه|که)$/.test(tokens[that]?.text ?? '')) that--
  let opens = tokens[that]?.text === 'که' && (tokens[that - 1]?.bits ?? 0) & THIS ? that - 1 : that
  while (opens > from && ((tokens[opens - 1]?.bits ?? 0) & PREP || tokens[opens - 1]?.text === 'وجود')) opens--
  if (that <= from || opens === that) return null
  return findSubject(tokens, strongStart(tokens, from, opens), opens, cast)
}

/** The sayer after «به گفتهٔ»: a title after a comma is still the sayer's only when another comma follows it. */
function endOfSayerAfter(tokens: readonly Token[], from: number, to: number, cast: Cast): number {
  const end = endOfNounPhrase(tokens, from, to, cast)
  if ((tokens[end]?.bits ?? 0) & COMMA) return end
  for (let i = from; i < end; i++) if ((tokens[i]?.bits ?? 0) & COMMA) return i
  return end
}
