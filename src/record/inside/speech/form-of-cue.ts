import type { Cue } from './find-cues.ts'
import type { Token } from './read-tokens.ts'
import { AND, COLON, COMMA, KE, MARK, OPEN, NEUTRAL_QUOTE, PAREN_CLOSE, PAREN_OPEN, STOP, VERB } from './word-bits.ts'

/** How the words said are joined to their verb, and the token where they begin. `closed`: none follow. */
export interface CueForm {
  readonly form: 'colon' | 'ke' | 'bare' | 'closed'
  readonly at: number
}

/** Reads what follows a verb of saying: a colon, a quotation, «که», the bare clause, or nothing. */
export function formOfCue(tokens: readonly Token[], cue: Cue, to: number): CueForm {
  const at = pastBrackets(tokens, cue.to, to),
    next = tokens[at]
  if (!next || at >= to || next.bits & (STOP | AND) || !cue.verb) return { form: 'closed', at }
  if (
    next.bits & COLON ||
    ((next.text === '؛' || next.text === ';') && cue.verb.takes !== 'nothing' && followsClause(tokens, at + 1, to))
  )
    return { form: 'colon', at: at + 1 }
  if (next.bits & (OPEN | NEUTRAL_QUOTE) && cue.verb.takes !== 'nothing') return { form: 'colon', at }
  if (cue.verb.takes === 'nothing') return { form: 'closed', at }
  const that =
    next.bits & COMMA && (tokens[at + 1]?.bits ?? 0) & KE
      ? at + 1
      : next.text === 'این' && (tokens[at + 1]?.bits ?? 0) & KE
        ? at + 1
        : at
  if ((tokens[that]?.bits ?? 0) & KE && COMPLAINTS.has(tokens[cue.from]?.text ?? '') && takesUp(tokens, that + 1))
    return { form: 'closed', at }
  if ((tokens[that]?.bits ?? 0) & KE)
    return (tokens[that + 1]?.bits ?? 0) & COLON ? { form: 'colon', at: that + 2 } : { form: 'ke', at: that + 1 }
  if (next.text === 'تا' && cue.verb.cueClass === 'ask') return { form: 'ke', at: at + 1 }
  if (cue.verb.cueClass === 'ask' && cue.verb.time !== 'present' && !cue.verb.ofAsked && next.text === 'ایا')
    return { form: 'ke', at }
  const colon = colonNear(tokens, at, to)
  if (colon > 0) return { form: 'colon', at: colon + 1 }
  const paused = next.bits & COMMA && cue.verb.goesOn && cue.verb.time === 'past' && followsClause(tokens, at + 1, to)
  if (paused) return { form: 'bare', at: at + 1 }
  const asked = next.bits & COMMA ? at + 1 : at
  if (
    REQUESTS.has(tokens[cue.from]?.text ?? '') &&
    !((tokens[asked]?.bits ?? 0) & MARK) &&
    holdsVerb(tokens, asked, to)
  )
    return { form: 'ke', at: asked }
  if (cue.verb.ofPaper || cue.verb.takes === 'clause') return { form: 'closed', at }
  if (next.bits & COMMA)
    return followsClause(tokens, at + 1, to) ? { form: 'bare', at: at + 1 } : { form: 'closed', at }
  return { form: 'bare', at }
}

/** Acts that need no words: what «که» leads to after them may be the narrator's own. */
const COMPLAINTS = new Set('شکایت گله شکوه اعتراض انتقاد دعوت تشکر تقدیر قدردانی تجلیل'.split(' '))

/** «که هر کدام …», «که در این صورت …»: the relative clause takes up those spoken of before, or what follows from the act. */
function takesUp(tokens: readonly Token[], at: number): boolean {
  const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ text }) => text)
  if (/^(?:هرکدام|هریک|همگی)$/.test(first) || (first === 'هر' && /^(?:کدام|یک)$/.test(second))) return true
  return first === 'در' && /^(?:این|ان)$/.test(second) && /^(?:صورت|حالت|میان|بین|مراسم|نشست|دوره)$/.test(third)
}

const REQUESTS = new Set('درخواست در تقاضا خواهش پیشنهاد توصیه سفارش تعهد متعهد'.split(' '))

/** «درخواست کرد راه باز شود»: what is asked for follows at once, a clause with its verb. */
function holdsVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const ends = i + 1 >= to || Boolean((tokens[i + 1]?.bits ?? 0) & (MARK | AND))
    if ((tokens[i]?.bits ?? 0) & VERB || (ends && SUBJUNCTIVE.test(tokens[i]?.text ?? ''))) return true
  }
  return false
}

/** «ببندد», «نسازند»: what the word lists cannot hold whole. */
const SUBJUNCTIVE = /^[بن]\p{L}{2,}(?:د|ند|یم)$/u

function pastBrackets(tokens: readonly Token[], from: number, to: number): number {
  if (!((tokens[from]?.bits ?? 0) & PAREN_OPEN)) return from
  for (let i = from; i < Math.min(to, from + 12); i++) if ((tokens[i]?.bits ?? 0) & PAREN_CLOSE) return i + 1
  return from
}

/** «نوشت در این باره:»: a colon after a few words that hold no verb. */
function colonNear(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & COLON) return i
    if (bits & (VERB | COMMA | KE | STOP | AND)) return -1
  }
  return -1
}

/** After «گفت،» a clause must come and no further verb of saying with a colon. */
function followsClause(tokens: readonly Token[], from: number, to: number): boolean {
  if ((tokens[from]?.bits ?? 0) & (AND | KE)) return false
  for (let i = from; i < to && !endsBeforeAnd(tokens, i); i++) if ((tokens[i]?.bits ?? 0) & COLON) return false
  return to - from > 4
}

/** «او مدعی شد، … در تماس هستند و افزود:»: the colon after the next cue is not this one's. */
function endsBeforeAnd(tokens: readonly Token[], at: number): boolean {
  return Boolean((tokens[at]?.bits ?? 0) & VERB && (tokens[at + 1]?.bits ?? 0) & AND)
}
