import type { Cast } from './cast.ts'
import type { Cue } from './find-cues.ts'
import { findSubject } from './find-subject.ts'
import { formOfCue } from './form-of-cue.ts'
import type { Token } from './read-tokens.ts'
import type { Sentence } from './reading.ts'
import { COLON, COMMA, KE, VERB } from './word-bits.ts'

/** What opens a clause that is not the sentence's own, written without its spaces. */
const SUBORDINATORS = new Set(
  `پسازانکه پسازاینکه پیشازانکه پیشازاینکه بعدازانکه بعدازاینکه قبلازانکه قبلازاینکه درحالیکه درشرایطیکه هنگامیکه زمانیکه وقتیکه وقتی همانگونهکه همانطورکه
  باوجوداینکه باوجودانکه باوجودیکه بااینکه باانکه علیرغماینکه علیرغمانکه بهرغماینکه بهرغمانکه برغماینکه ضمناینکه اگرچه گرچه هرچند هرچندکه ازانجاکه ازانجاییکه چنانکه همینکه`.split(
    /\s+/,
  ),
)

/** The most tokens that such an opening takes. */
const LONGEST_OPENING = 4

/**
 * «پس از آن که Y … اعلام کرد، X گفت: …»: the clause of Y, and the sentence proper, each to be read by itself; what Y said ends before X. A
 * sentence that does not open so, or whose own subject cannot be seen right after a comma, stays whole.
 */
export function partSubordinate(
  tokens: readonly Token[],
  sentence: Sentence,
  cues: readonly Cue[],
  cast: Cast,
): Sentence[] {
  const opened = afterOpening(tokens, sentence)
  if (opened === null) return [sentence]
  let verbs = 0
  for (let i = opened; i < sentence.to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & VERB || isSubjunctive(tokens, i)) verbs++
    if (bits & COLON) return [sentence]
    if (verbs === 0 || !(bits & COMMA) || !isMain(tokens, { from: i + 1, to: sentence.to }, cues, cast)) continue
    return [
      { from: opened, to: i },
      { from: i + 1, to: sentence.to },
    ]
  }
  return [sentence]
}

/** «بگوید،», «نرسند،»: the verb at the end of such a clause that is no tense of the indicative. */
function isSubjunctive(tokens: readonly Token[], at: number): boolean {
  const isLast = ((tokens[at + 1]?.bits ?? 0) & COMMA) > 0
  return isLast && /^[بن]\p{L}{2,}(?:د|ند|م|یم)$/u.test(tokens[at]?.text ?? '')
}

/** Where the words after such an opening begin, or null. */
function afterOpening(tokens: readonly Token[], { from, to }: Sentence): number | null {
  let words = ''
  for (let i = from; i < Math.min(to, from + LONGEST_OPENING); i++) {
    words += (tokens[i]?.text ?? '').replace(/[\s\u200c]/g, '')
    const next = (tokens[i + 1]?.text ?? '') === 'که' ? null : i + 1
    if (SUBORDINATORS.has(words) && next !== null) return next
  }
  return null
}

/** «دولت، پس از آن که شورا نگرانی خود را اعلام کرد، نشست برگزار کرد»: where the clause begins that is set into the sentence and whose verb token `at` is, or null. */
export function clauseSetIn(tokens: readonly Token[], from: number, at: number): number | null {
  for (let i = at - 1; i > from && !((tokens[i]?.bits ?? 0) & (VERB | COLON | COMMA)); i--) {
    const opened = afterOpening(tokens, { from: i, to: at })
    if (opened !== null) return opened
  }
  return null
}

/** A subject and its verb of saying, with no other clause between. */
function isMain(tokens: readonly Token[], rest: Sentence, cues: readonly Cue[], cast: Cast): boolean {
  const cue = cues.find((one) => one.from >= rest.from && one.from < rest.to)
  if (!cue?.verb || cue.verb.own) return false
  for (let i = rest.from; i < cue.from; i++) if ((tokens[i]?.bits ?? 0) & (VERB | KE | COLON)) return false
  const { form } = formOfCue(tokens, cue, rest.to)
  return form !== 'closed' && form !== 'bare' && findSubject(tokens, rest.from, cue.from, cast) !== null
}
