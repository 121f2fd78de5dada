import { SURE, type ProposedStatement } from '#record/propose-statements.ts'
import type { Marked, MarkedArticle, Span } from './marked-articles.ts'

/** Counts what was found against what was marked. */
export class Tally {
  readonly #n = new Map<string, number>()

  /** A proposal is right when its words overlap a marked statement's by half of the shorter and a third of the longer. */
  add(doc: MarkedArticle, found: ProposedStatement[]): void {
    const marked = doc.statements
    const pairs = pair(marked, found)
    for (const a of marked) this.#marked(doc, a, pairs.get(a))
    const matched = new Map([...pairs].map(([a, b]) => [b, a]))
    for (const b of found) this.#found(b, matched.get(b), marked)
  }

  lines(): [name: string, of: number, n: number][] {
    const n = (key: string): number => this.#n.get(key) ?? 0
    return [
      ['found: of those proposed', n('hit'), n('proposed')],
      ['found: of those marked', n('hit'), n('marked')],
      ['content: of the characters proposed', n('overlap'), n('proposed characters')],
      ['content: of the characters marked', n('overlap'), n('marked characters')],
      ['speaker, named', n('named right'), n('named')],
      ['speaker, pronoun or dropped', n('pronoun right'), n('pronoun')],
      ['addressee: of those proposed', n('told right'), n('told proposed')],
      ['addressee: of those marked', n('told right'), n('told marked')],
      ['directness', n('direct'), n('hit')],
      [`confidence >= ${SURE}: covered`, n('sure right'), n('marked')],
      [`confidence >= ${SURE}: wrong`, n('sure') - n('sure right'), n('sure')],
      ['without a clause: found', n('summary found'), n('summary')],
    ]
  }

  #marked(doc: MarkedArticle, a: Marked, b: ProposedStatement | undefined): void {
    if (a.directness === 'summary') {
      this.#count('summary', 1)
      this.#count('summary found', b ? 1 : 0)
      return
    }
    this.#count('marked', 1)
    this.#count('marked characters', a.end - a.start)
    if (a.addressee && !a.addressee_optional) this.#count('told marked', 1)
    if (!b) return
    this.#count('hit', 1)
    this.#count('overlap', shared(a, b))
    const right = sameName(a.person, b.person),
      kind = isAnaphor(doc, a) ? 'pronoun' : 'named'
    this.#count(kind, 1)
    this.#count(`${kind} right`, right ? 1 : 0)
    if (b.confidence >= SURE) this.#count('sure right', right ? 1 : 0)
    if (a.continuation || a.directness === b.directness) this.#count('direct', 1)
    const told =
      a.addressee &&
      b.basis === 'text' &&
      b.addressee &&
      (shared(a.addressee, b.addressee) > 0 || sameName(a.addressee_person, b.addresseePerson))
    if (told) this.#count('told right', 1)
    if (told && a.addressee_optional) this.#count('told marked', 1)
  }

  #found(b: ProposedStatement, a: Marked | undefined, marked: Marked[]): void {
    if (a?.directness === 'summary') return
    const part = marked.some(
      (one) => one.directness === 'summary' && one.p === b.p && shared(one, b) > 0.3 * (b.end - b.start),
    )
    if (!a && part) return
    this.#count('proposed', 1)
    this.#count('proposed characters', b.end - b.start)
    if (b.basis === 'text') this.#count('told proposed', 1)
    if (b.confidence >= SURE) this.#count('sure', 1)
  }

  #count(key: string, by: number): void {
    this.#n.set(key, (this.#n.get(key) ?? 0) + by)
  }
}

/** Best overlaps first, each statement once. */
function pair(marked: Marked[], found: ProposedStatement[]): Map<Marked, ProposedStatement> {
  const near = marked.flatMap((a) =>
    found
      .filter((b) => a.p === b.p)
      .map((b) => ({
        a,
        b,
        common: shared(a, b),
        longer: Math.max(a.end - a.start, b.end - b.start),
        shorter: Math.min(a.end - a.start, b.end - b.start),
      })),
  )
  const pairs = new Map<Marked, ProposedStatement>(),
    used = new Set<ProposedStatement>()
  for (const { a, b } of near
    .filter((one) => one.common >= one.shorter / 2 && one.common >= one.longer / 3)
    .sort((x, y) => y.common / y.longer - x.common / x.longer)) {
    if (pairs.has(a) || used.has(b)) continue
    pairs.set(a, b)
    used.add(b)
  }
  return pairs
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function isAnaphor(doc: MarkedArticle, { p, speaker }: Marked): boolean {
  return (
    !speaker ||
    /^(?:وی|او|ایشان|آن[\s\u200c]?ها|نامبرده)$/.test(plain(doc.paragraphs[p]?.slice(speaker.start, speaker.end) ?? ''))
  )
}

/** One name holds all the words of the other, or they share the last word and one more. */
function sameName(a: string | null, b: string | null): boolean {
  const x = new Set(
      plain(a ?? '')
        .split(' ')
        .filter(Boolean),
    ),
    y = new Set(
      plain(b ?? '')
        .split(' ')
        .filter(Boolean),
    )
  if (!x.size || !y.size) return false
  const common = [...x].filter((word) => y.has(word)).length
  return common === x.size || common === y.size || (common >= 2 && [...x].at(-1) === [...y].at(-1))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f]/g, '')
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ةۀ]/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A share with its 95 % interval by Wilson's score. */
export function interval(of: number, n: number): string {
  if (!n) return `–  (n = 0)`
  const z = 1.96,
    share = of / n,
    middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  const percent = (value: number): string => (100 * value).toFixed(1)
  return `${percent(share)} %  [${percent(Math.max(0, middle - half))} – ${percent(Math.min(1, middle + half))}]  (${of} of ${n})`
}

/** The balance of two shares. */
export function f1(precision: number, recall: number): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0
}
