import { wordsThatPointAbroad, type Cast, type Figure, type Match } from './cast.ts'
import { countryOf } from './country-of.ts'
import { issuerIn } from './find-paper.ts'
import { readMention, type Mention } from './read-mention.ts'
import type { Token } from './read-tokens.ts'
import { classesOf } from './word-classes.ts'
import type { Phrase } from './find-subject.ts'
import {
  ADVERB,
  AND,
  COMMA,
  GIVEN,
  HONORIFIC,
  KE,
  MARK,
  ORGANISATION,
  PAPER,
  PREP,
  PRONOUN,
  THIS,
  TITLE,
  VERB,
} from './word-bits.ts'

/** Where and how somebody is named. */
export interface Naming {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly phrase: Phrase
  /** The verb goes on from earlier words («افزود»). */
  readonly goesOn: boolean
  /** «نیز» beside the name: another one speaks. */
  readonly also: boolean
  /** «در این مراسم»: a report of an occasion, at which several speak. */
  readonly gathered: boolean
  /** At the head of the article, after a source line or before a time of day: where names are given in full. */
  readonly anchored: boolean
  /** A source line stands before it, as before the fullest naming. */
  readonly afterSource: boolean
  /** The sentence begins with it, and the verb or a plain end follows: it is surely one phrase. */
  readonly plain: boolean
  /** Inside another's words a title or pronoun need not mean the one who spoke last. */
  readonly inside: boolean
  readonly earlier: EarlierNames
}

/** Finds the fuller name of which a surname is the end, wherever the article gives it. */
export interface EarlierNames {
  fullNameOf(surname: string): FullName | null
  /** Whether a paragraph before the one of these tokens, or the title, has this word. */
  namedBefore(surname: string, tokens: readonly Token[]): boolean
  /** Who is given with this title anywhere, if one person is. */
  holderOf(title: readonly string[]): (FullName & { readonly sure: number }) | null
}

export interface FullName {
  readonly display: string
  readonly words: string[]
}

/** Who is meant by a noun phrase; adds to the cast whoever is new. */
export function resolveSpeaker(cast: Cast, naming: Naming): Match | null {
  const mention = readMention(naming.tokens, naming.phrase.from, naming.phrase.to)
  if (mention.kind === 'paper' && !mention.pointing) {
    const known = cast.byWords(wordsOf(naming.tokens, mention))
    if (known) return known
  }
  if (mention.kind === 'person' && !mention.titles.length) {
    const body = cast.byWords(wordsOf(naming.tokens, mention))
    if (body?.figure.kind === 'organisation') return { ...body, sure: Math.min(body.sure, 0.95) }
  }
  if (mention.kind === 'pronoun') return pronoun(cast, mention, { inside: naming.inside })
  if (mention.kind === 'other') {
    const issuer = issuerIn(naming.tokens, mention)
    if (issuer !== null) return resolveIssuer(cast, naming, { from: issuer, to: mention.to })
  }
  if (mention.pointing) return pointedAt(cast, mention, naming)
  if (mention.kind === 'paper') return paper(cast, mention, naming)
  if (mention.kind === 'person' && mention.name) return person(cast, mention, mention.name, naming)
  if (mention.kind === 'title') return title(cast, mention, naming)
  return other(cast, mention, naming)
}

/** «این تحقیق که توسط مؤسسه … انجام شد»: whose study it is. */
function resolveIssuer(cast: Cast, naming: Naming, phrase: Phrase): Match | null {
  const match = resolveSpeaker(cast, { ...naming, phrase })
  return match && { ...match, sure: Math.min(match.sure, 0.85) }
}

/** «وی»: who spoke last, or somebody who has been the subject of a sentence since; when `written` no office and no paper is meant. */
export function pronoun(
  cast: Cast,
  mention: Pick<Mention, 'plural'>,
  { inside = false, written = true } = {},
): Match | null {
  const { current, salient } = cast
  if (!current && !salient) return null
  if (mention.plural)
    return { figure: current ?? (salient as Figure), how: 'pronoun', sure: current?.plural ? 0.9 : 0.4 }
  const { relayed } = cast
  if (relayed && isBody(current) && !inside) return { figure: relayed, how: 'pronoun', sure: 0.85 }
  if (salient && salient !== current) return { figure: salient, how: 'pronoun', sure: current ? 0.55 : 0.8 }
  if (written && isBody(current) && cast.person && !inside) return { figure: cast.person, how: 'pronoun', sure: 0.8 }
  const figure = current as Figure
  const fits = figure.kind === 'person' || figure.kind === 'title'
  const doubt = cast.doubted ? 0.85 : 1
  return { figure, how: 'pronoun', sure: inside ? 0.5 : (fits && !figure.plural ? 1 : 0.7) * cast.currentSure * doubt }
}

function isBody(figure: Figure | null): boolean {
  return figure?.kind === 'organisation' || figure?.kind === 'paper' || figure?.kind === 'other'
}

function pointedAt(cast: Cast, mention: Mention, naming: Naming): Match | null {
  const head = naming.tokens[mention.from + 1]
  if (mention.kind === 'organisation' || mention.kind === 'other' || mention.kind === 'paper') {
    const same = cast.figures
      .slice(-40)
      .reverse()
      .find((figure) => figure.kind === 'organisation' && figure.words[0] === head?.text)
    if (same) return { figure: same, how: 'pointing', sure: isOnlyBody(cast, same) ? 0.97 : 0.9 }
    const quoted = ofSource(head?.text ?? '') ? sourceOf(cast) : null
    if (quoted) return { figure: quoted, how: 'pointing', sure: 0.85 }
    if (mention.kind === 'paper') return paper(cast, mention, naming)
  }
  const { current, relayed } = cast
  if (naming.inside && mention.kind === 'other' && !PERSONS.has(head?.text ?? '')) return other(cast, mention, naming)
  if (relayed && isBody(current) && !naming.inside) return { figure: relayed, how: 'pointing', sure: 0.85 }
  if (!current) return other(cast, mention, naming)
  if (isBody(current) && mention.kind === 'title' && mention.to - mention.from > 2)
    return introduced(cast, mention, naming)
  if (current.kind !== 'person' && current.kind !== 'title') return { figure: current, how: 'pointing', sure: 0.5 }
  const holds = current.titles.some((known) => known.includes(head?.text ?? ''))
  return {
    figure: current,
    how: 'pointing',
    sure: holds
      ? 0.97
      : mention.kind !== 'title'
        ? cast.speakers === 1 && PERSONS.has(head?.text ?? '')
          ? 0.95
          : 0.7
        : cast.speakers === 1
          ? 0.95
          : !cast.doubted && !cast.salient && cast.currentSure === 1 && !naming.inside
            ? 0.93
            : 0.85,
  }
}

/** «این گزارش», «این خبرگزاری» where the article has named no other: those whom its source line quotes. */
function ofSource(noun: string): boolean {
  return /^(?:گزارش|خبر|خبرگزاری|روزنامه|شبکه|پایگاه|رسانه|مرکز|سایت|نشریه|مجله)$/.test(noun)
}

function sourceOf(cast: Cast): Figure | null {
  if (!cast.source || cast.issued || cast.reported || cast.author) return null
  const { display, words } = cast.source
  return (
    cast.byWords(words)?.figure ??
    cast.add({ display, words, named: false, kind: 'organisation', plural: false, titles: [] })
  )
}

/** No other organisation of the article is called by the same noun. */
function isOnlyBody(cast: Cast, body: Figure): boolean {
  return cast.figures
    .slice(-40)
    .every((figure) => figure === body || figure.kind !== 'organisation' || figure.words[0] !== body.words[0])
}

const PERSONS = new Set('شخصیت چهره مرد زن جوان پیرمرد هموطن روحانی نظامی سیاستمدار دولتمرد فرد شخص'.split(' '))

/** «این سخنگوی وزارت خارجه»: one of whom the article told by that title without his speaking. */
function introduced(cast: Cast, mention: Mention, naming: Naming): Match {
  const match = title(cast, { ...mention, from: mention.from + 1, pointing: false }, naming)
  return { ...match, sure: Math.min(match.sure, 0.85) }
}

/** «در بیانیهٔ وزارت … آمده است»: the paper's issuer; without one, its author or whoever spoke last. */
function paper(cast: Cast, mention: Mention, naming: Naming): Match | null {
  const { tokens } = naming
  let from = mention.from
  while (from < mention.to && (tokens[from]?.bits ?? 0) & (THIS | PAPER)) from++
  if (from > mention.from + 1 && (tokens[from - 1]?.bits ?? 0) & THIS) from--
  from = issuerIn(tokens, { from, to: mention.to }) ?? from
  if (from > mention.from && from < mention.to) {
    const match = resolveSpeaker(cast, { ...naming, phrase: { from, to: mention.to } })
    const plain = match && (match.how !== 'new' || match.figure.kind === 'organisation' || match.sure >= 0.95)
    return match && { ...match, sure: Math.min(match.sure, plain ? 0.95 : 0.8) }
  }
  const ofBook = tokens.slice(mention.from, mention.to).some(({ text }) => text === 'کتاب')
  if (cast.author) return { figure: cast.author, how: 'pointing', sure: ofBook ? 0.85 : 0.95 }
  if (cast.current) return { figure: cast.current, how: 'pointing', sure: 0.8 }
  return {
    figure: cast.add({ ...describe(naming, mention), named: false, kind: 'paper', titles: [] }),
    how: 'new',
    sure: 0.6,
  }
}

function person(cast: Cast, mention: Mention, name: Phrase, naming: Naming): Match {
  const words = wordsOf(naming.tokens, name),
    titles = mention.titles.map((part) => wordsOf(naming.tokens, part))
  const display = textOf(naming, name),
    found = knownPerson(cast, words, display)
  if (found) {
    const unnamed = isUnplaced(found.figure) ? mergeable(cast, titles, naming) : null
    if (unnamed) {
      cast.recognise(unnamed, found.figure)
      return joined(cast, unnamed, { words, titles, naming })
    }
    for (const known of titles) if (found.sure > 0.7) cast.addTitle(found.figure, known)
    return found
  }
  const { current } = cast,
    first = words[0] ?? ''
  const familiar = words.length === 1 && !titles.length && classesOf(first) & GIVEN ? cast.byGivenName(first) : null
  if (familiar) return familiar
  if (
    words.length === 1 &&
    first.length > 2 &&
    current?.named &&
    current.words.some((word) => word.length > first.length + 1 && word.startsWith(first))
  )
    return { figure: current, how: 'name', sure: 0.9 }
  const unnamed = mergeable(cast, titles, naming)
  if (unnamed) {
    cast.rename(unnamed, display, words)
    return joined(cast, unnamed, { words, titles, naming })
  }
  const fuller = words.length === 1 ? naming.earlier.fullNameOf(words[0] ?? '') : null
  const shared = cast.byName(words) !== null
  const figure = cast.add({
    display: fuller?.display ?? display,
    words: fuller?.words ?? words,
    named: true,
    kind: 'person',
    plural: mention.plural,
    titles,
  })
  const lone = words.length === 1 && !fuller && !titles.length && cast.speakers > 0
  const sure = Math.min(
    lone ? 0.85 : 1,
    sureOfNew(naming, name, words, { backed: titles.length > 0 || fuller !== null, again: comesAgain(cast, words) }),
  )
  return { figure, how: 'new', sure: shared ? Math.min(sure, 0.6) : sure }
}

/** One known by a title alone has the name now. */
function joined(
  cast: Cast,
  figure: Figure,
  { words, titles, naming }: { words: string[]; titles: string[][]; naming: Naming },
): Match {
  for (const known of titles) cast.addTitle(figure, known)
  const lone = words.length === 1 && !naming.goesOn && !titles.length && cast.timesBounded(words) < 2
  return { figure, how: 'name', sure: lone ? 0.85 : cast.speakers === 1 || titles.length ? 0.95 : 0.88 }
}

/** In the record without any office, and silent so far: the office that the text gives nobody by name may be theirs. */
function isUnplaced({ personId, titles, spoke }: Figure): boolean {
  return personId !== null && titles.length === 0 && spoke === 0
}

/** By the whole name, or by a shorter one that this one completes. */
function knownPerson(cast: Cast, words: string[], display: string): Match | null {
  const whole = cast.byName(words)
  if (whole) return whole.sure < 0.5 && whole.figure.spoke === 0 ? null : whole
  for (let i = words.length - 1; i > 0; i--) {
    const short = cast.byName(words.slice(i))
    if (
      !short ||
      short.figure.personId ||
      short.sure < 0.5 ||
      !short.figure.words.every((word) => words.includes(word))
    )
      continue
    cast.rename(short.figure, display, words)
    return short
  }
  return null
}

/** One known only by a title is named now: the same title stands with the name, or the body names whom the lead gave by title. */
function mergeable(cast: Cast, titles: readonly string[][], naming: Naming): Figure | null {
  for (const known of titles) {
    const holder = cast.byTitle(known)
    if (holder && !holder.figure.named && holder.sure >= 0.9) return holder.figure
  }
  const { current } = cast
  const open = cast.speakers === 1 && current && !current.named && current.kind === 'title' && !current.plural
  const some = /^یکی?$/.test(current?.words[0] ?? '') || BESIDE.has(current?.words[0] ?? '')
  if (open && !some && !naming.inside && !naming.also && (!titles.length || naming.afterSource)) return current
  if (naming.inside || naming.also || titles.length) return null
  return naming.goesOn ? cast.onlyUnnamed() : givenByTitle(current, naming)
}

/** «شهردار … گفت: …» and then «نگار صفایی گفت: …», whom the article names nowhere before: the one whose title it has just given. */
function givenByTitle(current: Figure | null, { tokens, phrase, earlier }: Naming): Figure | null {
  if (!current || current.named || current.kind !== 'title' || current.plural || current.spoke > 2) return null
  const [first = ''] = current.words
  if (/^یکی?$/.test(first) || BESIDE.has(first)) return null
  const surname = tokens[phrase.to - 1]?.text ?? ''
  return (tokens[phrase.from]?.bits ?? 0) & (GIVEN | HONORIFIC) &&
    phrase.to - phrase.from > 1 &&
    !earlier.namedBefore(surname, tokens)
    ? current
    : null
}

/** A whole name, or its last part, is a subject elsewhere in the article too. */
function comesAgain(cast: Cast, words: readonly string[]): boolean {
  if (words.length === 1) return cast.timesBounded(words) > 1
  return [1, 2].some((take) => take < words.length && cast.timesBounded(words.slice(-take)) > 0)
}

function sureOfNew(
  naming: Naming,
  name: Phrase,
  words: string[],
  { backed, again }: { readonly backed: boolean; readonly again: boolean },
): number {
  const first = naming.tokens[name.from]?.bits ?? 0
  const honoured = Boolean((naming.tokens[name.from - 1]?.bits ?? 0) & HONORIFIC)
  if (words.length > 5) return 0.55
  if (first & GIVEN || honoured) return words.length <= 4 ? 1 : 0.85
  if (backed) return words.length <= 4 ? 0.97 : 0.85
  if (words.length > 4) return 0.75
  if (again || (words.length > 1 && naming.anchored)) return 0.95
  return words.length > 1 && words.length < 4 && naming.plain ? 0.94 : 0.85
}

function title(cast: Cast, mention: Mention, naming: Naming): Match {
  const words = wordsOf(naming.tokens, mention)
  const surname = knownSurname(cast, words) ?? surnameGiven(cast, words, naming)
  if (surname) {
    cast.addTitle(surname.figure, words.slice(0, surname.titleWords))
    return { figure: surname.figure, how: 'name', sure: surname.sure }
  }
  const alike = cast.byTitle(words)
  const known = supposed(
    cast,
    words,
    (alike && besideAnother(alike.figure, words) ? null : alike) ??
      (words.at(-1) === 'کشورمان' ? cast.byTitle(words.slice(0, -1)) : null),
  )
  if (known?.figure.named && known.sure >= 0.5 && !(known.sure < 0.6 && naming.goesOn)) return known
  const held = mention.plural || isIndefinite(naming, mention) ? null : naming.earlier.holderOf(words)
  if (held) {
    const figure = cast.byName(held.words)?.figure ?? known?.figure ?? null
    const holder = figure ?? cast.add({ ...held, named: true, kind: 'person', plural: false, titles: [] })
    if (!holder.named) cast.rename(holder, held.display, held.words)
    cast.addTitle(holder, words)
    return { figure: holder, how: 'title', sure: held.sure }
  }
  if (known && known.sure >= 0.5 && !(known.sure < 0.6 && naming.goesOn)) return known
  const same = holderOfThis(cast, words)
  if (same) return { figure: same, how: 'title', sure: 0.93 }
  const other = cast.counterparts.get(words.at(-1) ?? '')
  if (other && other !== cast.current) {
    cast.addTitle(other, words)
    return { figure: other, how: 'title', sure: 0.95 }
  }
  const bridged = bridge(cast, mention, words, naming)
  if (bridged) return bridged
  const figure = cast.add({
    display: textOf(naming, mention),
    words,
    named: false,
    kind: 'title',
    plural: mention.plural,
    titles: [words],
  })
  return {
    figure,
    how: 'new',
    sure: sureOfNewTitle(cast, mention, words, naming),
  }
}

/**
 * «رئیس‌جمهور», whom the office knows and the article has not named: where it tells of another country's one, that one is meant, and where it tells
 * of another country at all nobody can be sure.
 */
function supposed(cast: Cast, title: readonly string[], match: Match | null): Match | null {
  if (!match || !cast.isSupposed(match.figure)) return match
  if (title.some((word, at) => wordsThatPointAbroad([word, title[at + 1] ?? '']) > 0)) return null
  const other = title.at(-1) === 'کشورمان' || match.figure.spoke > 0 ? null : cast.latestAbroad(title)
  if (other && other !== match.figure) return { figure: other, how: 'title', sure: 0.85 }
  return cast.abroad ? { ...match, sure: Math.min(match.sure, 0.85) } : match
}

/** «مادر شهید احمدزاده» is not the mother whom the article gave beside another. */
function besideAnother(figure: Figure, title: readonly string[]): boolean {
  return (
    BESIDE.has(title[0] ?? '') &&
    title.length > 1 &&
    !figure.titles.some((known) => known.join(' ') === title.join(' '))
  )
}

/** «دهیار این روستا» is whoever was given as «دهیار روستای …». */
function holderOfThis(cast: Cast, words: readonly string[]): Figure | undefined {
  const at = words.indexOf('این')
  const noun = words[at + 1]
  if (at < 1 || noun === undefined) return undefined
  const office = words.slice(0, at)
  return cast.figures
    .slice(-40)
    .reverse()
    .find((figure) =>
      figure.titles.some(
        (known) => office.every((word, i) => known[i] === word) && (known[at] === noun || known[at] === `${noun}ی`),
      ),
    )
}

/** «رئیس جمهور پزشکیان»: the last words of a title are a name that is known. */
function knownSurname(
  cast: Cast,
  words: readonly string[],
): { figure: Figure; sure: number; titleWords: number } | null {
  if (BESIDE.has(words[0] ?? '')) return null
  for (let take = Math.min(4, words.length - 1); take > 0; take--) {
    const match = cast.byName(words.slice(-take))
    if (match && match.figure.kind === 'person' && match.figure.words.includes(words.at(-1) ?? ''))
      return { figure: match.figure, sure: match.sure, titleWords: words.length - take }
  }
  return null
}

/** «رئیس جمهور راد», where the article gives «بهروز راد» without its having been read as a sayer. */
function surnameGiven(
  cast: Cast,
  words: readonly string[],
  naming: Naming,
): { figure: Figure; sure: number; titleWords: number } | null {
  const last = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 4 || classesOf(last) || BESIDE.has(words[0] ?? '')) return null
  const full = naming.earlier.fullNameOf(last)
  if (full?.words.length !== 2 || !(classesOf(full.words[0] ?? '') & GIVEN)) return null
  const figure =
    cast.byName(full.words)?.figure ??
    cast.add({ ...full, named: true, kind: 'person', plural: false, titles: [words.slice(0, -1)] })
  return { figure, sure: 0.9, titleWords: words.length - 1 }
}

/** A title never given before, in an article where one person has the word, is a further way to name that one. */
function bridge(cast: Cast, mention: Mention, words: readonly string[], naming: Naming): Match | null {
  const aside = isBody(cast.current) && naming.goesOn,
    current = aside ? cast.person : cast.current
  if (!current || mention.plural || naming.inside || naming.also || current.plural || isBody(current)) return null
  const alone = cast.speakers === 1
  if (
    (isIndefinite(naming, mention) && !(alone && naming.goesOn && !isUnnamedSource(words) && current.spoke >= 2)) ||
    isAnothers(naming, mention, words) ||
    (followsLikewise(naming, mention) && (current.titles.length > 0 || !naming.goesOn)) ||
    (!alone &&
      !naming.goesOn &&
      !(
        current.spoke >= 2 &&
        (!current.titles.length || holdsSuchOffice(current, words) || holdsByRight(current, words))
      )) ||
    (isHighOffice(words) &&
      !(alone && (naming.goesOn || (current.named && !current.titles.length && words.length <= 2))) &&
      !current.titles.some((known) => known[0] === words[0]))
  )
    return null
  if (isIndefinite(naming, mention)) return { figure: current, how: 'bridge', sure: 0.75 }
  const titled = current.titles.length > 0
  if (excludes(current, words) || (titled && isAnotherHolder(current, words))) return null
  const elsewhere = titled && isElsewhere(current, words)
  if (elsewhere && (!naming.goesOn || (!current.named && SPOKESMAN.test(words[0] ?? '')))) return null
  if (alone && (naming.goesOn || current.spoke >= 2 || !titled)) cast.addTitle(current, words)
  const sure = alone
    ? naming.goesOn
      ? 0.97
      : naming.gathered
        ? 0.8
        : current.spoke >= 2 || !titled
          ? 0.95
          : 0.85
    : naming.goesOn
      ? 0.7
      : 0.6
  return { figure: current, how: 'bridge', sure: current.named && !aside && !elsewhere ? sure : Math.min(sure, 0.85) }
}

/** «سخنگوی وزارت راه» may be called «سخنگوی وزارت راه و شهرسازی». */
function holdsSuchOffice(figure: Figure, title: readonly string[]): boolean {
  const head = title[0] ?? ''
  return ONE_AT_A_TIME.has(head) && figure.titles.some((known) => known[0] === head)
}

/** «رئیس شورای تأمین شهرستان» is its governor, «نماینده عالی دولت» too, and «خطیب جمعه» the «امام جمعه». */
function holdsByRight(figure: Figure, title: readonly string[]): boolean {
  const said = title.join(' ')
  return BY_RIGHT.some(
    ([right, office]) => right.test(said) && figure.titles.some((known) => office.test(known.join(' '))),
  )
}

const BY_RIGHT: readonly (readonly [right: RegExp, office: RegExp])[] = [
  [/^رییس شورای? تامین/, /^(?:فرماندار|استاندار)/],
  [/^نماینده عالی دولت/, /^(?:فرماندار|استاندار)/],
  [/^خطیب (?:نماز )?جمعه/, /^امام جمعه/],
  [/^امام جمعه/, /^(?:خطیب (?:نماز )?جمعه|نماینده ولی فقیه)/],
  [/^نماینده ولی فقیه/, /^امام جمعه/],
  [/^عضو (?:هیات رییسه|کمیسیون)/, /^نماینده/],
]

/** A high office is somebody new, unless the one who has the word was named without any and the office stands alone («رئیس جمهور»). */
function sureOfNewTitle(cast: Cast, mention: Mention, words: readonly string[], naming: Naming): number {
  if (MAKERS.has(words[0] ?? '') || (isIndefinite(naming, mention) && naming.goesOn)) return 0.85
  if (
    naming.also ||
    Boolean((naming.tokens[mention.to]?.bits ?? 0) & KE) ||
    !cast.speakers ||
    mention.plural ||
    isIndefinite(naming, mention) ||
    isAnothers(naming, mention, words)
  )
    return 0.95
  if (!isHighOffice(words)) return 0.8
  const { current } = cast
  return current?.named && !current.titles.length && words.length <= 2 && !naming.inside ? 0.8 : 0.95
}

/** «یک مقام …», «یکی از …»: somebody not spoken of before. */
function isIndefinite(naming: Naming, mention: Mention): boolean {
  return /^یکی?$/.test(naming.tokens[mention.from]?.text ?? '')
}

/** «یک مقام آگاه», «یکی از …», «یک منبع»: kept without a name, so nobody of whom the article has told the name. */
function isUnnamedSource(words: readonly string[]): boolean {
  return /^(?:یکی|مقام|منبع|دیپلمات|شاهد|شهروند|عضو|خبرنگار)$/.test(
    words[0] === 'یک' ? (words[1] ?? '') : (words[0] ?? ''),
  )
}

/** «همچنین فرمانده سپاه شهر گفت»: one more official, not a further title of who spoke so far. */
function followsLikewise({ tokens }: Naming, mention: Mention): boolean {
  return /^(?:همچنین|سپس|انگاه)$/.test(tokens[mention.from - 1]?.text ?? '')
}

/** «وکیل این بازیکن», «همسر او», «مجری برنامه»: one who stands beside the one spoken of so far. */
function isAnothers({ tokens }: Naming, mention: Mention, words: readonly string[]): boolean {
  return (
    BESIDE.has(words[0] ?? '') ||
    tokens.slice(mention.from + 1, mention.to).some((token) => token.bits & (THIS | PRONOUN))
  )
}

const BESIDE = new Set(
  'وکیل همسر پدر مادر برادر خواهر پسر دختر فرزند نوه داماد عروس دایی عموی همرزم مجری خبرنگار گزارشگر داور مترجم منشی رقیب همکار'.split(
    ' ',
  ),
)

/** Who made the work or signed the letter that an article tells of is mostly named in it somewhere. */
const MAKERS = new Set(
  'نویسنده نویسندگان مولف مولفان مترجم گردآورنده سراینده شاعر ناشر کارگردان سازنده تهیهکننده راوی طراح امضاکنندگان'.split(
    ' ',
  ),
)

const ONE_AT_A_TIME = new Set(
  'استاندار فرماندار شهردار بخشدار دادستان سفیر امام وزیر سخنگوی سخنگو کارگردان سرمربی'.split(' '),
)

/** Somebody already given one of these offices is not given another of them. */
function excludes(figure: Figure, title: readonly string[]): boolean {
  const head = title[0] ?? ''
  if (!ONE_AT_A_TIME.has(head) || figure.titles.some((known) => known.includes(head))) return false
  return figure.titles.some(
    (known) =>
      ONE_AT_A_TIME.has(known[0] ?? '') ||
      (GOVERNS.has(head) && CHIEFS.test(known[0] ?? '') && !holdsByRight(figure, title)),
  )
}

const SPOKESMAN = /^سخنگوی?$/

/** Of one known by a title alone, a title that shares no word of the office is somebody else's; a spokesman is not the head beside whom he speaks. */
function isElsewhere(figure: Figure, title: readonly string[]): boolean {
  if (SPOKESMAN.test(title[0] ?? '')) return !figure.titles.some((known) => known.some((word) => SPOKESMAN.test(word)))
  const office = officeWords(title)
  return (
    !figure.named &&
    !holdsByRight(figure, title) &&
    !figure.titles.some((known) => office.some((word) => known.includes(word)))
  )
}

/** The words that tell what a title is of, without its head and, where more are left, its place. */
function officeWords(title: readonly string[]): string[] {
  const words = title.slice(1, title.length > 2 ? -1 : undefined)
  return words.filter((word) => word.length > 2 && !COMMON.has(word))
}

const COMMON = new Set('استان شهر شهرستان سازمان اداره شرکت ملی کشور امور کل این'.split(' '))

/** A place has one of each: who was given as the head of something else there is none of these. */
const GOVERNS = new Set('استاندار فرماندار شهردار بخشدار دادستان'.split(' '))
const CHIEFS = /^(?:رییس|مدیرکل|مدیرعامل|مدیر|فرمانده|نماینده)$/

/** «رئیس جدید» is hardly the one whose office was given without that word. */
function isAnotherHolder(figure: Figure, title: readonly string[]): boolean {
  const turn = title.find((word) => /^(?:جدید|تازه|سابق|پیشین|اسبق)$/.test(word))
  return turn !== undefined && !figure.titles.some((known) => known.includes(turn))
}

/** Offices that are seldom a further title of one who was named without them. */
export function isHighOffice(words: readonly string[]): boolean {
  return /^(?:رهبر|پادشاه|شاه|ولیعهد|صدراعظم|نخست|پاپ|وزیر|رییس ?جمهور)/.test(words.slice(0, 2).join(' '))
}

function other(cast: Cast, mention: Mention, naming: Naming): Match {
  const words = wordsOf(naming.tokens, mention),
    known = cast.byWords(words)
  if (known) return known
  const organisation = mention.kind === 'organisation'
  const figure = cast.add({
    display: textOf(naming, mention),
    words,
    named: false,
    kind: organisation ? 'organisation' : 'other',
    plural: mention.plural,
    titles: [],
  })
  const own = organisation ? ownName(words) : null
  if (own) cast.addName(figure, own)
  return { figure, how: 'new', sure: organisation ? (words.length <= 7 ? 0.95 : 0.75) : 0.6 }
}

/** «روزنامهٔ محلی «…» چاپ …»: the name by which it will be called. */
function ownName(words: readonly string[]): string[] | null {
  if (!MEDIA.has(words[0] ?? '')) return null
  const end = words.findIndex((word) => /^(?:چاپ|وابسته|نزدیک|در)$/.test(word)),
    from = words.findIndex((word, at) => at > 0 && !isOfPeople(word))
  const name = words.slice(from, end < 0 ? undefined : end)
  return from > 0 && name.length > 0 && name.length < words.length ? name : null
}

function isOfPeople(word: string): boolean {
  return /^(?:صهیونیستی|محلی|رسمی|دولتی|اینترنتی|خبری|تحلیلی|معروف)$/.test(word) || countryOf(word) !== null
}

const MEDIA = new Set(
  'روزنامه خبرگزاری شبکه مجله هفته‌نامه هفتهنامه نشریه سایت پایگاه وبسایت تارنما تارنمای تارنمای'.split(' '),
)

/** A newspaper, agency or channel, by its noun or by its own name. */
export function isMedium(words: readonly string[]): boolean {
  return MEDIA.has(words[0] ?? '') || FAMED.test(words.join(' '))
}

const FAMED =
  /^(?:تلویزیون|رادیو|رویترز|گاردین|الجزیره|العربیه|المیادین|المنار|بلومبرگ|پولیتیکو|اکسیوس|هاارتص|معاریو|فیگارو|لوموند|اشپیگل|نیوزویک|اکونومیست|یونهاپ|نیویورک|واشنگتن پست|وال استریت|سی ان|بی بی|فاکس نیوز|اسکای نیوز|یورو نیوز|راشا|دیلی|فایننشال|جروزالم|فارین|اسوشیتدپرس|فرانسپرس)/

function describe(naming: Naming, phrase: Phrase): { display: string; words: string[]; plural: boolean } {
  return { display: textOf(naming, phrase), words: wordsOf(naming.tokens, phrase), plural: false }
}

/** The folded words of a phrase, without marks and what stands in brackets. */
export function wordsOf(tokens: readonly Token[], phrase: Phrase): string[] {
  const words: string[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]
    if (token && !(token.bits & MARK)) words.push(token.text)
  }
  return words
}

function textOf(naming: Naming, phrase: Phrase): string {
  const first = naming.tokens[phrase.from],
    last = naming.tokens[phrase.to - 1]
  return first && last ? naming.text.slice(first.start, last.end) : ''
}

/** Marks that a name run to the left cannot cross. */
export const NO_NAME = ADVERB | AND | COMMA | MARK | PREP | PRONOUN | TITLE | VERB | ORGANISATION
