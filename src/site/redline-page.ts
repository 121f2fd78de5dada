import { html } from 'hono/html'
import { findPublishedEditionPair } from '#record/find-published-edition-pair.ts'
import { findPublishedHead } from '#record/find-published-document.ts'
import { listPublishedCorrections, type PublishedCorrection } from '#record/list-published-corrections.ts'
import { redline, type Redline, type RedlineFact } from '#record/redline.ts'
import { instantMarkup, momentInWords } from '#web/dates.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { answerForTaken } from './document-page.ts'
import { headlineOf } from './history-page.ts'
import { numberInWords } from './parts/document-lines.ts'
import { wordOf } from './parts/names.ts'
import { pieceMarkup } from './parts/redline-pieces.ts'
import { notFound, numberIn, show, type Visit } from './visit.ts'

type Unit = Redline['blocks'][number]

/** `/news/{number}/history/{a}...{b}`: what differs between any two editions, word by word. */
export async function redlinePage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  const match = /^([1-9]\d{0,8})\.\.\.([1-9]\d{0,8})$/.exec(visit.c.req.param('pair') ?? '')
  if (match === null) throw notFound()
  const head = await findPublishedHead(reader, { number: numberIn(visit, 'number'), lang })
  if (head === undefined) throw notFound()
  const taken = await answerForTaken(visit, head)
  if (taken !== undefined) return taken
  const pair = await findPublishedEditionPair(reader, {
    version: head.version,
    from: Number(match[1]),
    to: Number(match[2]),
  })
  if (pair === undefined) throw notFound()
  const { from, to } = pair
  const all = await listPublishedCorrections(reader, { lang, version: head.version, limit: mostCorrections })
  const corrections = all.filter((one) => one.from >= from.number && one.to <= to.number).toReversed()
  const title = say(lang, 'redline.title', { from: from.number, to: to.number })
  const found = redline(from.leaf, to.leaf)
  return show(visit, {
    title: `${title}: ${headlineOf(head)}`,
    description: corrections.map(({ note }) => note).join(' ') || changesInWords(lang, found),
    path: at.redline(lang, head.number, { from: from.number, to: to.number }),
    isHidden: true,
    languages: [],
    main: html`<div class="title">
        <p>
          <a href="${at.document(lang, head.number, head.slug)}">${headlineOf(head)}</a>
          <span class="soft">${say(lang, 'number.label', { number: numberInWords(lang, head.number) })}</span>
        </p>
        <h1>${title}</h1>
        <p class="meta">
          <span>${editionMarkup(visit, from)}</span>
          <span>${editionMarkup(visit, to)}</span>
          <span><a href="${at.history(lang, head.number)}">${say(lang, 'document.history')}</a></span>
        </p>
      </div>
      ${corrections.map((correction) => reasonMarkup(visit, correction))} ${redlineMarkup(visit, found)}`,
  })
}

/** Which edition of the two, and when it was published. */
function editionMarkup(visit: Visit, { number, publishedAt }: { number: number; publishedAt: string }): Html {
  const label = say(visit.lang, 'edition.label', { number })
  return html`${label}: ${instantMarkup(publishedAt, visit, { time: true })}`
}

/** How many corrections are told over one redline. */
const mostCorrections = 100

/** Why it was changed, of which kind the mistake was, and who reported it. */
function reasonMarkup({ lang }: Frame, { kind, note, reportedBy }: PublishedCorrection): Html {
  const by =
    reportedBy === null
      ? nothing
      : html` <span class="soft">${say(lang, 'corrections.reported_by', { name: reportedBy })}</span>`
  return html`<p><span class="corrected">${wordOf(lang, 'correction', kind)}</span> ${note}${by}</p>`
}

/** A redline as a page shows it. Runs of blocks that did not change are told by their number. */
export function redlineMarkup(frame: Frame, found: Redline): Html {
  const { lang } = frame
  const summary = changesInWords(lang, found)
  if (found.isSame) return html`<p>${summary}</p>`
  return html`<p>
      <span class="soft">${say(lang, 'redline.key')}:</span> <ins>${say(lang, 'redline.added')}</ins>
      <del>${say(lang, 'redline.removed')}</del> <span class="soft">${summary}</span>
    </p>
    ${found.facts.length === 0 ? nothing : html`<dl class="facts">${found.facts.map((fact) => factMarkup(frame, fact))}</dl>`}
    <div class="prose redline">
      ${found.lines.filter((unit) => isChanged(unit)).map((unit) => unitMarkup(lang, unit))}${blocksMarkup(lang, found.blocks)}
    </div>`
}

function changesInWords(lang: string, { isSame, added, removed }: Redline): string {
  return isSame ? say(lang, 'redline.same') : say(lang, 'redline.summary', { added, removed })
}

function isChanged(unit: Unit): boolean {
  return unit.state !== 'same' || unit.isMoved
}

function blocksMarkup(lang: string, units: Unit[]): Html {
  const shown: Html[] = []
  let same = 0
  const closeRun = () => {
    if (same > 0) shown.push(html`<p class="soft same">${say(lang, 'redline.unchanged', { count: same })}</p>`)
    same = 0
  }
  for (const unit of units) {
    if (!isChanged(unit)) same++
    else {
      closeRun()
      shown.push(unitMarkup(lang, unit))
    }
  }
  closeRun()
  return html`${shown}`
}

function unitMarkup(lang: string, unit: Unit): Html {
  const labels = labelsOf(lang, unit)
  const text =
    unit.shape === 'rule'
      ? html`${say(lang, 'redline.rule')}`
      : html`${unit.pieces.map((piece) => pieceMarkup(lang, piece))}`
  return html`<div class="was ${unit.state}">
    ${labels.length === 0 ? nothing : html`<p class="meta">${labels.map((label) => html`<span>${label}</span> `)}</p>`}
    <p>${text}</p>
  </div>`
}

function labelsOf(lang: string, { shape, state, isMoved }: Unit): string[] {
  const name = shape === 'figure' ? say(lang, 'redline.picture') : wordOf(lang, 'field', shape)
  return [
    name === shape ? '' : name,
    state === 'added' ? say(lang, 'redline.block_added') : '',
    state === 'removed' ? say(lang, 'redline.block_removed') : '',
    state === 'restyled' ? say(lang, 'redline.restyled') : '',
    isMoved ? say(lang, 'redline.moved') : '',
  ].filter((word) => word !== '')
}

function factMarkup(frame: Frame, fact: RedlineFact): Html {
  const { lang } = frame
  const side = (value: RedlineFact['before'], kind: 'added' | 'removed') =>
    value === null
      ? nothing
      : pieceMarkup(lang, {
          kind,
          text: typeof value === 'string' ? valueInWords(lang, fact.field, value) : momentInWords(value, frame),
        })
  return html`<div>
    <dt>${say(lang, `field.${fact.field}`)}</dt>
    <dd>${side(fact.before, 'removed')} ${side(fact.after, 'added')}</dd>
  </div>`
}

function valueInWords(lang: string, field: RedlineFact['field'], value: string): string {
  if (field === 'picture') return say(lang, 'redline.picture')
  return field === 'verbality' || field === 'kind' ? wordOf(lang, field, value) : value
}
