import { endOfHangingClause, endOfQuotation, trimContent } from './bound-content.ts';
import { Cast, type Figure, type Match } from './cast.ts';
import { continues } from './judge-continuation.ts';
import type { Draft } from './draft.ts';
import { NameIndex } from './earlier-names.ts';
import { askedOf, findAddressee } from './find-addressee.ts';
import { findCues, type Cue } from './find-cues.ts';
import { endOfNounPhrase, findSubject, opensPerson, type Phrase } from './find-subject.ts';
import { formOfCue, type CueForm } from './form-of-cue.ts';
import { noteAuthor, noteBounded, noteSubject } from './note-figures.ts';
import { readMention } from './read-mention.ts';
import { readTokens, type Token } from './read-tokens.ts';
import { pronoun, resolveSpeaker, wordsOf, type Naming } from './resolve-speaker.ts';
import { retagTokens } from './retag-tokens.ts';
import { skipOpeners } from './skip-openers.ts';
import { reportOfKnown, skipSourceLine } from './skip-source-line.ts';
import { splitSentences } from './split-sentences.ts';
import type { CueClass, Directness, Span } from './statement.ts';
import { spanOfSummary } from './span-of-summary.ts';
import { ADVERB, AND, COLON, COMMA, GIVEN, HONORIFIC, KE, NEUTRAL_QUOTE, OPEN, ORGANISATION, PAPER, PREP, PRONOUN, RA, SIGHT, STOP, THIS, TIME, VERB } from './word-bits.ts';

interface Saying {
  readonly cue: Cue | null;
  readonly form: Draft['kind'];
  readonly directness: Directness;
  readonly cueClass: CueClass;
  readonly from: number;
  readonly to: number;
  readonly speaker: Phrase | null;
  readonly match: Match | null;
  readonly parent: Draft | null;
  readonly found: number;
}

interface Sentence { readonly from: number; readonly to: number }

/** Reads an article paragraph by paragraph and drafts the statements it reports. */
export class SpeechReader {
  readonly cast: Cast;
  readonly drafts: Draft[] = [];
  readonly #names = new NameIndex();
  /** What stands before a colon at the head of paragraphs, and how often: «رضایی: …» in an interview comes again and again. */
  readonly #labels = new Map<string, number>();
  #p = 0;
  #text = '';
  #tokens: Token[] = [];
  #sourced = false;
  /** The statement whose words run on until somebody else is introduced. */
  #running: Draft | null = null;
  #runningBefore: Draft | null = null;

  constructor(title: string, cast = new Cast()) {
    this.cast = cast;
    const tokens = readTokens(title);
    retagTokens(tokens);
    this.#names.add(tokens, title);
  }

  /** Notes, before the reading, the subjects whose ends are plain: «احمدی گفت», «احمدی در …». */
  survey(tokens: readonly Token[], cues: readonly Cue[]): void {
    let next = 0;
    const label = findLabel(tokens);
    if (label) this.#labels.set(keyOf(tokens, label), (this.#labels.get(keyOf(tokens, label)) ?? 0) + 1);
    for (const sentence of splitSentences(tokens)) {
      while (next < cues.length && (cues[next]?.from ?? 0) < sentence.from) next++;
      const cue = cues[next];
      if (cue && cue.from < sentence.to) noteBounded(this.cast, tokens, skipSourceLine(tokens, sentence.from, sentence.to), cue.from);
    }
  }

  read({ text, p, tokens, cues }: { readonly text: string; readonly p: number; readonly tokens: Token[]; readonly cues: readonly Cue[] }): void {
    this.#p = p;
    this.#text = text;
    this.#tokens = tokens;
    if (isHeading(this.#tokens, cues)) return;
    this.#runningBefore = this.#running;
    this.#running = null;
    this.#continue(cues);
    this.#readSentences(cues);
    this.#names.add(this.#tokens, text);
  }

  #readSentences(cues: readonly Cue[]): void {
    let next = 0;
    for (const sentence of joinQuestions(this.#tokens, splitSentences(this.#tokens), cues)) {
      const here: Cue[] = [];
      for (; next < cues.length && (cues[next]?.from ?? 0) < sentence.to; next++) here.push(cues[next] as Cue);
      const closed = this.#running?.directness === 'quoted' && this.#running.to > sentence.from;
      if (closed) this.#readInside(sentence.from, Math.min(sentence.to, this.#running?.to ?? sentence.to), here, this.#running);
      else if (this.#running && this.#running.to >= this.#tokens.length && !this.#beginsAnew(sentence, here)) this.#readInside(sentence.from, sentence.to, here, this.#running);
      else this.#readOutside(sentence, here);
    }
  }

  /** A sentence of the narrator's: its cues from left to right until words begin that run on. */
  #readOutside(sentence: Sentence, cues: readonly Cue[]): void {
    this.#endRunning(sentence.from);
    const { cast } = this, tokens = this.#tokens;
    const start = skipSourceLine(tokens, sentence.from, sentence.to);
    this.#sourced = start > sentence.from;
    this.#noteReporter(sentence.from, start);
    noteAuthor(cast, tokens, this.#text, sentence);
    const report = reportOfKnown(tokens, sentence.from, sentence.to, cast);
    if (report !== null) { this.#according(sentence, report, { from: sentence.from, to: report }, cues); return; }
    const usable = cues.filter(cue => cue.from >= start);
    if (this.#label(sentence)) return;
    const colon = usable.length ? firstColon(tokens, start, sentence.to) : -1;
    if (colon > 0 && (usable[0]?.from ?? 0) > colon && this.#colonOnly(sentence, start)) { this.#readInside(colon, sentence.to, usable, this.#running); return; }
    const first = usable.find(cue => cue.phrase?.kind !== 'according' && !cue.verb?.own) ?? null;
    if (!first) {
      const cue = usable.find(one => !one.verb);
      if (cue) this.#according(sentence, cue.to, cue, usable);
      else if (!this.#colonOnly(sentence, start)) noteSubject(cast, tokens, this.#text, { from: start, to: sentence.to });
      return;
    }
    this.#readCues(sentence, start, usable, first);
  }

  #readCues(sentence: Sentence, start: number, cues: readonly Cue[], first: Cue): void {
    const { cast } = this, tokens = this.#tokens;
    let speaker: Phrase | null = null, match: Match | null = null, known = false, after = start;
    const sayer = (cue: Cue): void => {
      if (known && (match || speaker)) return;
      speaker = cue.verb?.ofPaper ? findPaper(tokens, sentence.from, cue.from, cast) : findSubject(tokens, known ? after : start, cue.from, cast);
      match = speaker ? this.#resolve(speaker, cue, start) : this.#implied(start, cue);
      known = true;
    };
    for (let i = 0; i < cues.length; i++) {
      const cue = cues[i] as Cue;
      if (cue.from < after || cue.verb?.own) continue;
      if (cue.phrase?.kind === 'according') {
        if (cue !== cues[0] || cues.some(other => other.verb && formOfCue(tokens, other, sentence.to).form === 'colon' && findSubject(tokens, cue.to, other.from, cast) === null)) continue;
        this.#according(sentence, cue.to, cue, cues);
        return;
      }
      const main = mainAfter(tokens, cues, { index: i, to: sentence.to }, cast);
      if (cue.phrase?.kind === 'question') {
        const end = lastQuestionMark(tokens, cue.to, main) ?? endOfHangingClause(tokens, cue.to, main);
        if (!known) { speaker = findSubject(tokens, start, cue.from, cast); match = speaker ? this.#resolve(speaker, cue, start) : null; known = Boolean(speaker); }
        const asker = this.#asker(start, main), by = asker?.phrase && asker.phrase.from > cue.from && asker.phrase.to <= cue.to ? asker.phrase : null;
        const asked = this.#draft({ cue, form: 'question', directness: 'indirect', cueClass: 'ask', from: cue.to, to: end, speaker: by, match: asker?.match ?? null, parent: null, found: 0.96 });
        this.#readInside(cue.to, end, cues.filter(inner => inner.from >= cue.to && inner.from < end), asked);
        after = end;
        continue;
      }
      sayer(cue);
      if (cue.phrase?.kind === 'infinitive') {
        const end = endOfHangingClause(tokens, cue.to, main);
        const made = this.#draft({ cue, form: 'infinitive', directness: 'infinitive', cueClass: cue.phrase.cueClass, from: cue.to, to: end, speaker, match, parent: null, found: main < sentence.to ? 0.97 : 0.85 });
        this.#readInside(cue.to, end, cues.filter(inner => inner.from >= cue.to && inner.from < end), made);
        after = end;
        continue;
      }
      if (cue.phrase) { this.#summary(cue, main, start, speaker, match, sentence); continue; }
      const form = formOfCue(tokens, cue, sentence.to);
      if (cue.verb?.ofAsked && !askedOf(tokens, start, cue.from, cast)) continue;
      if (form.form === 'closed') { this.#summary(cue, main, start, speaker, match, sentence); continue; }
      if (cue.verb?.ofPaper && !speaker && skipOpeners(tokens, start, cue.from) < cue.from) continue;
      if (form.form === 'ke' && cue.verb?.summary === 'ra' && hasObject(tokens, speaker ? (speaker as Phrase).to : start, cue.from)) { this.#summary(cue, main, start, speaker, match, sentence); continue; }
      if (form.form === 'ke' && tokens[cue.from]?.text === 'اشاره' && tokens.slice(speaker ? (speaker as Phrase).to : start, cue.from).some(token => token.text === 'به')) continue;
      if (cue.verb?.plural && !speaker && form.form === 'ke' && !match) continue;
      const resumed = form.form === 'colon' ? null : resumes(tokens, cues, i, form.at, sentence.to, cast);
      this.#clause(sentence, cue, form, resumed, { speaker, match, start }, cues);
      if (!resumed) return;
      after = resumed;
    }
    if (first && !this.drafts.length) noteSubject(cast, tokens, this.#text, { from: start, to: sentence.to });
  }

  /** The words after a finite verb of saying. */
  #clause(sentence: Sentence, cue: Cue, form: CueForm, resumed: number | null, by: { speaker: Phrase | null; match: Match | null; start: number }, cues: readonly Cue[]): void {
    const tokens = this.#tokens, quote = endOfQuotation(tokens, form.at);
    const runs = form.form !== 'ke' && resumed === null;
    const to = quote > 0 ? quote : resumed !== null ? beforeJoin(tokens, resumed) : runs ? tokens.length : sentence.to;
    const directness: Directness = quote > 0 ? 'quoted' : form.form === 'colon' ? 'colon' : 'indirect';
    const found = form.form === 'colon' ? 0.98 : form.form === 'ke' ? 0.95 : cue.verb?.time !== 'past' ? 0.75 : by.speaker && (tokens[by.speaker.from]?.bits ?? 0) & PRONOUN ? 0.93 : 0.87;
    const made = this.#draft({ cue, form: form.form === 'closed' ? 'bare' : form.form, directness, cueClass: cue.verb?.cueClass ?? 'say', from: form.at, to, speaker: by.speaker, match: by.match, parent: null, found });
    if (!made) return;
    this.#address(made, by.start, cue);
    if (by.match) this.cast.spoke(by.match.figure, by.match.sure);
    this.#noteIssued(by, cue);
    if (runs || quote > 0) this.#running = made;
    const inner = cues.filter(other => other.from >= form.at && other.from < Math.min(to, sentence.to));
    this.#readInside(form.at, Math.min(to, sentence.to), inner, made);
  }

  /** «به گفتهٔ …، …»: the sayer follows the cue, the words follow the sayer. */
  #according(sentence: Sentence, at: number, cue: { from: number; to: number }, cues: readonly Cue[], parent: Draft | null = null): void {
    const { cast } = this, tokens = this.#tokens;
    if (at >= sentence.to) return;
    const alias = cast.longestAlias(tokens, at, sentence.to);
    let end = endOfSayerAfter(tokens, at, sentence.to, cast);
    const comma = (tokens[end]?.bits ?? 0) & COMMA;
    if (alias && !comma && at + alias < end) end = at + alias;
    if (end <= at || end >= sentence.to) return;
    if (speaksAsOne(tokens, { from: at, to: end })) return;
    const speaker = { from: at, to: end }, sure = comma || alias || (tokens[at]?.bits ?? 0) & PRONOUN;
    const match = this.#resolve(speaker, null, at, Boolean(parent));
    const colon = tokens.slice(end, sentence.to).some(token => token.bits & COLON);
    const runs = colon && !parent;
    const made = this.#draft({ cue: cueOf(cue), form: 'according', directness: runs ? 'colon' : 'indirect', cueClass: 'say', from: end, to: runs ? tokens.length : sentence.to, speaker, match, parent, found: sure ? 0.95 : 0.6 });
    if (made && match && !parent) this.cast.spoke(match.figure, match.sure);
    if (made && runs) this.#running = made;
    if (made) this.#readInside(end, sentence.to, cues.filter(inner => inner.from >= end), made);
  }

  /** Sayings told within another's words. */
  #readInside(from: number, to: number, cues: readonly Cue[], parent: Draft | null): void {
    const { cast } = this, tokens = this.#tokens;
    if (!parent) return;
    let after = from;
    for (const cue of cues) {
      if (cue.from < after || cue.to > to) continue;
      const begin = clauseStart(tokens, after, cue.from);
      if (cue.phrase?.kind === 'wish') {
        const span = spanOfSummary(tokens, { cue, main: to, from: begin, to }), sayer = span?.clause ? findSubject(tokens, begin, cue.from, cast) : null;
        if (span && sayer && !speaksAsOne(tokens, sayer)) this.#draft({ cue, form: 'ke', directness: 'indirect', cueClass: 'ask', from: span.from, to: sentenceEnd(tokens, span.from, to), speaker: sayer, match: this.#resolve(sayer, cue, begin, true), parent, found: 0.7 });
        continue;
      }
      if (cue.phrase) {
        if (cue.phrase.kind === 'according' && cue.from <= begin + 2) { this.#according({ from: cue.from, to }, cue.to, cue, [], parent); after = to; }
        continue;
      }
      if (cue.verb.ofPaper || cue.verb.ofAsked) continue;
      if (cue.verb.own) { after = this.#ownSaying(cue, to, parent) ?? after; continue; }
      const form = formOfCue(tokens, cue, to);
      if (form.form === 'closed' || (cue.verb.summary === 'ra' && hasObject(tokens, begin, cue.from))) continue;
      const joined = (tokens[begin]?.bits ?? 0) & AND ? findSubject(tokens, strongStart(tokens, after, cue.from), cue.from, cast) : null;
      const speaker = findSubject(tokens, begin, cue.from, cast) ?? joined;
      if (!speaker || (form.form === 'bare' && speaker.to < cue.from && !(cue.verb.time !== 'present' && opensPerson(tokens[speaker.from]))) || speaksAsOne(tokens, speaker)) continue;
      const quote = endOfQuotation(tokens, form.at), end = quote > 0 && quote < to ? quote : form.form === 'colon' ? to : endOfInner(tokens, form.at, to);
      const match = this.#resolve(speaker, cue, begin, true);
      const made = this.#draft({ cue, form: form.form, directness: quote > 0 ? 'quoted' : form.form === 'colon' ? 'colon' : 'indirect', cueClass: cue.verb.cueClass, from: form.at, to: Math.min(end, to), speaker, match, parent, found: form.form === 'bare' ? 0.5 : 0.7 });
      if (made) {
        after = end;
        this.#address(made, begin, cue);
      }
    }
  }

  /** «اعلام کردم …»: the speaker tells what he said before. */
  #ownSaying(cue: Cue, to: number, parent: Draft): number | null {
    const tokens = this.#tokens, form = formOfCue(tokens, cue, to);
    if (form.form === 'closed') return null;
    const quote = endOfQuotation(tokens, form.at), end = quote > 0 && quote < to ? quote : form.form === 'colon' ? to : endOfInner(tokens, form.at, to);
    const match: Match | null = parent.figure && { figure: parent.figure, how: 'pronoun', sure: parent.sure };
    this.#draft({ cue, form: form.form, directness: quote > 0 ? 'quoted' : form.form === 'colon' ? 'colon' : 'indirect', cueClass: cue.verb?.cueClass ?? 'say', from: form.at, to: end, speaker: null, match, parent, found: 0.65 });
    return end;
  }

  #summary(cue: Cue, main: number, start: number, speaker: Phrase | null, match: Match | null, sentence: Sentence): void {
    const span = spanOfSummary(this.#tokens, { cue, main, from: Math.max(start, speaker?.to ?? start), to: sentence.to });
    if (!span) return;
    const that = span.clause;
    const made = this.#draft({ cue, form: that ? 'ke' : 'summary', directness: that ? 'indirect' : 'summary', cueClass: cue.verb?.cueClass ?? cue.phrase?.cueClass ?? 'say', from: span.from, to: span.to, speaker, match, parent: null, found: that ? 0.85 : 0.75 });
    if (made && match && (cue.verb || that)) this.cast.spoke(match.figure, match.sure);
    this.#noteIssued({ speaker, match, start }, cue);
  }

  /** The paragraph's label, if it names somebody known or named, or comes again; `medium` for who asks. */
  #labelled(): (Phrase & { readonly medium: boolean }) | null {
    const tokens = this.#tokens, label = findLabel(tokens), first = label && tokens[label.from];
    if (!label || !first) return null;
    const medium = Boolean(first.bits & ORGANISATION) || /^(?:خبرنگار|سوال|پرسش)$/.test(first.text);
    const again = (this.#labels.get(keyOf(tokens, label)) ?? 0) > 1;
    const named = this.cast.longestAlias(tokens, label.from, label.to) === label.to - label.from || first.bits & (GIVEN | HONORIFIC);
    return again || (named && !medium) ? { ...label, medium } : null;
  }

  /** «کوگان به … می‌پردازد: …»: any verb before a colon, when its subject is one who speaks in this article. */
  #colonOnly(sentence: Sentence, start: number): boolean {
    const tokens = this.#tokens;
    const colon = firstColon(tokens, start, sentence.to);
    if (colon < 0 || colon >= sentence.to - 3 || !endsInVerb(tokens, colon)) return false;
    const speaker = findSubject(tokens, start, colon, this.cast);
    const mention = speaker && readMention(tokens, speaker.from, speaker.to);
    const known = mention && (mention.kind === 'pronoun' ? this.cast.current : this.cast.byWords(wordsOf(tokens, mention.name ?? mention))?.figure);
    if (!speaker || !known || (known.spoke === 0 && known !== this.cast.author)) return false;
    const made = this.#draft({ cue: verbCue(tokens, colon), form: 'colon', directness: 'colon', cueClass: 'say', from: colon + 1, to: tokens.length, speaker, match: this.#resolve(speaker, null, start), parent: null, found: 0.8 });
    if (!made) return false;
    this.cast.spoke(known, 0.9);
    this.#running = made;
    return true;
  }

  /** «وزارت خارجه در بیانیه‌ای …»: whose paper «در این بیانیه آمده است» will mean. */
  #noteIssued(by: { speaker: Phrase | null; match: Match | null; start: number }, cue: Cue): void {
    if (!by.match || cue.verb?.ofPaper) return;
    for (let i = by.speaker?.to ?? by.start; i < cue.from; i++) {
      const token = this.#tokens[i];
      if (token && token.bits & PAPER && (/ی$/.test(token.text) || this.#tokens[i + 1]?.text === 'ای') && (this.#tokens[i - 1]?.bits ?? 0) & PREP) this.cast.author = by.match.figure;
    }
  }

  /** «رضایی: …», «فارس: …؟»: a speaker's label in an interview. */
  #label(sentence: Sentence): boolean {
    const tokens = this.#tokens, label = sentence.from > 0 ? null : this.#labelled();
    if (!label) return false;
    const { from, to: colon, medium } = label;
    const speaker = { from, to: colon }, match: Match | null = medium ? { figure: this.#figureOf(speaker), how: 'title', sure: 0.9 } : this.#resolve(speaker, null, from);
    const made = this.#draft({ cue: null, form: 'label', directness: 'colon', cueClass: medium ? 'ask' : 'say', from: colon + 1, to: tokens.length, speaker, match, parent: null, found: medium ? 0.6 : 0.75 });
    if (!made) return false;
    if (match && !medium) this.cast.spoke(match.figure, match.sure);
    this.#running = made;
    return true;
  }

  /** A paragraph with no sayer of its own, after words that ran to the end of the one before. */
  #continue(cues: readonly Cue[]): void {
    const running = this.#runningBefore;
    if (!running || this.#labelled()) return;
    const sentences = splitSentences(this.#tokens), first = sentences[0];
    const quoted = wholeQuotation(this.#tokens);
    if (!first || (!quoted && cues.some(cue => cue.from < first.to && this.#speaksOut(cue, first))) || (!quoted && sentences.some(sentence => this.#beginsAnew(sentence, cues.filter(cue => cue.from >= sentence.from && cue.from < sentence.to), running)))) return;
    const judged = wholeQuotation(this.#tokens) ? 0.85 : continues(this.#tokens, running, this.cast);
    if (judged < 0.5) return;
    const made = this.#draft({ cue: null, form: 'continuation', directness: quoted ? 'quoted' : running.directness, cueClass: running.cueClass, from: 0, to: this.#tokens.length, speaker: null, match: running.figure && { figure: running.figure, how: 'pronoun', sure: running.sure }, parent: null, found: judged });
    if (made) this.#running = made;
  }

  /** Whether a cue is one that a narrator's sentence would stand on. */
  #speaksOut(cue: Cue, sentence: Sentence): boolean {
    return cue.phrase ? cue.phrase.kind !== 'wish' : formOfCue(this.#tokens, cue, sentence.to).form !== 'closed' || cue.verb.summary !== null;
  }

  /** Whether, while somebody's words run on, a sentence of the same paragraph is the narrator's again. */
  #beginsAnew(sentence: Sentence, cues: readonly Cue[], running = this.#running): boolean {
    const { cast } = this, tokens = this.#tokens;
    const start = skipSourceLine(tokens, sentence.from, sentence.to);
    if (start > sentence.from) return true;
    const cue = cues.find(found => found.phrase?.kind !== 'according' && !found.verb?.own);
    if (!cue || cue.phrase?.kind === 'question') return false;
    const subject = findSubject(tokens, sentence.from, cue.from, cast);
    const saying = cues.map(found => ({ found, form: formOfCue(tokens, found, sentence.to).form })).find(({ found, form }) => found.verb && form !== 'closed');
    const colon = saying?.form === 'colon', past = saying?.found.verb?.time !== 'present';
    if (!subject) return colon && past && skipOpeners(tokens, sentence.from, cue.from) >= cue.from;
    if (subject.from > skipOpeners(tokens, sentence.from, cue.from)) return false;
    const mention = readMention(tokens, subject.from, subject.to);
    if (mention.kind === 'pronoun') return Boolean(saying) && !mention.plural && (tokens[subject.from]?.text === 'وی' || colon);
    if (!saying) return false;
    const words = wordsOf(tokens, subject), known = cast.byWords(words) ?? (mention.name ? cast.byName(wordsOf(tokens, mention.name)) : null) ?? cast.byTitle(words);
    if (running?.kind === 'bare') return true;
    if (known && running && known.figure === running.figure) return true;
    if (known && known.figure.spoke > 0) return colon;
    return colon && past && (mention.kind === 'person' || mention.kind === 'title') && !isRevered(tokens, subject);
  }

  #endRunning(at: number): void {
    if (this.#running && this.#running.to > at) this.#running.to = at;
    this.#running = null;
  }

  #resolve(phrase: Phrase, cue: Cue | null, start: number, inside = false): Match | null {
    const tokens = this.#tokens, also = tokens.slice(phrase.to, phrase.to + 2).some(token => token.text === 'نیز' || token.text === 'هم');
    const anchored = this.#p === 0 || this.#sourced || Boolean((tokens[phrase.to]?.bits ?? 0) & TIME);
    const naming: Naming = { anchored, tokens, text: this.#text, phrase, goesOn: cue?.verb?.goesOn ?? false, also, gathered: this.#gathered(phrase, cue), afterSource: this.#sourced && phrase.from <= start + 3, inside, earlier: this.#names };
    return resolveSpeaker(this.cast, naming);
  }

  /** «در این مراسم», «در این نشست» in the clause. */
  #gathered(phrase: Phrase, cue: Cue | null): boolean {
    const tokens = this.#tokens, to = cue?.from ?? phrase.to;
    for (let i = Math.max(0, phrase.from - 6); i < to - 1; i++) if ((tokens[i]?.bits ?? 0) & THIS && (tokens[i + 1]?.bits ?? 0) & SIGHT && OCCASIONS.has(tokens[i + 1]?.text ?? '')) return true;
    return false;
  }

  /** A dropped subject: whoever spoke last, if the verb stands where only adverbs precede it. */
  #implied(start: number, cue: Cue): Match | null {
    const match = pronoun(this.cast, { plural: cue.verb?.plural ?? false });
    const bare = skipOpeners(this.#tokens, start, cue.from) >= cue.from;
    return match && { ...match, sure: match.sure * (bare || cue.verb?.goesOn ? 0.95 : 0.85) };
  }

  /** Who put the question: the reporter or medium that the sentence, or one before, names. */
  #asker(start: number, main: number): { match: Match; phrase: Phrase | null } | null {
    const tokens = this.#tokens, { cast } = this;
    for (let i = start; i < main; i++) {
      if (tokens[i]?.text !== 'خبرنگار') continue;
      const phrase = { from: i, to: endOfNounPhrase(tokens, i, main, cast) };
      cast.reporter = this.#figureOf(phrase);
      return { match: { figure: cast.reporter, how: 'title', sure: 0.95 }, phrase };
    }
    return cast.reporter && { match: { figure: cast.reporter, how: 'pointing', sure: cast.reporter.certainty * 0.95 }, phrase: null };
  }

  /** «به گزارش خبرنگار پارلمانی …»: who, for want of another, puts the questions. */
  #noteReporter(from: number, to: number): void {
    let at = from;
    while (at < to && this.#tokens[at]?.text !== 'خبرنگار') at++;
    if (this.cast.reporter || at >= to) return;
    this.cast.reporter = this.#figureOf({ from: at, to: endOfNounPhrase(this.#tokens, at, to, this.cast) });
    this.cast.reporter.certainty = Math.min(this.cast.reporter.certainty, 0.85);
  }

  #figureOf(phrase: Phrase): Figure {
    const words = wordsOf(this.#tokens, phrase), first = this.#tokens[phrase.from], last = this.#tokens[phrase.to - 1];
    return this.cast.byWords(words)?.figure ?? this.cast.add({ display: this.#text.slice(first?.start ?? 0, last?.end ?? 0), words, named: false, kind: 'other', plural: false, titles: [] });
  }

  #address(draft: Draft, start: number, cue: Cue): void {
    const { cast } = this, tokens = this.#tokens;
    const phrase = cue.verb?.cueClass === 'ask' ? (askedOf(tokens, start, cue.from, cast) ?? findAddressee(tokens, start, cue, cast)) : findAddressee(tokens, start, cue, cast);
    if (!phrase) return;
    const mention = readMention(tokens, phrase.from, phrase.to), words = mention.name ? wordsOf(tokens, mention.name) : wordsOf(tokens, phrase);
    const known = mention.name ? cast.byName(words) : mention.kind === 'title' ? cast.byTitle(words) : null;
    draft.addressee = this.#span(phrase);
    draft.addressed = known && known.sure > 0.7 && known.figure !== draft.figure ? known.figure : null;
    draft.addressedText = mention.name ? this.#slice(mention.name) : this.#slice(phrase);
    if ((tokens[phrase.from]?.text ?? '') === 'خبرنگار') cast.reporter ??= this.#figureOf(phrase);
  }

  #draft(saying: Saying): Draft | null {
    const bounds = trimContent(this.#tokens, saying.from, saying.to);
    if (!bounds) return null;
    const draft: Draft = {
      p: this.#p, from: bounds.from, to: saying.to, cue: saying.cue && this.#span(saying.form === 'question' ? withoutThat(this.#tokens, saying.cue) : saying.cue), cueClass: saying.cueClass, kind: saying.form, directness: saying.directness,
      speaker: saying.speaker && this.#span(saying.speaker), figure: saying.match?.figure ?? null, how: saying.match?.how ?? 'new', sure: saying.match?.sure ?? 0, plural: saying.cue?.verb?.plural ?? false,
      addressee: null, addressed: null, addressedText: null, inside: saying.parent !== null, parent: saying.parent, found: saying.found,
    };
    this.drafts.push(draft);
    return draft;
  }

  #span(phrase: Phrase): Span {
    return { start: this.#tokens[phrase.from]?.start ?? 0, end: this.#tokens[phrase.to - 1]?.end ?? 0 };
  }

  #slice(phrase: Phrase): string {
    const span = this.#span(phrase);
    return this.#text.slice(span.start, span.end);
  }
}

/** «… را سایر گرایش‌هایی عنوان کرد که»: the verb has its object, and «که» belongs to a noun. */
function hasObject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const bits = tokens[i]?.bits ?? 0;
    if (bits & RA) return true;
    if (bits & AND && (tokens[i - 1]?.bits ?? 0) & (COMMA | VERB)) return false;
  }
  return false;
}

/** «این سؤال که آیا»: the cue is «این سؤال». */
function withoutThat(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (phrase.to - phrase.from > 3 && !((tokens[phrase.from]?.bits ?? 0) & THIS)) return { from: phrase.from, to: phrase.from + 1 };
  for (let i = phrase.from; i < phrase.to; i++) if ((tokens[i]?.bits ?? 0) & KE) return { from: phrase.from, to: i };
  return phrase;
}

/** A paragraph that is one quotation from its first mark to its last. */
function wholeQuotation(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex(token => !(token.bits & STOP));
  return last > 3 && Boolean((tokens[0]?.bits ?? 0) & (OPEN | NEUTRAL_QUOTE)) && endOfQuotation(tokens, 0) === last;
}

function lastQuestionMark(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = to - 1; i > from; i--) if (/^[؟?]$/.test(tokens[i]?.text ?? '')) return i;
  return null;
}

/** A word or a few, without a verb, before a colon at the head of a paragraph. */
function findLabel(tokens: readonly Token[]): Phrase | null {
  const from = skipOpeners(tokens, 0, Math.min(tokens.length, 4));
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const bits = tokens[i]?.bits ?? 0;
    if (bits & COLON) return i > from && tokens.length - i > 3 ? { from, to: i } : null;
    if (bits & (VERB | COMMA | KE | STOP | RA | PREP)) return null;
  }
  return null;
}

function keyOf(tokens: readonly Token[], phrase: Phrase): string {
  return wordsOf(tokens, phrase).join('');
}

/** The sayer after «به گفتهٔ»: a title after a comma is still the sayer's only when another comma follows it. */
function endOfSayerAfter(tokens: readonly Token[], from: number, to: number, cast: Cast): number {
  const end = endOfNounPhrase(tokens, from, to, cast);
  if ((tokens[end]?.bits ?? 0) & COMMA) return end;
  for (let i = from; i < end; i++) if ((tokens[i]?.bits ?? 0) & COMMA) return i;
  return end;
}

function endsInVerb(tokens: readonly Token[], colon: number): boolean {
  const last = tokens[colon - 1];
  return Boolean(last && (last.bits & VERB || (tokens[colon - 2]?.text === 'می' && /(?:د|ند)$/.test(last.text)) || /^اند$/.test(last.text)));
}

function verbCue(tokens: readonly Token[], colon: number): Cue {
  return cueOf({ from: tokens[colon - 2]?.text === 'می' ? colon - 2 : colon - 1, to: colon });
}

/** An indirect clause within another's words ends at a semicolon or before «، که». */
function endOfInner(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.bits & STOP || token.text === '؛' || token.text === ';') return i;
    if (token.bits & COMMA && (tokens[i + 1]?.bits ?? 0) & KE && (tokens[i - 1]?.bits ?? 0) & VERB) return i;
  }
  return to;
}

/** As `clauseStart`, past verbs joined by «و». */
function strongStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) if ((tokens[i]?.bits ?? 0) & (KE | COLON | STOP) || tokens[i]?.text === '؛') return i + 1;
  return from;
}

function sentenceEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & STOP) return i;
  return to;
}

function firstColon(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & COLON) return i;
  return -1;
}

function cueOf(range: { from: number; to: number }): Cue {
  return { from: range.from, to: range.to, verb: null, phrase: { kind: 'according', cueClass: 'say' } };
}

const OCCASIONS = new Set('مراسم نشست دیدار جلسه همایش اجلاس ایین گردهمایی یادواره جشنواره کنگره کنفرانس'.split(' '));

/** «… نظر شما چیست؟ اظهار داشت: …»: what follows a question within a sentence belongs to it when the verb comes at once. */
function joinQuestions(tokens: readonly Token[], sentences: Sentence[], cues: readonly Cue[]): Sentence[] {
  const joined: Sentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < cues.length && (cues[next]?.from ?? 0) < sentence.from) next++;
    const last = joined.at(-1), cue = cues[next];
    const asks = last && /^[؟?!]$/.test(tokens[last.to - 1]?.text ?? '') && last.to - last.from < 150;
    if (asks && cue?.verb && cue.from < sentence.to && skipOpeners(tokens, sentence.from, cue.from) >= cue.from) joined[joined.length - 1] = { from: last.from, to: sentence.to };
    else joined.push(sentence);
  }
  return joined;
}

/** A sub-heading: starred, or short and without a sentence's end. */
function isHeading(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  const first = tokens[0];
  if (!first) return true;
  if (/^[*•●■◄►]$/.test(first.text) && tokens.length < 40 && !cues.length) return true;
  return tokens.length <= 12 && !cues.length && !tokens.some(token => token.bits & STOP);
}

/** The verb on which «با بیان اینکه …» hangs: the next with a colon or a quotation, else the last of the sentence. */
function mainAfter(tokens: readonly Token[], cues: readonly Cue[], at: { readonly index: number; readonly to: number }, cast: Cast): number {
  const { to } = at, later = cues.slice(at.index + 1), from = cues[at.index]?.to ?? 0;
  const colons = later.filter(cue => cue.verb && !cue.verb.own && formOfCue(tokens, cue, to).form === 'colon');
  const bare = colons.length > 1 ? colons.find(cue => !findSubject(tokens, clauseStart(tokens, from, cue.from), cue.from, cast)) : undefined;
  const colon = bare ?? colons[0];
  return colon?.from ?? later.findLast(cue => cue.verb)?.from ?? to;
}

/** Where, after an indirect clause, the same sayer goes on («گفت که … و افزود: …»): the cue's first token, or null. */
function resumes(tokens: readonly Token[], cues: readonly Cue[], at: number, from: number, to: number, cast: Cast): number | null {
  for (const cue of cues.slice(at + 1)) {
    if (!cue.verb || cue.from < from) continue;
    const form = formOfCue(tokens, cue, to).form;
    if (form === 'closed' || form === 'bare') continue;
    const begin = clauseStart(tokens, from, cue.from), subject = findSubject(tokens, begin, cue.from, cast);
    const again = subject && (tokens[subject.from]?.bits ?? 0) & PRONOUN;
    if ((!subject || again) && (form === 'colon' || (tokens[begin - 1]?.bits ?? 0) & AND || (tokens[begin]?.bits ?? 0) & AND)) return begin;
  }
  return null;
}

function beforeJoin(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to > 0 && (tokens[to - 1]?.bits ?? 0) & (AND | COMMA | ADVERB)) to--;
  return to;
}

/** The clause that holds the token `at` begins after the last verb, «که», colon or sentence end before it. */
function clauseStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) if ((tokens[i]?.bits ?? 0) & (VERB | KE | COLON | STOP)) return i + 1;
  return from;
}

/** «در بیانیهٔ … آمده است»: the paper nearest the cue. */
function findPaper(tokens: readonly Token[], from: number, to: number, cast: Cast): Phrase | null {
  for (let i = to - 1; i >= from; i--) {
    if (!((tokens[i]?.bits ?? 0) & PAPER || /^(?:قران|روایت|روایات|حدیث|ایه|سوره)$/.test(tokens[i]?.text ?? ''))) continue;
    const begin = i > from && (tokens[i - 1]?.bits ?? 0) & THIS ? i - 1 : i;
    return { from: begin, to: endOfNounPhrase(tokens, begin, to, cast) };
  }
  return null;
}

/** «بنده», «ما»: the speaker's own performatives are no statements of another. */
function speaksAsOne(tokens: readonly Token[], phrase: Phrase): boolean {
  return /^(?:من|ما|بنده|اینجانب|خودم|خودمان|شما|تو)$/.test(tokens[phrase.from]?.text ?? '');
}

/** Scripture and saints are quoted within a speech; they do not take the floor. */
function isRevered(tokens: readonly Token[], phrase: Phrase): boolean {
  return tokens.slice(phrase.from, phrase.to).some(token => /^(?:امام|پیامبر|حضرت|قران|خدا|خداوند|رسول|معصوم|روایت|حدیث|رهبری|رهبر|مقام)$/.test(token.text));
}
