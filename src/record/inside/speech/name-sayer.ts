import type { Cast, Figure, Match } from './cast.ts'
import type { Draft } from './draft.ts'
import { askedOf, findAddressee } from './find-addressee.ts'
import type { Cue } from './find-cues.ts'
import { type Phrase, endOfNounPhrase, findSubject, opensPerson } from './find-subject.ts'
import { type Mention, readMention } from './read-mention.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, sliceOf, spanOf } from './reading.ts'
import { type Naming, pronoun, resolveSpeaker, wordsOf } from './resolve-speaker.ts'
import { skipOpeners } from './skip-openers.ts'
import { ADVERB, COMMA, GIVEN, HONORIFIC, OWN, PAPER, PREP, PRONOUN, SIGHT, THIS, TIME, TITLE } from './word-bits.ts'

export function resolveIn(
  reading: Reading,
  phrase: Phrase,
  cue: Cue | null,
  start: number,
  inside = false,
): Match | null {
  const answerer = answers(reading.tokens, phrase) ? askedLast(reading) : null
  if (answerer) return { figure: answerer, how: 'pronoun', sure: 0.93 }
  const tokens = reading.tokens,
    also = tokens.slice(phrase.to, phrase.to + 2).some((token) => token.text === 'نیز' || token.text === 'هم')
  const anchored = reading.p === 0 || reading.sourced || Boolean((tokens[phrase.to]?.bits ?? 0) & TIME)
  const naming: Naming = {
    anchored,
    tokens,
    text: reading.text,
    phrase,
    goesOn: cue?.verb?.goesOn ?? false,
    also,
    gathered: isGathered(reading, phrase, cue),
    afterSource: reading.sourced && phrase.from <= start + 3,
    plain: isPlain(reading, phrase, cue, start),
    inside,
    earlier: reading.names,
  }
  const match = resolveSpeaker(reading.cast, naming)
  const cut = pointsBeforeTitle(tokens, phrase) && match?.how === 'new' && match.figure.kind === 'person'
  return match && cut ? { ...match, sure: Math.min(match.sure, 0.5) } : match
}

/** «میلر این شهر …»: within «مدیر دفتر این سازمان» a pointing word is the title's own. */
function pointsBeforeTitle(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let i = from + 1; i < to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & THIS) return true
    if (bits & TITLE && !(bits & (GIVEN | HONORIFIC))) return false
  }
  return false
}

/** «وی در پاسخ گفت», without saying to what. */
function answers(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return Boolean(
    (tokens[from]?.bits ?? 0) & PRONOUN &&
    tokens[to]?.text === 'در' &&
    /^(?:پاسخ|جواب)$/.test(tokens[to + 1]?.text ?? '') &&
    tokens[to + 2]?.text !== 'به',
  )
}

/** The one to whom the last question was put, when its asker spoke last. */
function askedLast({ drafts, cast }: Reading): Figure | null {
  const last = drafts.findLast((draft) => !draft.inside)
  if (last?.cueClass !== 'ask' || last.figure !== cast.current) return null
  return (
    last.addressed ??
    drafts.findLast(({ inside, figure }) => !inside && figure && figure !== last.figure)?.figure ??
    null
  )
}

function isPlain({ tokens }: Reading, phrase: Phrase, cue: Cue | null, start: number): boolean {
  if (!cue || phrase.from > skipOpeners(tokens, start, phrase.from + 1)) return false
  const after = tokens[phrase.to]?.bits ?? 0
  return phrase.to === cue.from || Boolean(after & (COMMA | TIME | ADVERB | PREP))
}

/** «در این مراسم», «در این نشست» in the clause. */
function isGathered(reading: Reading, phrase: Phrase, cue: Cue | null): boolean {
  const tokens = reading.tokens,
    to = cue?.from ?? phrase.to
  for (let i = Math.max(0, phrase.from - 6); i < to - 1; i++)
    if ((tokens[i]?.bits ?? 0) & THIS && (tokens[i + 1]?.bits ?? 0) & SIGHT && OCCASIONS.has(tokens[i + 1]?.text ?? ''))
      return true
  return false
}

/** A dropped subject: whoever spoke last, if the verb stands where only adverbs precede it. */
export function impliedSayer(reading: Reading, start: number, cue: Cue): Match | null {
  const match = pronoun(reading.cast, { plural: cue.verb?.plural ?? false }, { written: false })
  const bare = skipOpeners(reading.tokens, start, cue.from) >= cue.from
  return match && { ...match, sure: match.sure * (bare || cue.verb?.goesOn ? 0.95 : 0.85) }
}

/** Who put the question: the reporter or medium that the sentence, or one before, names. */
export function findAsker(reading: Reading, start: number, main: number): { match: Match; phrase: Phrase | null } {
  const tokens = reading.tokens,
    { cast } = reading
  for (let i = start; i < main; i++) {
    const oneOf = tokens[i]?.text === 'یکی' && tokens[i + 1]?.text === 'از' && tokens[i + 2]?.text === 'خبرنگاران'
    if ((!oneOf && !/^(?:خبرنگاری?|مجری|گزارشگر|مصاحبهکننده)$/.test(tokens[i]?.text ?? '')) || i + 1 === main) continue
    const phrase = { from: i, to: endOfNounPhrase(tokens, i, main, cast) }
    cast.reporter = figureOf(reading, phrase)
    return { match: { figure: cast.reporter, how: 'title', sure: 0.95 }, phrase }
  }
  if (cast.reporter)
    return { match: { figure: cast.reporter, how: 'pointing', sure: cast.reporter.certainty * 0.95 }, phrase: null }
  return { match: { figure: someReporter(cast), how: 'new', sure: 0.6 }, phrase: null }
}

/** A question of whose asker the article says nothing. */
function someReporter(cast: Cast): Figure {
  const words = ['خبرنگار']
  return (
    cast.byWords(words)?.figure ??
    cast.add({ display: 'خبرنگار', words, named: false, kind: 'other', plural: false, titles: [] })
  )
}

/** «به گزارش خبرنگار پارلمانی …»: who, for want of another, puts the questions. */
export function noteReporter(reading: Reading, from: number, to: number): void {
  let at = from
  while (at < to && reading.tokens[at]?.text !== 'خبرنگار') at++
  if (reading.cast.reporter || at >= to) return
  reading.cast.reporter = figureOf(reading, { from: at, to: endOfNounPhrase(reading.tokens, at, to, reading.cast) })
  reading.cast.reporter.certainty = Math.min(reading.cast.reporter.certainty, 0.85)
}

/** «به نقل از مرکز اطلاع‌رسانی …» in the source line at tokens `from` to `to`. */
export function noteSource({ tokens, text, cast }: Reading, from: number, to: number): void {
  for (let i = from; i < to - 2; i++) {
    if (tokens[i]?.text !== 'نقل' || tokens[i + 1]?.text !== 'از') continue
    let end = endOfNounPhrase(tokens, i + 2, to, cast)
    while (end > i + 3 && (tokens[end - 1]?.bits ?? 0) & COMMA) end--
    const first = tokens[i + 2],
      last = tokens[end - 1]
    if (end > i + 2 && first && last)
      cast.source = { display: text.slice(first.start, last.end), words: wordsOf(tokens, { from: i + 2, to: end }) }
  }
}

export function figureOf(reading: Reading, phrase: Phrase): Figure {
  let to = phrase.to
  while (to > phrase.from + 1 && (reading.tokens[to - 1]?.bits ?? 0) & COMMA) to--
  const words = wordsOf(reading.tokens, phrase),
    first = reading.tokens[phrase.from],
    last = reading.tokens[to - 1]
  return (
    reading.cast.byWords(words)?.figure ??
    reading.cast.add({
      display: reading.text.slice(first?.start ?? 0, last?.end ?? 0),
      words,
      named: false,
      kind: 'other',
      plural: false,
      titles: [],
    })
  )
}

export function addressIn(reading: Reading, draft: Draft, start: number, cue: Cue): void {
  const { cast } = reading,
    tokens = reading.tokens
  const phrase =
    cue.verb?.cueClass === 'ask'
      ? (askedOf(tokens, start, cue.from, cast) ?? findAddressee(tokens, start, cue, cast))
      : findAddressee(tokens, start, cue, cast)
  if (!phrase) return
  const mention = readMention(tokens, phrase.from, phrase.to),
    words = mention.name ? wordsOf(tokens, mention.name) : wordsOf(tokens, phrase)
  const known = mention.name ? cast.byName(words) : mention.kind === 'title' ? cast.byTitle(words) : null
  if (mention.name && !known) introduce(reading, mention)
  // Whom the office knows has here the titles that the article gives; with nobody known, `introduce` gives them.
  if (mention.name && known && known.figure.personId !== null && known.sure > 0.7)
    for (const title of mention.titles) cast.addTitle(known.figure, wordsOf(tokens, title))
  draft.addressee = spanOf(reading, phrase)
  const told = mention.kind === 'pronoun' && !mention.plural ? otherThan(reading, draft) : null
  draft.addressed = told ?? (known && known.sure > 0.7 && known.figure !== draft.figure ? known.figure : null)
  draft.addressedText = mention.name ? sliceOf(reading, mention.name) : sliceOf(reading, phrase)
  if ((tokens[phrase.from]?.text ?? '') === 'خبرنگار') cast.reporter ??= figureOf(reading, phrase)
}

/** «در گفت‌وگو با نورلان باقایف رئیس‌جمهور قزاقستان»: whom the article gives with name and title is known from then on. */
function introduce(reading: Reading, { name, titles, plural }: Mention): void {
  if (!name || plural || !titles.length || name.to - name.from < 2 || name.to - name.from > 4) return
  reading.cast.add({
    display: sliceOf(reading, name),
    words: wordsOf(reading.tokens, name),
    named: true,
    kind: 'person',
    plural: false,
    titles: titles.map((part) => wordsOf(reading.tokens, part)),
  })
}

/** «به او گفت», «از او خواست»: the one who spoke right before, in the same paragraph or as the one being told of. */
function otherThan({ drafts, p }: Reading, draft: Draft): Figure | null {
  if (draft.parent?.figure && draft.parent.figure !== draft.figure) return draft.parent.figure
  const last = drafts.at(-2)
  return last && last.p === p && last.figure !== draft.figure ? last.figure : null
}

/** «وزارت خارجه در بیانیه‌ای …»: whose paper «در این بیانیه آمده است» will mean. */
export function noteIssued(
  reading: Reading,
  by: { speaker: Phrase | null; match: Match | null; start: number },
  cue: Cue,
): void {
  if (!by.match || cue.verb?.ofPaper) return
  for (let i = by.speaker?.to ?? by.start; i < cue.from; i++) {
    const token = reading.tokens[i]
    if (!token || !(token.bits & PAPER) || !isOwnPaper(reading.tokens, i)) continue
    reading.cast.author = by.match.figure
    if (token.text.startsWith('گزارش')) reading.cast.issued = by.match.figure
  }
}

/** A paper that speaks for whoever sends it, as a report need not. */
export function isMessage({ text }: Token): boolean {
  return /^(?:پیام|نامه|بیانیه|اطلاعیه|حکم)/.test(text)
}

/** «در بیانیه‌ای», «با انتشار بیانیه‌ای», «در تازه‌ترین گزارش خود», «پیام تسلیتی صادر کرد». */
function isOwnPaper(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1],
    next = tokens[at + 1]
  const led =
    before &&
    (before.bits & PREP || /^(?:انتشار|صدور|ارسال|نوشتن|ترین|اخرین|نخستین|جدیدترین|تازهترین)$/.test(before.text))
  const one =
    (tokens[at]?.text ?? '').endsWith('ی') ||
    /^(?:ای|تسلیتی|تبریکی|تشکری|مشترکی|جداگانهای)$/.test(next?.text ?? '') ||
    (next && next.bits & OWN)
  const paper = tokens[at]
  const sent =
    paper !== undefined &&
    isMessage(paper) &&
    tokens.slice(at + 1, at + 10).some(({ text }) => /^(?:صادر|منتشر|ارسال|مرقوم|نوشت|فرستاد)$/.test(text))
  return Boolean((led || sent) && one)
}

/** «انجمن … با انتشار بیانیه‌ای واکنش نشان داد»: whose paper it is, in a sentence in which nobody speaks yet. */
export function noteIssuer(
  reading: Reading,
  { from, to }: Phrase,
  issues: (paper: Token) => boolean = () => true,
): void {
  const { tokens, cast } = reading
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]
    if (!token || !(token.bits & PAPER) || !issues(token) || !isOwnPaper(tokens, i)) continue
    const subject = findSubject(tokens, from, i, cast)
    if (!subject || subject.to > i || !opensPerson(tokens[subject.from])) return
    const match = resolveIn(reading, subject, null, from)
    if (match && match.sure >= 0.8) cast.author = match.figure
    if (match && match.sure >= 0.8 && token.text.startsWith('گزارش')) cast.issued = match.figure
    return
  }
}

const OCCASIONS = new Set('مراسم نشست دیدار جلسه همایش اجلاس ایین گردهمایی یادواره جشنواره کنگره کنفرانس'.split(' '))
