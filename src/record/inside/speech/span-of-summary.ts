import type { Cue } from './find-cues.ts'
import type { Token } from './read-tokens.ts'
import { ADVERB, AND, CLOSE, COMMA, KE, OPEN, PAPER, PREP, RA, STOP, THIS, TIME, VERB } from './word-bits.ts'

/** Where to look: the cue, the verb of its sentence, and the stretch between the speaker and the sentence's end. */
interface SummaryPlace {
  readonly cue: Cue
  readonly main: number
  readonly from: number
  readonly to: number
}

/** What a saying without a clause is about («از … خبر داد», «خواستار … شد»), or its clause («خواستار آن شد که …»); null when nothing says so. */
export function spanOfSummary(
  tokens: readonly Token[],
  place: SummaryPlace,
): { from: number; to: number; clause: boolean } | null {
  const { cue, from } = place
  if (cue.phrase?.kind === 'wish') return afterWish(tokens, place) ?? beforeWish(tokens, place)
  if (cue.phrase?.kind === 'stressing') return upTo(tokens, cue.to, place.main)
  const frame = cue.verb?.summary
  if (!frame) return null
  const marker = { ra: '', az: 'از', bar: 'بر', nesbat: 'نسبت' }[frame]
  const begin = lastClause(tokens, from, cue.from)
  if (frame === 'ra') {
    const object = indexOf(tokens, begin, cue.from, RA)
    if (object > begin) return { from: beginOfObject(tokens, begin, object), to: cue.from, clause: false }
    const unmarked =
      cue.verb?.takes === 'nothing' &&
      cue.verb.time === 'past' &&
      cue.from - begin > 3 &&
      !inTitle(tokens, begin, cue.from)
    return unmarked ? { from: pastAdjuncts(tokens, begin, cue.from), to: cue.from, clause: false } : null
  }
  for (let i = begin; i < cue.from - 1; i++) {
    if (tokens[i]?.text === marker) return { from: frame === 'nesbat' ? i + 2 : i + 1, to: cue.from, clause: false }
  }
  return null
}

/** «زنی که زیاد می‌دانست» in quotation marks is a work's title: the verb stands in it. */
function inTitle(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    if ((tokens[i]?.bits ?? 0) & CLOSE) return false
    if ((tokens[i]?.bits ?? 0) & OPEN) return true
  }
  return false
}

/** «… در گفت‌وگو با خبرنگار ورزشی این خبر را»: an object that «این» opens begins there. */
function beginOfObject(tokens: readonly Token[], from: number, object: number): number {
  const begin = pastAdjuncts(tokens, from, object)
  for (let i = object - 1; i > Math.max(begin, object - 5) && !((tokens[i]?.bits ?? 0) & (PREP | COMMA | KE)); i--)
    if ((tokens[i]?.bits ?? 0) & THIS && !((tokens[i - 1]?.bits ?? 0) & PREP)) return i
  return begin
}

function indexOf(tokens: readonly Token[], from: number, to: number, bits: number): number {
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & bits) return i
  return -1
}

/** «در پاسخ به پرسشی، … را»: the object begins after the comma that ends the adjuncts. */
function pastAdjuncts(tokens: readonly Token[], from: number, object: number): number {
  let start = from
  for (let i = from; i < object; i++) {
    const bits = tokens[i]?.bits ?? 0
    const brief = i === start && bits & PREP && (tokens[i + 1]?.bits ?? 0) & (PAPER | TIME)
    if (brief) {
      start = ++i + 1
      continue
    }
    if (i === start && !(bits & (PREP | COMMA | ADVERB))) return start
    if (bits & COMMA || (i === start && bits & ADVERB)) start = i + 1
  }
  return start
}

function afterWish(
  tokens: readonly Token[],
  { cue, to }: PlaceOfWish,
): { from: number; to: number; clause: boolean } | null {
  for (let i = cue.to; i < Math.min(to, cue.to + 60); i++) {
    const token = tokens[i]
    if (!token) break
    if (token.bits & KE) {
      const pointed = i - cue.to <= 4
      if (pointed) return { from: i + 1, to, clause: true }
    }
    if (
      token.bits & VERB &&
      /^(?:شد|شدند|است|هستند|بود|بودند|شده)$/.test(token.text) &&
      !PARTICIPLES.has(tokens[i - 1]?.text ?? '')
    )
      return (tokens[i - 1]?.bits ?? 0) & THIS && (tokens[i + 1]?.bits ?? 0) & KE
        ? { from: i + 2, to, clause: true }
        : ends(tokens, i, to) && i > cue.to
          ? { from: cue.to, to: i, clause: false }
          : null
    if (token.bits & STOP) return null
  }
  return null
}

/** After one of these «است» and «بود» belong to another verb: «خواهان …» needs one of its own. */
const PARTICIPLES = new Set(
  'کرده داده گرفته داشته نموده یافته ساخته رفته امده رسیده برده زده گذاشته پرداخته خواسته گفته بوده'.split(' '),
)

/** «… را خواستار شد» */
function beforeWish(
  tokens: readonly Token[],
  { cue, from }: SummaryPlace,
): { from: number; to: number; clause: boolean } | null {
  const begin = lastClause(tokens, from, cue.from),
    object = indexOf(tokens, begin, cue.from, RA)
  if (object <= begin || !((tokens[cue.to]?.bits ?? 0) & VERB)) return null
  return { from: pastAdjuncts(tokens, begin, object), to: object, clause: false }
}

type PlaceOfWish = Pick<SummaryPlace, 'cue' | 'to'>

/** «خواستار این است که …» goes on; «خواستار … شد» does not. */
function ends(tokens: readonly Token[], verb: number, to: number): boolean {
  return verb + 1 >= to || !((tokens[verb + 1]?.bits ?? 0) & KE)
}

function upTo(
  tokens: readonly Token[],
  from: number,
  main: number,
): { from: number; to: number; clause: boolean } | null {
  let end = main
  for (let i = from; i < main; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & (COMMA | VERB | STOP) || (bits & AND && (tokens[i + 1]?.bits ?? 0) & PREP)) {
      end = i
      break
    }
  }
  return end - from > 1 && end - from < 40 ? { from, to: end, clause: false } : null
}

/** The clause before the cue begins after the last finite verb. */
function lastClause(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if ((tokens[i]?.bits ?? 0) & VERB) return i + 1
  return from
}
