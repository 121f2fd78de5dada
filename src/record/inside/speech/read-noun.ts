import type { Draft } from './draft.ts'
import type { Cue } from './find-cues.ts'
import { endOfNounPhrase, opensPerson } from './find-subject.ts'
import { resolveIn } from './name-sayer.ts'
import { type Reading, type Sentence, addDraft } from './reading.ts'
import { COMMA, COUNTRY, PAPER, VERB } from './word-bits.ts'

/** «ادعای شهردار مبنی بر اینکه پل باز است»: the sayer stands within the noun phrase; the words end with their first verb. Gives where. */
export function readNoun(reading: Reading, cue: Cue, { from, to }: Sentence, parent: Draft | null): number | null {
  const { tokens, cast } = reading
  const at = cue.from + 1,
    end = Math.min(endOfNounPhrase(tokens, at, cue.to, cast), basedAt(reading, cue))
  const first = tokens[at]
  if (
    at < from ||
    end <= at ||
    !first ||
    !(opensPerson(first) || first.bits & COUNTRY || cast.longestAlias(tokens, at, end))
  )
    return null
  if (first.bits & PAPER) return null
  const stop = endOfClause(reading, cue.to, to)
  const speaker = { from: at, to: end },
    match = resolveIn(reading, speaker, null, at, true)
  if (!match) return null
  addDraft(reading, {
    cue: { ...cue, to: at },
    form: 'infinitive',
    directness: 'indirect',
    cueClass: 'say',
    from: cue.to,
    to: stop,
    speaker,
    match,
    parent,
    found: 0.75,
  })
  return stop
}

/** «… تمام شده،»: a clause may end without its «است». */
const PARTICIPLE = /^(?:شده|کرده|داده|گرفته|رفته|بوده|یافته|مانده|رسیده|داشته)$/

/** The token of «مبنی» or «بر». */
function basedAt({ tokens }: Reading, cue: Cue): number {
  let at = cue.to - 1
  while (at > cue.from && tokens[at]?.text !== 'بر') at--
  return tokens[at - 1]?.text === 'مبنی' ? at - 1 : at
}

/** To the first comma after a verb, else past the first verb. */
function endOfClause({ tokens }: Reading, from: number, to: number): number {
  let verb = -1
  for (let i = from; i < to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & COMMA && (verb >= 0 || PARTICIPLE.test(tokens[i - 1]?.text ?? ''))) return i
    if (verb < 0 && bits & VERB && !((tokens[i + 1]?.bits ?? 0) & VERB)) verb = i + 1
  }
  return verb < 0 ? to : verb
}
