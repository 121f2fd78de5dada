import { endOfHangingClause, endOfQuotation } from './bound-content.ts'
import type { Match } from './cast.ts'
import {
  beforeContrast,
  beforeJoin,
  clauseStart,
  cueOf,
  firstColon,
  hasObject,
  mainAfter,
  pointsBack,
  speaksAsOne,
  resumes,
} from './clause-bounds.ts'
import type { Draft } from './draft.ts'
import { askedOf } from './find-addressee.ts'
import type { Cue } from './find-cues.ts'
import { findPaper, isFindings } from './find-paper.ts'
import { type Phrase, endOfNounPhrase, findSubject, opensPerson } from './find-subject.ts'
import { type CueForm, formOfCue } from './form-of-cue.ts'
import {
  addressIn,
  findAsker,
  impliedSayer,
  noteIssued,
  noteIssuer,
  isMessage,
  noteReporter,
  noteSource,
  resolveIn,
} from './name-sayer.ts'
import { noteAppointed } from './note-appointed.ts'
import { noteAuthor, noteSubject } from './note-figures.ts'
import { clauseSetIn } from './part-subordinate.ts'
import { readAccording, readInside } from './read-inside.ts'
import { readLabel } from './read-label.ts'
import { readNoun } from './read-noun.ts'
import { readMention } from './read-mention.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, type Sentence, addDraft, endRunning } from './reading.ts'
import { isMedium, wordsOf } from './resolve-speaker.ts'
import { skipOpeners } from './skip-openers.ts'
import { endOfThisReport, reportOfKnown, skipSourceLine } from './skip-source-line.ts'
import { spanOfSummary } from './span-of-summary.ts'
import {
  ADVERB,
  CLOSE,
  COMMA,
  GIVEN,
  HONORIFIC,
  KE,
  OPEN,
  PLURAL,
  PRONOUN,
  RA,
  THIS,
  TITLE,
  VERB,
} from './word-bits.ts'

/** A sentence of the narrator's: its cues from left to right until words begin that run on. */
export function readOutside(reading: Reading, sentence: Sentence, cues: readonly Cue[]): void {
  endRunning(reading, sentence.from)
  const { cast } = reading,
    tokens = reading.tokens
  const start = skipSourceLine(tokens, sentence.from, sentence.to)
  reading.sourced = start > sentence.from
  noteReporter(reading, sentence.from, start)
  noteSource(reading, sentence.from, start)
  noteAuthor(cast, tokens, reading.text, sentence)
  noteAppointed(cast, tokens, reading.text, sentence)
  const again = endOfThisReport(tokens, sentence.from)
  if (again !== null && readThisReport(reading, sentence, again, cues)) return
  const report = reportOfKnown(tokens, sentence.from, sentence.to, cast)
  if (report !== null) {
    readReported(reading, sentence, report, { from: sentence.from, to: report }, cues)
    return
  }
  const usable = cues.filter((cue) => cue.from >= start)
  if (readLabel(reading, sentence)) return
  const colon = usable.length ? firstColon(tokens, start, sentence.to) : -1
  if (
    colon > 0 &&
    (usable[0]?.from ?? 0) > colon &&
    !quotesInPassing(tokens, colon, sentence, usable) &&
    readColonOnly(reading, sentence, start)
  ) {
    readInside(reading, colon, sentence.to, usable, reading.running)
    return
  }
  const first =
    usable.find(
      (cue) => !/^(?:according|noun)$/.test(cue.phrase?.kind ?? '') && (!cue.verb?.own || cue.verb.cueClass === 'ask'),
    ) ?? null
  if (!first) {
    const cue = usable.find((one) => one.phrase?.kind === 'according')
    if (!cue) for (const noun of usable) if (noun.phrase) readNoun(reading, noun, sentence, null)
    if (cue) readReported(reading, sentence, cue.to, cue, usable)
    else if (!readColonOnly(reading, sentence, start)) {
      noteSubject(cast, tokens, reading.text, { from: start, to: sentence.to }, reading.names)
      noteIssuer(reading, { from: start, to: sentence.to })
    }
    return
  }
  const before = reading.drafts.length
  readCues({ reading, sentence, start, cues: usable, parent: null, sayer: null, after: start })
  if (reading.drafts.length === before) noteIssuer(reading, { from: start, to: sentence.to }, isMessage)
}

/** «به نوشتهٔ روزنامه …، شهردار گفت …»: what is reported is a sentence like the narrator's own, with sayers of its own. */
function readReported(
  reading: Reading,
  sentence: Sentence,
  at: number,
  cue: { from: number; to: number },
  cues: readonly Cue[],
): void {
  const told = readAccording(reading, sentence, at, cue, cues)
  if (!told) return
  const { made: parent, from } = told
  if (isReport(parent)) reading.cast.reported = parent.figure
  readTold(
    reading,
    { from, to: sentence.to },
    cues.filter((one) => one.from >= cue.to),
    parent,
  )
}

/** The words of a report: a person's are read as a speech, others' as the narrator's own. */
function readTold(reading: Reading, sentence: Sentence, cues: readonly Cue[], parent: Draft): void {
  const { from } = sentence,
    inner = cues.filter((one) => one.from >= from)
  if (parent.figure?.kind === 'person' || parent.figure?.kind === 'title') {
    readInside(reading, from, sentence.to, inner, parent)
    return
  }
  readCues({ reading, sentence, start: from, cues: inner, parent, sayer: null, after: from })
  if (reading.cast.current === parent.figure) noteToldOf(reading, sentence)
}

/** «به نوشته روزنامه …، شهردار ناراضی است»: whom «وی» will mean after it, if nobody has spoken there. */
function noteToldOf(reading: Reading, { from, to }: Sentence): void {
  const { tokens, cast } = reading,
    subject = findSubject(tokens, from, to, cast),
    first = subject && tokens[subject.from]
  if (cast.relayed || !first || !(first.bits & (TITLE | GIVEN | HONORIFIC)) || first.bits & PLURAL) return
  const match = resolveIn(reading, subject, null, from, true)
  if (match && !match.figure.plural && match.sure >= 0.8) cast.relayed = match.figure
}

/** «بنا بر این گزارش، …»: the words of whoever issued a report, or of a medium that the article has quoted again and again; else the newsroom's own. */
function readThisReport(reading: Reading, sentence: Sentence, at: number, cues: readonly Cue[]): boolean {
  const { tokens, cast } = reading,
    often = (cast.reported?.spoke ?? 0) > 1 ? cast.reported : null,
    reported = cast.issued ?? often,
    from = (tokens[at]?.bits ?? 0) & COMMA ? at + 1 : at
  if (!reported || from >= sentence.to) return false
  let speaker = at
  while (speaker > sentence.from && !((tokens[speaker]?.bits ?? 0) & THIS)) speaker--
  const made = addDraft(reading, {
    cue: cueOf({ from: sentence.from, to: speaker }),
    form: 'according',
    directness: 'indirect',
    cueClass: 'say',
    from,
    to: sentence.to,
    speaker: { from: speaker, to: at },
    match: { figure: reported, how: 'pointing', sure: 0.9 },
    parent: null,
    found: 0.85,
  })
  if (!made) return false
  cast.spoke(reported, 0.8)
  readTold(reading, { from, to: sentence.to }, cues, made)
  return true
}

/** A medium's or paper's words, which «این گزارش» may mean later. */
function isReport({ figure }: Draft): boolean {
  return figure?.kind === 'paper' || (figure?.kind === 'organisation' && isMedium(figure.words))
}

/** «با اشاره به سخن … که فرمود: «…»، گفت: …»: the first colon's words are over before the verb that the sentence stands on. */
function quotesInPassing(tokens: readonly Token[], colon: number, { to }: Sentence, cues: readonly Cue[]): boolean {
  if (!((tokens[colon + 1]?.bits ?? 0) & OPEN)) return false
  let close = colon + 2
  while (close < to && !((tokens[close]?.bits ?? 0) & CLOSE)) close++
  return (
    Boolean((tokens[close + 1]?.bits ?? 0) & COMMA) &&
    cues.some((cue) => cue.from > close && cue.verb && formOfCue(tokens, cue, to).form === 'colon')
  )
}

/** A sentence of the narrator's as it is being read: who speaks in it, and how far it is read. */
interface Telling {
  readonly reading: Reading
  readonly sentence: Sentence
  /** Past the source line. */
  readonly start: number
  readonly cues: readonly Cue[]
  /** The report that tells this sentence; null where the narrator does. */
  readonly parent: Draft | null
  /** Found at the first cue; null before. */
  sayer: Sayer | null
  after: number
}

interface Sayer {
  readonly speaker: Phrase | null
  readonly match: Match | null
}

function readCues(telling: Telling): void {
  for (let i = 0; i < telling.cues.length; i++) {
    const cue = telling.cues[i]
    if (
      cue &&
      cue.from >= telling.after &&
      (cue.verb?.own ? readAsked(telling, cue) : isTold(telling, cue) && readCue(telling, cue, i) === 'runs')
    )
      return
  }
}

/** «از او پرسیدیم آیا …»: the newsroom's own question. */
function readAsked({ reading, sentence, start, parent }: Telling, cue: Cue): boolean {
  const form = formOfCue(reading.tokens, cue, sentence.to)
  if (cue.verb?.cueClass !== 'ask' || cue.verb.ofAsked || parent) return false
  const asks = form.form !== 'closed' || /^(?:ایا|چرا|چه|چگونه|کی|کجا)$/.test(reading.tokens[form.at]?.text ?? '')
  const made =
    asks &&
    addDraft(reading, {
      cue,
      form: 'question',
      directness: form.form === 'colon' ? 'colon' : 'indirect',
      cueClass: 'ask',
      from: form.at,
      to: sentence.to,
      speaker: null,
      match: findAsker(reading, start, cue.from).match,
      parent,
      found: 0.85,
    })
  if (made) addressIn(reading, made, start, cue)
  return Boolean(made)
}

/** Within a report whoever speaks must be named there: a dropped subject may be anybody's. */
function isTold(telling: Telling, cue: Cue): boolean {
  if (!telling.parent || cue.phrase?.kind === 'according' || cue.phrase?.kind === 'noun') return true
  const known = telling.sayer,
    { speaker, match } = sayerAt(telling, cue),
    { tokens } = telling.reading
  const thing =
    speaker !== null &&
    match?.how === 'new' &&
    match.figure.kind !== 'title' &&
    !opensPerson(tokens[speaker.from]) &&
    tokens.slice(speaker.to, cue.from).some((token) => token.bits & VERB)
  const named = speaker !== null && !speaksAsOne(tokens, speaker) && (known !== null || !thing)
  if (!named) telling.sayer = known
  return named
}

/** Reads one cue; `runs` when its words run on and take the rest of the sentence with them. */
function readCue(telling: Telling, cue: Cue, index: number): 'runs' | null {
  const { reading, sentence, cues } = telling
  if (cue.phrase?.kind === 'according') {
    if (index > 0 || hangsOnVerb(telling, cue)) return null
    readReported(reading, sentence, cue.to, cue, cues)
    return 'runs'
  }
  if (cue.phrase?.kind === 'noun') {
    telling.after = readNoun(reading, cue, sentence, telling.parent) ?? telling.after
    return null
  }
  const main = mainAfter(reading.tokens, cues, { index, to: sentence.to }, reading.cast)
  if (cue.phrase?.kind === 'question') readQuestion(telling, cue, main)
  else if (cue.phrase?.kind === 'infinitive') readInfinitive(telling, cue, main)
  else if (cue.phrase) readSummary(telling, cue, main)
  else return readVerb(telling, cue, index)
  return null
}

/** «به گفتهٔ … گفت:» and the like: the phrase belongs to a verb with a colon further on. */
function hangsOnVerb({ reading, sentence, cues }: Telling, cue: Cue): boolean {
  const { tokens, cast } = reading
  return cues.some(
    (other) =>
      other.verb &&
      formOfCue(tokens, other, sentence.to).form === 'colon' &&
      !findSubject(tokens, cue.to, other.from, cast),
  )
}

/** «در پاسخ به این سؤال که …»: the asker's words. */
function readQuestion(telling: Telling, cue: Cue, main: number): void {
  const { reading, start } = telling,
    { tokens, cast } = reading
  const end = lastQuestionMark(tokens, cue.to, main) ?? endOfHangingClause(tokens, cue.to, main)
  const speaker = telling.sayer ? null : findSubject(tokens, start, cue.from, cast)
  if (speaker) telling.sayer = { speaker, match: resolveIn(reading, speaker, cue, start) }
  const asker = findAsker(reading, start, main),
    named = asker.phrase
  const by = named && named.from > cue.from && named.to <= cue.to ? named : named?.to === cue.from - 1 ? named : null
  const asked = addDraft(reading, {
    cue,
    form: 'question',
    directness: 'indirect',
    cueClass: 'ask',
    from: cue.to,
    to: end,
    speaker: by,
    match: asker.match,
    parent: telling.parent,
    found: tokens[cue.from]?.text.startsWith('در') ? 0.85 : 0.96,
  })
  readWithin(telling, cue.to, end, asked)
}

/** «با بیان اینکه …»: a clause that hangs on a later verb. */
function readInfinitive(telling: Telling, cue: Cue, main: number): void {
  const { reading, sentence } = telling,
    end = endOfHangingClause(reading.tokens, cue.to, main)
  const cueClass = cue.phrase?.cueClass ?? 'say',
    found = main < sentence.to ? 0.97 : 0.85
  const made = addDraft(reading, {
    cue,
    form: 'infinitive',
    directness: 'infinitive',
    cueClass,
    from: cue.to,
    to: end,
    ...sayerAt(telling, cue),
    parent: telling.parent,
    found,
  })
  if (made) addressIn(reading, made, telling.start, cue)
  readWithin(telling, cue.to, end, made)
}

function readWithin(telling: Telling, from: number, to: number, parent: Draft | null): void {
  readInside(
    telling.reading,
    from,
    to,
    telling.cues.filter((inner) => inner.from >= from && inner.from < to),
    parent,
  )
  telling.after = to
}

function readVerb(telling: Telling, cue: Cue, index: number): 'runs' | null {
  const { reading, sentence, start, cues } = telling,
    { tokens, cast } = reading,
    form = formOfCue(tokens, cue, sentence.to)
  const that = relativeBefore(tokens, cue)
  if (that !== null) {
    telling.after = readRelative(telling, cue, form, { index, that })
    return null
  }
  const replied = form.form === 'ke' && cue.verb?.cueClass === 'ask' ? replyAfter(telling, form.at, index) : null
  if (replied) {
    readCues(replied)
    return 'runs'
  }
  const next = cues[index + 1]
  if (form.form === 'ke' && next?.verb && next.from === form.at && next.verb.time === 'perfect') return null
  const setIn = clauseSetIn(tokens, start, cue.from)
  if (setIn !== null && (form.form === 'ke' || form.form === 'bare')) {
    readSetIn(telling, cue, form, setIn)
    return null
  }
  const before = form.form === 'closed' ? toldBefore(telling, cue) : null
  if (before) {
    readToldBefore(telling, cue, before)
    return null
  }
  if (cue.verb?.ofAsked && !askedOf(tokens, start, cue.from, cast)) return null
  const { speaker, match } = sayerAt(telling, cue)
  if (
    form.form === 'closed' ||
    (/^(?:ke|bare)$/.test(form.form) && cue.verb?.summary === 'ra' && hasObject(tokens, speaker?.to ?? start, cue.from))
  ) {
    readSummary(telling, cue, cue.from)
    return null
  }
  if (cue.verb?.ofFindings && !isFindings(tokens, speaker)) return null
  if (saysNothing(telling, cue, form)) return null
  const resumed = form.form === 'colon' ? null : resumes(tokens, cues, index, form.at, sentence.to, cast)
  readClause(telling, cue, form, resumed)
  if (match && cue.verb) noteIssued(reading, { speaker, match, start }, cue)
  if (resumed === null) return 'runs'
  telling.after = resumed
  return null
}

/** «که گفته بود», «که روز جمعه گفته بود»: the relative «که» to which an earlier saying belongs, or null. */
function relativeBefore(tokens: readonly Token[], cue: Cue): number | null {
  if (cue.verb?.time !== 'perfect') return null
  let at = cue.from - 1
  while ((tokens[at]?.bits ?? 0) & ADVERB && cue.from - at < 5) at--
  return (tokens[at]?.bits ?? 0) & KE && tokens[at - 1]?.text !== 'است' ? at : null
}

/** «خبرنگار از … پرسید که سخنگو پاسخ داد: …»: «که» leads to the answer, not to the question. */
function replyAfter(telling: Telling, from: number, index: number): Telling | null {
  const { tokens } = telling.reading,
    to = telling.sentence.to,
    cues = telling.cues.slice(index + 1),
    next = cues[0]
  const replies =
    next?.verb &&
    /^(?:پاسخ|جواب|گفت)$/.test(tokens[next.from]?.text ?? '') &&
    formOfCue(tokens, next, to).form === 'colon' &&
    opensPerson(tokens[from]) &&
    !tokens.slice(from, next.from).some(({ bits }) => bits & VERB)
  return replies ? { ...telling, sentence: { from, to }, start: from, cues, sayer: null, after: from } : null
}

/** The words said, before their cue, and where the sayer's clause begins. */
interface ToldBefore {
  readonly from: number
  readonly to: number
  readonly clause: number
}

/** «…؛ این را نگار صفایی گفت», and ««…»، نگار صفایی گفت» where a whole quotation opens the sentence. */
function toldBefore({ reading, start, parent }: Telling, cue: Cue): ToldBefore | null {
  const { tokens } = reading
  if (parent || cue.verb?.time !== 'past' || cue.verb.plural || cue.verb.cueClass !== 'say') return null
  let clause = cue.from - 1
  while (clause > start && !((tokens[clause]?.bits ?? 0) & (VERB | CLOSE | RA))) clause--
  const bits = tokens[clause]?.bits ?? 0
  if (bits & RA) {
    const from = pointsBack(tokens, clause)
    return from !== null && from - start > 3 && (tokens[from - 1]?.bits ?? 0) & (COMMA | CLOSE)
      ? { from: start, to: from, clause: clause + 1 }
      : null
  }
  const opens = (tokens[start]?.bits ?? 0) & OPEN && bits & CLOSE && (tokens[clause + 1]?.bits ?? 0) & COMMA
  return opens && clause - start > 4 ? { from: start, to: clause + 1, clause: clause + 2 } : null
}

function readToldBefore(telling: Telling, cue: Cue, { from, to, clause }: ToldBefore): void {
  const { reading, parent } = telling,
    { tokens, cast } = reading,
    speaker = findSubject(tokens, clause, cue.from, cast)
  const made =
    speaker &&
    addDraft(reading, {
      cue,
      form: 'bare',
      directness: (tokens[from]?.bits ?? 0) & OPEN ? 'quoted' : 'indirect',
      cueClass: cue.verb?.cueClass ?? 'say',
      from,
      to,
      speaker,
      match: resolveIn(reading, speaker, cue, clause),
      parent,
      found: 0.9,
    })
  if (!made) return
  addressIn(reading, made, clause, cue)
  if (made.figure) cast.spoke(made.figure, made.sure)
  telling.after = cue.to
}

/** «در واکنش به سخنان یک دهیار که گفته بود …، …»: who had said it stands before «که»; what he said ends with its verb. */
function readRelative(
  { reading, sentence, cues, parent }: Telling,
  cue: Cue,
  form: CueForm,
  { index, that }: { readonly index: number; readonly that: number },
): number {
  const { tokens, cast } = reading,
    before = cues[index - 1],
    end = before?.to === that ? before.from : that
  let from = end - 1
  while (from > sentence.from && end - from < 12 && !SAYINGS.has(tokens[from]?.text ?? '')) from--
  if (!SAYINGS.has(tokens[from]?.text ?? '')) return form.at
  from++
  while (/^(?:های|اخیر|دیروز|امروز|پیشین|قبلی|تازه|جدید)$/.test(tokens[from]?.text ?? '')) from++
  const speaker = { from, to: endOfNounPhrase(tokens, from, end, cast) }
  let to = form.at + 1
  while (to < sentence.to && !((tokens[to]?.bits ?? 0) & COMMA && (tokens[to - 1]?.bits ?? 0) & VERB)) to++
  if (speaker.to !== end || form.form === 'closed') return form.at
  if ((tokens[form.at]?.bits ?? 0) & OPEN) {
    const close = tokens.findIndex(({ bits }, i) => i > form.at && bits & CLOSE)
    if (close > 0 && close < sentence.to) to = close + 1
  }
  addDraft(reading, {
    cue,
    form: form.form === 'colon' ? 'bare' : form.form,
    directness: form.form === 'colon' ? 'quoted' : 'indirect',
    cueClass: cue.verb?.cueClass ?? 'say',
    from: form.at,
    to,
    speaker,
    match: resolveIn(reading, speaker, null, from, true),
    parent,
    found: 0.75,
  })
  return to
}

const SAYINGS = new Set(
  'سخنان سخن سخنرانی اظهارات اظهارنظر گفته گفتههای گفته‌های حرف حرفهای حرف‌های صحبت صحبتهای صحبت‌های ادعا ادعای ادعاهای انتقاد انتقادات نوشته مواضع موضع'.split(
    ' ',
  ),
)

/** «او، پس از آن که وزیر اعلام کرد که …، رفت»: the clause's own subject says it; with a comma right after the verb nothing is said. */
function readSetIn(telling: Telling, cue: Cue, form: CueForm, opened: number): void {
  const { reading, sentence, parent } = telling,
    { tokens, cast } = reading
  const speaker = findSubject(tokens, opened, cue.from, cast)
  if (!speaker || (tokens[cue.to]?.bits ?? 0) & COMMA) return
  let to = form.at + 1
  while (to < sentence.to && !((tokens[to]?.bits ?? 0) & COMMA && (tokens[to - 1]?.bits ?? 0) & VERB)) to++
  addDraft(reading, {
    cue,
    form: form.form === 'ke' ? 'ke' : 'bare',
    directness: 'indirect',
    cueClass: cue.verb?.cueClass ?? 'say',
    from: form.at,
    to,
    speaker,
    match: resolveIn(reading, speaker, cue, opened, true),
    parent,
    found: 0.7,
  })
  telling.after = to
}

/** A paper's verb without a paper, people's talk without people, and «به … اشاره کرد که», where «که» belongs to a noun. */
function saysNothing(telling: Telling, cue: Cue, { form }: CueForm): boolean {
  const { reading, start, sayer } = telling,
    { tokens } = reading,
    asks = cue.verb?.ofPaper && cue.verb.cueClass === 'ask',
    speaker = (asks ? sayerAt(telling, cue) : sayer)?.speaker ?? null
  if (cue.verb?.ofPaper && !speaker) return skipOpeners(tokens, start, cue.from) < cue.from
  if (form !== 'ke') return false
  if (cue.verb?.plural && !speaker && !sayer?.match) return true
  return (
    tokens[cue.from]?.text === 'اشاره' &&
    tokens.slice(speaker?.to ?? start, cue.from).some((token) => token.text === 'به')
  )
}

/** Who speaks: the sentence's subject, found once; a dropped one is whoever spoke before. */
function sayerAt(telling: Telling, cue: Cue): Sayer {
  const { reading, sentence, start, after, sayer } = telling,
    { tokens, cast } = reading
  if (sayer && (sayer.match || sayer.speaker)) return sayer
  const paper = cue.verb?.ofPaper ?? false
  const speaker = paper
    ? (findPaper(tokens, start, cue.from, cast) ?? findPaper(tokens, sentence.from, cue.from, cast))
    : findSubject(tokens, sayer ? after : start, cue.from, cast)
  const found = {
    speaker,
    match: speaker
      ? resolveIn(reading, speaker, cue, start, telling.parent !== null)
      : impliedSayer(reading, start, cue),
  }
  if (!paper || (speaker && !inRelativeClause(tokens, start, cue.from))) telling.sayer = found
  return found
}

/** «اصلی که در آن آمده است …»: what a paper says there does not make it the sentence's sayer. */
function inRelativeClause(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens.slice(clauseStart(tokens, from, at) - 1, at).some((token) => token.bits & KE)
}

/** The words after a finite verb of saying: to `resumed`, where the same sayer goes on, or as far as they run. */
function readClause(telling: Telling, cue: Cue, form: CueForm, resumed: number | null): void {
  const { reading, sentence, start } = telling,
    { tokens } = reading,
    { speaker, match } = sayerAt(telling, cue)
  const quote = endOfQuotation(tokens, form.at),
    contrast = form.form === 'colon' ? sentence.to : beforeContrast(tokens, form.at, sentence.to),
    has = form.form === 'colon' || sentence.to >= tokens.length || (match?.figure.spoke ?? 0) > 0,
    runs = has && form.form !== 'ke' && resumed === null && contrast === sentence.to
  const told = resumed !== null ? beforeJoin(tokens, resumed) : runs ? tokens.length : sentence.to,
    to = quote > 0 ? quote : contrast < sentence.to ? Math.min(told, contrast) : told
  const kind = form.form === 'closed' ? 'bare' : form.form,
    directness = quote > 0 ? 'quoted' : kind === 'colon' ? 'colon' : 'indirect'
  const made = addDraft(reading, {
    cue,
    form: kind,
    directness,
    cueClass: cue.verb?.cueClass ?? 'say',
    from: form.at,
    to,
    speaker,
    match,
    parent: telling.parent,
    found: howSure(telling, cue, kind),
  })
  if (!made) return
  addressIn(reading, made, start, cue)
  if (match && !isAsker(reading, match, cue)) reading.cast.spoke(match.figure, match.sure)
  if (match) noteQuoted(telling, match, cue)
  if (isReport(made)) reading.cast.reported = made.figure
  if ((cue.verb?.ofFindings || (isReport(made) && tokens[cue.from]?.text === 'گزارش')) && match)
    reading.cast.issued = match.figure
  if (cue.verb?.ofPaper && match && speaker && isFindings(tokens, speaker)) reading.cast.issued = match.figure
  if (runs || quote > 0) reading.running = made
  const stop = Math.min(to, sentence.to)
  readInside(
    reading,
    form.at,
    stop,
    telling.cues.filter((inner) => inner.from >= form.at && inner.from < stop),
    made,
  )
}

/** «خبرنگار … پرسید: …»: «وی» after a reporter's question is still the one who is asked. */
function isAsker({ cast }: Reading, { figure }: Match, cue: Cue): boolean {
  return (
    cue.verb?.cueClass === 'ask' &&
    cast.current !== null &&
    figure.words.slice(0, 3).some((word) => word.startsWith('خبرنگار'))
  )
}

/** «شبکه … به نقل از یک مقام آگاه گزارش داد»: whom «وی» will mean. */
function noteQuoted({ reading, start }: Telling, { figure }: Match, cue: Cue): void {
  const { tokens, cast } = reading
  if (figure.kind !== 'organisation') return
  for (let i = start; i < cue.from - 3; i++) {
    if (tokens[i]?.text !== 'نقل' || tokens[i + 1]?.text !== 'از') continue
    const phrase = { from: i + 2, to: endOfNounPhrase(tokens, i + 2, cue.from, cast) }
    const quoted = phrase.to > phrase.from ? resolveIn(reading, phrase, null, i + 2, true) : null
    if (quoted && !quoted.figure.plural && /^(?:person|title)$/.test(quoted.figure.kind)) cast.relayed = quoted.figure
    return
  }
}

function howSure({ reading, sayer, start }: Telling, cue: Cue, kind: CueForm['form']): number {
  if (cue.verb?.ofPaper && inRelativeClause(reading.tokens, start, cue.from)) return 0.8
  if (kind === 'colon') return 0.98
  if (tellsFirst(reading.tokens, start, cue.from)) return 0.85
  if (kind === 'ke' || cue.verb?.ofAsked) return 0.95
  if (
    cue.verb?.time === 'present' &&
    cue.to - cue.from > 1 &&
    sayer?.speaker?.to === cue.from &&
    reading.tokens[cue.from]?.text !== 'می'
  )
    return 0.92
  if (cue.verb?.time !== 'past') return 0.75
  if (sayer?.speaker && (reading.tokens[cue.to]?.bits ?? 0) & COMMA) return 0.96
  const begins = sayer?.speaker ? (reading.tokens[sayer.speaker.from]?.bits ?? 0) : 0
  if (begins & PRONOUN) return 0.93
  return opensPerson(reading.tokens[sayer?.speaker?.from ?? -1]) &&
    stands(reading.tokens, sayer?.speaker?.to ?? 0, cue.from)
    ? 0.95
    : 0.87
}

/** Two verbs before the cue: a sentence that tells something itself, in which the sayer and the end of his words are harder to see. */
function tellsFirst(tokens: readonly Token[], from: number, to: number): boolean {
  let verbs = 0
  for (let i = from; i < to - 1; i++) if ((tokens[i]?.bits ?? 0) & VERB && !((tokens[i + 1]?.bits ?? 0) & VERB)) verbs++
  return verbs > 1
}

/** Nothing but adverbs and days between the sayer and the verb. */
function stands(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ bits }) => bits & ADVERB)
}

/** What is said without a clause («از … خبر داد»), or the clause of a wish («خواستار آن شد که …»). */
function readSummary(telling: Telling, cue: Cue, main: number): void {
  const { reading, sentence, start } = telling,
    { speaker, match } = sayerAt(telling, cue)
  const span = spanOfSummary(reading.tokens, {
    cue,
    main,
    from: Math.max(start, speaker?.to ?? start),
    to: sentence.to,
  })
  if (!span) return
  const cueClass = cue.verb?.cueClass ?? cue.phrase?.cueClass ?? 'say',
    { from, to, clause } = span
  const made = addDraft(reading, {
    cue,
    form: clause ? 'ke' : 'summary',
    directness: clause ? 'indirect' : 'summary',
    cueClass,
    from,
    to,
    speaker,
    match,
    parent: telling.parent,
    found: clause ? 0.85 : 0.75,
  })
  if (!made || !match) return
  if (cue.verb || clause) reading.cast.spoke(match.figure, match.sure)
  noteIssued(reading, { speaker, match, start }, cue)
}

/** «کوگان به … می‌پردازد: …»: any verb before a colon, when its subject is one who speaks in this article. */
function readColonOnly(reading: Reading, sentence: Sentence, start: number): boolean {
  const tokens = reading.tokens
  const colon = firstColon(tokens, start, sentence.to)
  if (colon < 0 || colon >= sentence.to - 3 || !endsInVerb(tokens, colon)) return false
  const speaker = findSubject(tokens, start, colon, reading.cast)
  const mention = speaker && readMention(tokens, speaker.from, speaker.to)
  const known =
    mention &&
    (mention.kind === 'pronoun'
      ? reading.cast.current
      : reading.cast.byWords(wordsOf(tokens, mention.name ?? mention))?.figure)
  if (!speaker || !known || (known.spoke === 0 && known !== reading.cast.author)) return false
  const made = addDraft(reading, {
    cue: verbCue(tokens, colon),
    form: 'colon',
    directness: 'colon',
    cueClass: 'say',
    from: colon + 1,
    to: tokens.length,
    speaker,
    match: resolveIn(reading, speaker, null, start),
    parent: null,
    found: 0.8,
  })
  if (!made) return false
  reading.cast.spoke(known, 0.9)
  reading.running = made
  return true
}

function endsInVerb(tokens: readonly Token[], colon: number): boolean {
  const last = tokens[colon - 1]
  return Boolean(
    last &&
    (last.bits & VERB || (tokens[colon - 2]?.text === 'می' && /(?:د|ند)$/.test(last.text)) || /^اند$/.test(last.text)),
  )
}

function verbCue(tokens: readonly Token[], colon: number): Cue {
  return cueOf({ from: tokens[colon - 2]?.text === 'می' ? colon - 2 : colon - 1, to: colon })
}

function lastQuestionMark(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = to - 1; i > from; i--) if (/^[؟?]$/.test(tokens[i]?.text ?? '')) return i
  return null
}
