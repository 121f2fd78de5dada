import type { Cast } from './cast.ts'
import { endOfNounPhrase, type Phrase } from './find-subject.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import type { Sentence } from './reading.ts'
import { wordsOf } from './resolve-speaker.ts'
import { GIVEN, HONORIFIC, MARK, RA, TITLE } from './word-bits.ts'

const AS = new PhraseTable<true>()
for (const as of ['به عنوان', 'به سمت', 'در سمت', 'در مقام']) AS.add(as, true)

const APPOINTS = /^(?:منصوب|معرفی|انتخاب|برگزیده|معارفه|انتصاب|گمارده|مشغول)$/

/** «سارا محمدی به عنوان رئیس جدید … معرفی شد»: whom «رئیس جدید …» will mean. */
export function noteAppointed(cast: Cast, tokens: readonly Token[], text: string, { from, to }: Sentence): void {
  for (let at = from + 1; at < to; at++) {
    const as = AS.match(tokens, at)
    if (!as || !((tokens[as.end]?.bits ?? 0) & TITLE)) continue
    const name = nameBefore(tokens, from, at),
      act = actAfter(tokens, as.end, to)
    if (!name || act === null) continue
    const title = { from: as.end, to: Math.min(act, endOfNounPhrase(tokens, as.end, to, cast)) }
    const first = tokens[name.from],
      last = tokens[name.to - 1]
    if (!first || !last) continue
    const words = wordsOf(tokens, name)
    const figure =
      cast.byName(words)?.figure ??
      cast.add({
        display: text.slice(first.start, last.end),
        words,
        named: true,
        kind: 'person',
        plural: false,
        titles: [],
      })
    cast.addTitle(figure, wordsOf(tokens, title))
  }
}

/** The token of «معرفی», «منصوب» after the title. */
function actAfter(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from + 1; i < to; i++) if (APPOINTS.test(tokens[i]?.text ?? '')) return i
  return null
}

/** A given name or an honorific and the plain words after it, up to «به عنوان» or «را به عنوان». */
function nameBefore(tokens: readonly Token[], from: number, at: number): Phrase | null {
  const to = (tokens[at - 1]?.bits ?? 0) & RA ? at - 1 : at
  let begin = to
  while (begin > from && to - begin < 5 && isName(tokens[begin - 1])) begin--
  while (begin < to && !((tokens[begin]?.bits ?? 0) & (GIVEN | HONORIFIC))) begin++
  while (begin < to && (tokens[begin]?.bits ?? 0) & HONORIFIC && !((tokens[begin]?.bits ?? 0) & GIVEN)) begin++
  return to - begin > 1 ? { from: begin, to } : null
}

function isName(token: Token | undefined): boolean {
  return Boolean(token && !(token.bits & ~(GIVEN | HONORIFIC)) && !(token.bits & MARK))
}
