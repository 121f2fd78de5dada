import { endOfQuotation } from './bound-content.ts'
import type { Cast, Match } from './cast.ts'
import { clauseStart, cueOf, hasObject, sentenceEnd, speaksAsOne } from './clause-bounds.ts'
import type { Draft } from './draft.ts'
import type { Cue } from './find-cues.ts'
import { endOfNounPhrase, findSubject, opensPerson } from './find-subject.ts'
import { formOfCue } from './form-of-cue.ts'
import { addressIn, resolveIn } from './name-sayer.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, type Sentence, addDraft } from './reading.ts'
import { spanOfSummary } from './span-of-summary.ts'
import { AND, COLON, COMMA, KE, PRONOUN, STOP, VERB } from './word-bits.ts'

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
    if (cue.phrase) {
      if (cue.phrase.kind === 'according' && cue.from <= begin + 2) {
        readAccording(reading, { from: cue.from, to }, cue.to, cue, [], parent)
        after = to
      }
      continue
    }
    if (cue.verb.ofPaper || cue.verb.ofAsked) continue
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
    const joined = before && opensPerson(tokens[before.from]) ? before : null
    const speaker = findSubject(tokens, begin, cue.from, cast) ?? joined
    if (
      !speaker ||
      (form.form === 'bare' &&
        speaker.to < cue.from &&
        !isCompound(tokens, cue) &&
        !(cue.verb.time !== 'present' && opensPerson(tokens[speaker.from]))) ||
      speaksAsOne(tokens, speaker)
    )
      continue
    const quote = endOfQuotation(tokens, form.at),
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
      after = form.form === 'colon' && quote < 0 ? form.at : end
      addressIn(reading, made, begin, cue)
    }
  }
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

/** «به گفتهٔ …، …»: the sayer follows the cue, the words follow the sayer. */
export function readAccording(
  reading: Reading,
  sentence: Sentence,
  at: number,
  cue: { from: number; to: number },
  cues: readonly Cue[],
  parent: Draft | null = null,
): void {
  const { cast } = reading,
    tokens = reading.tokens
  if (at >= sentence.to) return
  const alias = cast.longestAlias(tokens, at, sentence.to)
  let end = endOfSayerAfter(tokens, at, sentence.to, cast)
  const comma = (tokens[end]?.bits ?? 0) & COMMA
  if (alias && !comma && at + alias < end) end = at + alias
  if (end <= at || end >= sentence.to) return
  if (speaksAsOne(tokens, { from: at, to: end })) return
  const speaker = { from: at, to: end },
    sure = comma || alias || (tokens[at]?.bits ?? 0) & PRONOUN
  const match = resolveIn(reading, speaker, null, at, Boolean(parent))
  const colon = tokens.slice(end, sentence.to).some((token) => token.bits & COLON)
  const runs = colon && !parent
  const made = addDraft(reading, {
    cue: cueOf(cue),
    form: 'according',
    directness: runs ? 'colon' : 'indirect',
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
  if (made)
    readInside(
      reading,
      end,
      sentence.to,
      cues.filter((inner) => inner.from >= end),
      made,
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
  }
  return to
}

/** As `clauseStart`, past verbs joined by «و». */
function strongStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--)
    if ((tokens[i]?.bits ?? 0) & (KE | COLON | STOP) || tokens[i]?.text === '؛') return i + 1
  return from
}

/** The sayer after «به گفتهٔ»: a title after a comma is still the sayer's only when another comma follows it. */
function endOfSayerAfter(tokens: readonly Token[], from: number, to: number, cast: Cast): number {
  const end = endOfNounPhrase(tokens, from, to, cast)
  if ((tokens[end]?.bits ?? 0) & COMMA) return end
  for (let i = from; i < end; i++) if ((tokens[i]?.bits ?? 0) & COMMA) return i
  return end
}
