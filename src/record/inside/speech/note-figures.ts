import type { Cast } from './cast.ts'
import type { EarlierNames } from './resolve-speaker.ts'
import { findSubject, type Phrase } from './find-subject.ts'
import { readMention } from './read-mention.ts'
import type { Token } from './read-tokens.ts'
import { wordsOf } from './resolve-speaker.ts'
import { skipOpeners } from './skip-openers.ts'
import {
  ADVERB,
  AND,
  COMMA,
  GIVEN,
  HONORIFIC,
  KE,
  MARK,
  PREP,
  PRONOUN,
  RA,
  SIGHT,
  THIS,
  TITLE,
  VERB,
} from './word-bits.ts'

/** «مقاله‌ای به قلم …»: whose words «در این مقاله آمده است» are. */
export function noteAuthor(
  cast: Cast,
  tokens: readonly Token[],
  text: string,
  range: { from: number; to: number },
): void {
  for (let i = range.from; i < range.to - 2; i++) {
    if (tokens[i]?.text !== 'به' || tokens[i + 1]?.text !== 'قلم') continue
    const subject = findSubject(tokens, i + 2, range.to, cast),
      first = subject && tokens[subject.from],
      last = subject && tokens[subject.to - 1]
    if (!subject || !first || !last) return
    const words = wordsOf(tokens, subject)
    cast.author =
      cast.byName(words)?.figure ??
      cast.add({
        display: text.slice(first.start, last.end),
        words,
        named: true,
        kind: 'person',
        plural: false,
        titles: [],
      })
    cast.current ??= cast.author
    return
  }
}

/** A short run of plain words at the head of a sentence of saying, ended by a preposition, an adverb, a comma or the cue. */
export function noteBounded(cast: Cast, tokens: readonly Token[], start: number, cue: number): void {
  const from = skipOpeners(tokens, start, cue)
  let to = from,
    key = ''
  for (; to < cue && to - from < 6; to++) {
    const token = tokens[to]
    if (!token || token.bits & (ADVERB | COMMA | PREP)) break
    if (token.bits & (MARK | AND | KE | RA | VERB | TITLE | PRONOUN | THIS)) return
    key += token.text
  }
  if (to - from < 1 || to - from > 5 || (to < cue && !((tokens[to]?.bits ?? 0) & (ADVERB | COMMA | PREP)))) return
  for (let i = to; i < cue; i++) if ((tokens[i]?.bits ?? 0) & RA) return
  cast.noteBounded(key)
}

/** «آیین معارفه سارا محمدی»: the name begins at its given name. */
function afterOccasion(tokens: readonly Token[], name: Phrase): Phrase | null {
  if (!((tokens[name.from]?.bits ?? 0) & SIGHT)) return name
  let from = name.from
  while (from < name.to && !((tokens[from]?.bits ?? 0) & (GIVEN | HONORIFIC))) from++
  return name.to - from > 1 ? { from, to: name.to } : null
}

/** A person named as the subject of a sentence in which nobody speaks: «وی» in the next may mean this one. */
export function noteSubject(
  cast: Cast,
  tokens: readonly Token[],
  text: string,
  range: { from: number; to: number },
  names: EarlierNames,
): void {
  if (namesAnother(cast, tokens, range)) cast.doubted = true
  for (const from of clausesOf(tokens, range)) {
    const subject = findSubject(tokens, from, range.to, cast)
    if (subject && isNoted(cast, tokens, text, subject, names)) return
  }
}

const MOST_CLAUSES = 3

/** Where the last clauses of a sentence begin, the last first, and then the sentence. */
function clausesOf(tokens: readonly Token[], { from, to }: Phrase): number[] {
  const starts: number[] = []
  for (let i = to - 3; i > from && starts.length < MOST_CLAUSES; i--)
    if ((tokens[i]?.bits ?? 0) & VERB && (tokens[i + 1]?.bits ?? 0) & (AND | COMMA)) starts.push(i + 2)
  return [...starts, from]
}

/** A given name of another than the one who has the word. */
function namesAnother(cast: Cast, tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i],
      opens = i === from || Boolean(tokens[i - 1]?.bits)
    if (token && token.bits & GIVEN && opens && !cast.current?.words.includes(token.text)) return true
  }
  return false
}

function isNoted(cast: Cast, tokens: readonly Token[], text: string, subject: Phrase, names: EarlierNames): boolean {
  const mention = readMention(tokens, subject.from, subject.to),
    name = mention.name && afterOccasion(tokens, mention.name)
  const full = name && name.to - name.from === 1 ? names.fullNameOf(tokens[name.from]?.text ?? '') : null
  if (
    !name ||
    !(
      full ||
      mention.titles.length ||
      (tokens[name.from]?.bits ?? 0) & GIVEN ||
      (tokens[name.from - 1]?.bits ?? 0) & HONORIFIC
    )
  )
    return false
  const words = full?.words ?? wordsOf(tokens, name),
    first = tokens[name.from],
    last = tokens[name.to - 1]
  if (words.length > 4 || !first || !last) return false
  cast.salient =
    cast.byName(words)?.figure ??
    cast.add({
      display: full?.display ?? text.slice(first.start, last.end),
      words,
      named: true,
      kind: 'person',
      plural: false,
      titles: mention.titles.map((part) => wordsOf(tokens, part)),
    })
  return true
}
