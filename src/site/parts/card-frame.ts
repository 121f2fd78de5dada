import { html } from 'hono/html'
import { xmlText } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'

/** How high a statement's card stands, in pixels, where nobody asks for less. */
export const cardHeight = 300

interface CardShown {
  id: string
  title: string
  width: number | '100%'
  height?: number
}

/** The frame in which another site shows a statement's card: as oEmbed answers it, and as the statement's page offers it to be copied. */
export function cardFrame(
  { publicUrl, at, lang }: Pick<Frame, 'publicUrl' | 'at' | 'lang'>,
  { id, title, width, height = cardHeight }: CardShown,
): string {
  const frame = html`<iframe
    src="${publicUrl}${at.card(lang, id)}"
    width="${width}"
    height="${height}"
    title="${title}"
    loading="lazy"
    frameborder="0"
  ></iframe>`
  return xmlText(frame).replace(/\s+/g, ' ').replace(' >', '>')
}
