import { html } from 'hono/html'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { nothing, textOfMarkup } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { partsOfBlocks, shapeOf } from './document-shape.ts'
import { speakerMarkup } from './names.ts'
import { statusMarkup } from './statement-lines.ts'

type Statement = PublishedDocument['statements'][number]

/**
 * The body's HTML with a note in the margin of each block in which a statement begins: who speaks to whom, and its permanent link. The notes
 * are marked as no part of the text; what was published is not touched. A browser that knows no style shows a note as a line of its own. In speeches and papers, and within a
 * paragraph, the name is not said again while the same person goes on speaking to the same: a sign stands in its place.
 */
export function bodyWithSpeakers(
  frame: Frame,
  document: Pick<PublishedDocument, 'html' | 'statements' | 'kind' | 'leaf'>,
): string {
  const parts = partsOfBlocks(document)
  const notes = notesByBlock(frame, document)
  const html = withFilePages(frame, document.html)
  return html.replace(/<(p|h2|h3) id="b-([0-9a-z]+)">/g, (tag, name: string, block: string) => {
    const part = parts.get(block)
    const opened = part === undefined ? tag : `<${name} id="b-${block}" class="${part}">`
    return opened + (notes.get(block) ?? []).join('')
  })
}

/** The page about a file in the language of this one. What was published names it without a language. */
function withFilePages({ lang, at }: Frame, text: string): string {
  return text.replaceAll('data-outside href="/files/', `data-outside href="${at.path(lang, '/files/')}`)
}

function notesByBlock(
  frame: Frame,
  document: Pick<PublishedDocument, 'statements' | 'kind' | 'leaf'>,
): Map<string, string[]> {
  const shape = shapeOf(document)
  const notes = new Map<string, string[]>()
  document.statements.forEach((statement, index) => {
    const before = document.statements[index - 1]
    const goesOn = shape === 'transcript' || shape === 'paper' || before?.block === statement.block
    const isSame = goesOn && before !== undefined && speaksAs(statement) === speaksAs(before)
    const note = isSame ? signOf(frame, statement) : noteOf(frame, statement)
    notes.set(statement.block, [...(notes.get(statement.block) ?? []), note])
  })
  return notes
}

function speaksAs({ speaker, addressees, status }: Statement): string {
  return [status, speaker.id, ...addressees.map(({ id }) => id)].join(' ')
}

function signOf({ lang, at }: Frame, { id, speaker }: Statement): string {
  const title = say(lang, 'statement.title', { speaker: speaker.short })
  return textOfMarkup(
    html`<span class="by again" data-outside><a href="${at.statement(lang, id)}" aria-label="${title}">§</a> </span>`,
  )
}

function noteOf(frame: Frame, statement: Statement): string {
  const { id, speaker, addressees, status } = statement
  const words = speakerMarkup(frame, { speaker, addressees }, false)
  const note = html`<span class="by" data-outside
    ><a href="${frame.at.statement(frame.lang, id)}">${words}</a
    >${status === 'confirmed' ? nothing : html` ${statusMarkup(frame.lang, status)}`} <br
  /></span>`
  return textOfMarkup(note)
}
