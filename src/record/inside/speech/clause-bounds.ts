import type { Cast } from './cast.ts'
import type { Cue } from './find-cues.ts'
import { askedOf } from './find-addressee.ts'
import { type Phrase, findSubject } from './find-subject.ts'
import { formOfCue } from './form-of-cue.ts'
import type { Token } from './read-tokens.ts'
import { ADVERB, AND, COLON, COMMA, KE, PRONOUN, RA, STOP, VERB } from './word-bits.ts'

/** «… را سایر گرایش‌هایی عنوان کرد که»: the verb has its object, and «که» belongs to a noun. */
export function hasObject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & RA) return true
    if (bits & AND && (tokens[i - 1]?.bits ?? 0) & (COMMA | VERB)) return false
  }
  return false
}

export function sentenceEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & STOP) return i
  return to
}

export function firstColon(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & COLON) return i
  return -1
}

/** The verb on which «با بیان اینکه …» hangs: the next with a colon or a quotation, else the last of the sentence. */
export function mainAfter(
  tokens: readonly Token[],
  cues: readonly Cue[],
  at: { readonly index: number; readonly to: number },
  cast: Cast,
): number {
  const { to } = at,
    later = cues.slice(at.index + 1),
    from = cues[at.index]?.to ?? 0
  const colons = later.filter((cue) => cue.verb && !cue.verb.own && formOfCue(tokens, cue, to).form === 'colon')
  const bare =
    colons.length > 1
      ? colons.find((cue) => !findSubject(tokens, clauseStart(tokens, from, cue.from), cue.from, cast))
      : undefined
  const colon = bare ?? colons[0]
  return (
    colon?.from ??
    later.findLast((cue) => cue.verb && (!cue.verb.ofAsked || askedOf(tokens, from, cue.from, cast)))?.from ??
    later.find((cue) => cue.phrase?.kind === 'wish')?.from ??
    to
  )
}

/** Where, after an indirect clause, the same sayer goes on («گفت که … و افزود: …»): the cue's first token, or null. */
export function resumes(
  tokens: readonly Token[],
  cues: readonly Cue[],
  at: number,
  from: number,
  to: number,
  cast: Cast,
): number | null {
  for (const cue of cues.slice(at + 1)) {
    if (!cue.verb || cue.from < from) continue
    const form = formOfCue(tokens, cue, to).form
    const asks =
      form === 'bare' && cue.verb.ofAsked && askedOf(tokens, clauseStart(tokens, from, cue.from), cue.from, cast)
    if (form === 'closed' || (form === 'bare' && !asks)) continue
    const begin = clauseStart(tokens, from, cue.from),
      subject = findSubject(tokens, begin, cue.from, cast)
    const again = subject && (tokens[subject.from]?.bits ?? 0) & PRONOUN
    if (
      (!subject || again) &&
      (form === 'colon' || (tokens[begin - 1]?.bits ?? 0) & AND || (tokens[begin]?.bits ?? 0) & AND)
    )
      return begin
  }
  return null
}

/** «… و این در حالی است که …»: where, after an indirect clause, the narrator sets something against it; else `to`. */
export function beforeContrast(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 2; i < to; i++)
    if ((tokens[i - 1]?.bits ?? 0) & (AND | COMMA) && contrastAt(tokens, i)) return beforeJoin(tokens, i)
  return to
}

/** «این در حالی است», «این درحالیست». */
export function contrastAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'این') return false
  const words = tokens.slice(at + 1, at + 4).map(({ text }) => text)
  return /^درحالی(?:است|ست)/.test(words.join(''))
}

export function beforeJoin(tokens: readonly Token[], at: number): number {
  let to = at
  while (to > 0 && (tokens[to - 1]?.bits ?? 0) & (AND | COMMA | ADVERB)) to--
  return to
}

/** The clause that holds the token `at` begins after the last verb, «که», colon or sentence end before it. */
export function clauseStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) if ((tokens[i]?.bits ?? 0) & (VERB | KE | COLON | STOP)) return i + 1
  return from
}

/** «بنده», «ما»: the speaker's own performatives are no statements of another. */
export function speaksAsOne(tokens: readonly Token[], phrase: Phrase): boolean {
  return /^(?:من|ما|بنده|اینجانب|خودم|خودمان|شما|تو)$/.test(tokens[phrase.from]?.text ?? '')
}

export function cueOf(range: { from: number; to: number }): Cue {
  return { from: range.from, to: range.to, verb: null, phrase: { kind: 'according', cueClass: 'say' } }
}

/** «این را», «این جمله را»: where it begins. */
export function pointsBack(tokens: readonly Token[], ra: number): number | null {
  if (tokens[ra - 1]?.text === 'این') return ra - 1
  return tokens[ra - 2]?.text === 'این' && /^(?:جمله|سخن|سخنان|مطلب|نکته|حرف|عبارت)$/.test(tokens[ra - 1]?.text ?? '')
    ? ra - 2
    : null
}
