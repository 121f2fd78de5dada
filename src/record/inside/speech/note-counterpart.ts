import type { Cast } from './cast.ts'
import { countryOf } from './country-of.ts'
import type { Phrase } from './find-subject.ts'
import type { Token } from './read-tokens.ts'
import { wordsOf } from './resolve-speaker.ts'
import { AND, GIVEN, MARK, OWN, PRONOUN } from './word-bits.ts'

/** «با یوهان لیندر همتای سوئدی خود», «با همتای سوئدی خود یوهان لیندر»: who «وزیر خارجه سوئد» will be. */
export function noteCounterparts(cast: Cast, tokens: readonly Token[], text: string): void {
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!/^همتا(?:ی|یان)?$/.test(tokens[at]?.text ?? '')) continue
    const next = tokens[at + 1]?.text === 'ی' ? at + 2 : at + 1,
      country = countryOf(tokens[next]?.text ?? '')
    const name = country && (nameBefore(tokens, at) ?? nameAfter(tokens, next + 1)),
      first = name && tokens[name.from],
      last = name && tokens[name.to - 1]
    if (!name || !first || !last) continue
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
    cast.counterparts.set(country, figure)
  }
}

function nameBefore(tokens: readonly Token[], at: number): Phrase | null {
  let from = at
  while (from > 0 && at - from < 4 && isPlain(tokens[from - 1])) from--
  return at - from > 1 && at - from < 4 ? { from, to: at } : null
}

function nameAfter(tokens: readonly Token[], at: number): Phrase | null {
  const from = (tokens[at]?.bits ?? 0) & (OWN | PRONOUN) ? at + 1 : at
  let to = from
  while (to < tokens.length && to - from < 4 && isPlain(tokens[to])) to++
  return to - from > 1 && to - from < 4 ? { from, to } : null
}

function isPlain(token: Token | undefined): boolean {
  return Boolean(token && !(token.bits & ~GIVEN & ~MARK) && !(token.bits & (AND | MARK)))
}
