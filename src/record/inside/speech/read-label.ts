import type { Match } from './cast.ts'
import type { Phrase } from './find-subject.ts'
import { figureOf, resolveIn } from './name-sayer.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, type Sentence, addDraft } from './reading.ts'
import { wordsOf } from './resolve-speaker.ts'
import { skipOpeners } from './skip-openers.ts'
import { COLON, COMMA, GIVEN, HONORIFIC, KE, ORGANISATION, PLURAL, PREP, RA, STOP, TITLE, VERB } from './word-bits.ts'

/** The paragraph's label, if it names somebody known or named, or comes again; `medium` for who asks. */
export function labelOf(reading: Reading): (Phrase & { readonly medium: boolean }) | null {
  const tokens = reading.tokens,
    label = findLabel(tokens),
    first = label && tokens[label.from]
  if (!label || !first) return null
  const medium = Boolean(first.bits & ORGANISATION) || /^(?:خبرنگار|سوال|پرسش)$/.test(first.text)
  const again = comesAgain(reading, label)
  const named =
    reading.cast.longestAlias(tokens, label.from, label.to) === label.to - label.from ||
    first.bits & (GIVEN | HONORIFIC) ||
    (first.bits & TITLE && !(first.bits & PLURAL) && isWholeSaying(tokens, label))
  return again || (named && !medium) ? { ...label, medium } : null
}

/** «فرماندار کوهدشت: خسارت سنگین است.»: a sentence to its full stop, and no other colon. */
function isWholeSaying(tokens: readonly Token[], { to }: Phrase): boolean {
  const said = tokens.slice(to + 1)
  return (
    Boolean((said.at(-1)?.bits ?? 0) & STOP) &&
    said.some(({ bits }) => bits & VERB) &&
    !said.some(({ bits }) => bits & COLON)
  )
}

/** The same label, or its last word («رضایی» after «علی رضایی»), heads another paragraph too. */
function comesAgain({ labels, tokens }: Reading, label: Phrase): boolean {
  const times = (from: number): number => labels.get(keyOf(tokens, { from, to: label.to })) ?? 0
  return times(label.from) > 1 || (label.to - label.from > 1 && label.to - label.from < 4 && times(label.to - 1) > 0)
}

/** «رضایی: …», «فارس: …؟»: a speaker's label in an interview. */
export function readLabel(reading: Reading, sentence: Sentence): boolean {
  const tokens = reading.tokens,
    label = sentence.from > 0 ? null : labelOf(reading)
  if (!label) return false
  const { from, to: colon, medium } = label
  const speaker = { from, to: colon },
    match: Match | null = medium
      ? { figure: figureOf(reading, speaker), how: 'title', sure: 0.9 }
      : resolveIn(reading, speaker, null, from)
  const made = addDraft(reading, {
    cue: null,
    form: 'label',
    directness: 'colon',
    cueClass: medium ? 'ask' : 'say',
    from: colon + 1,
    to: tokens.length,
    speaker,
    match,
    parent: null,
    found: medium ? 0.6 : comesAgain(reading, label) ? 0.95 : 0.75,
  })
  if (!made) return false
  if (match && !medium) reading.cast.spoke(match.figure, match.sure)
  reading.running = made
  return true
}

/** A word or a few, without a verb, before a colon at the head of a paragraph. */
export function findLabel(tokens: readonly Token[]): Phrase | null {
  const from = skipOpeners(tokens, 0, Math.min(tokens.length, 4))
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & COLON) return i > from && tokens.length - i > 3 ? { from, to: i } : null
    if (bits & (VERB | COMMA | KE | STOP | RA | PREP)) return null
  }
  return null
}

export function keyOf(tokens: readonly Token[], phrase: Phrase): string {
  return wordsOf(tokens, phrase).join('')
}
