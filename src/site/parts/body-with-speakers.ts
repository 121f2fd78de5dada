import { html } from 'hono/html'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { nothing, textOfMarkup } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { speakerMarkup } from './names.ts'
import { statusMarkup } from './statement-lines.ts'

/**
 * The body's HTML with a note in the margin of each block in which a statement begins: who speaks to whom, and its permanent link. The notes
 * are marked as no part of the text; what was published is not touched.
 */
export function bodyWithSpeakers(frame: Frame, document: Pick<PublishedDocument, 'html' | 'statements'>): string {
  const byBlock = Map.groupBy(document.statements, (statement) => statement.block)
  return document.html.replace(/<(?:p|h2|h3) id="b-([0-9a-z]+)">/g, (tag, block: string) =>
    [tag, ...(byBlock.get(block) ?? []).map((statement) => noteOf(frame, statement))].join(''),
  )
}

function noteOf(frame: Frame, statement: PublishedDocument['statements'][number]): string {
  const { id, speaker, addressees, status } = statement
  const words = speakerMarkup(frame, { speaker, addressees }, false)
  const note = html`<span class="by" data-outside
    ><a href="${frame.at.statement(frame.lang, id)}">${words}</a
    >${status === 'confirmed' ? nothing : html` ${statusMarkup(frame.lang, status)}`}
  </span>`
  return textOfMarkup(note)
}
