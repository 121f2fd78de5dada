import { html, raw } from 'hono/html'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { textsOf } from '#record/left-out.ts'
import { momentMarkup } from '#web/dates.ts'
import { listMarkup, nameMarkup, nothing, sayMarkup, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { bodyWithSpeakers } from './body-with-speakers.ts'
import { numberInWords } from './document-lines.ts'
import { askersOf, partsOfBlocks, shapeOf } from './document-shape.ts'
import { nameLinks, titledLink, wordOf } from './names.ts'

/** The text of a document in the shape of its kind: what stands over it and under it is marked as no part of it. */
export function textInShape(frame: Frame, document: PublishedDocument): Html {
  const prose = html`<div class="prose">${raw(bodyWithSpeakers(frame, document))}</div>`
  if (document.leaf === null) return prose
  switch (shapeOf(document)) {
    case 'paper':
      return html`<div class="paper">${letterhead(frame, document)}${prose}${signature(frame, document)}</div>`
    case 'interview':
      return html`${lineOf(interviewFacts(frame, document))}${prose}`
    case 'transcript':
      return html`${lineOf(transcriptFacts(frame, document))}${contents(frame, document)}${prose}`
    default:
      return prose
  }
}

/** Whether the line over the text says already how near it is to what was said. */
export function saysVerbality(document: PublishedDocument): boolean {
  const shape = shapeOf(document)
  return shape === 'interview' || shape === 'transcript'
}

/** How near the text is to what was said; what was never said, but written and signed, is named as the paper it is. */
export function verbalityInWords(lang: string, document: Pick<PublishedDocument, 'kind' | 'leaf'>): string {
  const verbality = document.leaf?.verbality ?? ''
  const isWholePaper = verbality === 'verbatim' && shapeOf(document) === 'paper'
  return `${say(lang, 'document.text_is')} ${wordOf(lang, 'verbality', isWholePaper ? 'paper' : verbality)}`
}

function lineOf(facts: Html[]): Html {
  return html`<p class="meta about" data-outside>${facts.map((fact) => html`<span>${fact}</span> `)}</p>`
}

function transcriptFacts(frame: Frame, document: PublishedDocument): Html[] {
  const { events, leaf } = document
  const speakers = speakersOf(document)
  const places = events[0]?.places ?? []
  const when = leaf?.dates.said ?? leaf?.dates.happened ?? null
  return [
    textIs(frame, document),
    ...(speakers.length === 0
      ? []
      : [
          listMarkup(
            frame.lang,
            speakers.map((one) => titledLink(frame, one)),
          ),
        ]),
    ...(places.length === 0 ? [] : [nameLinks(frame, places)]),
    ...(when === null ? [] : [momentMarkup(when, frame, 'long')]),
    readingTime(frame, document),
  ]
}

/** Those whom the event names as its speakers; where it names none, those whose statements stand in the text. */
function speakersOf({ events, statements }: PublishedDocument) {
  const named = (events[0]?.participants ?? []).filter(({ part }) => part === 'speaker')
  if (named.length > 0) return named
  return [...new Map(statements.map(({ speaker, title }) => [speaker.id, { name: speaker, title }])).values()]
}

function interviewFacts(frame: Frame, document: PublishedDocument): Html[] {
  const asking = askingSide(document)
  return [
    textIs(frame, document),
    ...(asking.length === 0 ? [] : [sayMarkup(frame.lang, 'document.asked_by', { askers: nameLinks(frame, asking) })]),
    readingTime(frame, document),
  ]
}

/** The interview's hosts and their house; where no event names them, whoever was answered. */
function askingSide({ events, statements }: PublishedDocument) {
  const hosts = events
    .filter(({ eventKind }) => eventKind === 'interview')
    .flatMap(({ participants }) => participants.filter(({ part }) => part === 'host').map(({ name }) => name))
  if (hosts.length > 0) return hosts
  const askers = askersOf(statements)
  const answered = statements.filter(({ speaker }) => !askers.has(speaker.id)).flatMap(({ addressees }) => addressees)
  return [...new Map(answered.map((one) => [one.id, one])).values()]
}

function textIs({ lang }: Frame, document: PublishedDocument): Html {
  return html`${verbalityInWords(lang, document)}`
}

/** Words that a reader of newspapers reads in a minute. */
const wordsInMinute = 200

function readingTime({ lang }: Frame, { leaf }: PublishedDocument): Html {
  const words = textsOf(leaf?.blocks ?? []).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return html`${say(lang, 'document.reading_time', { count: Math.max(1, Math.round(words / wordsInMinute)) })}`
}

/** From how many headings on a text gets a table of contents. */
const headingsForContents = 3

function contents({ lang }: Frame, { leaf }: PublishedDocument): Html {
  const headings = (leaf?.blocks ?? []).flatMap((block) => (block.type === 'heading' ? textsOf([block]) : []))
  if (headings.length < headingsForContents) return nothing
  return html`<nav class="contents" aria-labelledby="contents" data-outside>
    <h2 id="contents">${say(lang, 'document.contents')}</h2>
    <ol>
      ${headings.map(({ block, text }) => html`<li><a href="#b-${block}">${text}</a></li>`)}
    </ol>
  </nav>`
}

/** Number and date, as they stand at the head of a paper; whom it is to, where the text itself does not begin with that. */
function letterhead(frame: Frame, document: PublishedDocument): Html {
  const { lang } = frame
  const { leaf, number, statements } = document
  const when = leaf?.dates.happened ?? null
  const isAddressed = [...partsOfBlocks(document).values()].includes('salute')
  const addressees = [...new Map(statements.flatMap((one) => one.addressees).map((one) => [one.id, one])).values()]
  return html`<div class="letterhead" data-outside>
    <p>
      ${number === 0 ? nothing : html`<span>${say(lang, 'number.label', { number: numberInWords(lang, number) })}</span>`}
      ${when === null ? nothing : html`<span>${momentMarkup(when, frame, 'long')}</span>`}
    </p>
    ${
      isAddressed || addressees.length === 0
        ? nothing
        : html`<p>${sayMarkup(lang, 'document.addressed', { addressees: nameLinks(frame, addressees) })}</p>`
    }
  </div>`
}

/** Who signs a decree or a message, and what they were on that day; nothing where the text ends with it, or where more than one speaks. */
function signature(frame: Frame, document: PublishedDocument): Html {
  const [signer, ...others] = new Map(document.statements.map((one) => [one.speaker.id, one])).values()
  const isSigned = [...partsOfBlocks(document).values()].includes('closing')
  if (isSigned || signer === undefined || others.length > 0 || document.kind === 'communique') return nothing
  const { speaker, title } = signer
  return html`<p class="signature" data-outside>
    <b>${nameMarkup(speaker, frame.lang)}</b
    >${title === undefined ? nothing : html`<br />${nameMarkup(title, frame.lang)}`}
  </p>`
}
