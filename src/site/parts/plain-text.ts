import { html } from 'hono/html'
import { nothing, type Html } from '#web/markup.ts'

/**
 * Text that the office wrote by hand: paragraphs between empty lines, a heading after «## », and addresses of pages and mailboxes as links.
 */
export function plainTextMarkup(text: string): Html {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return html`${blocks.map((block) =>
    block.startsWith('## ') ? html`<h2>${block.slice(3).trim()}</h2>` : html`<p>${linesMarkup(block)}</p>`,
  )}`
}

function linesMarkup(block: string): Html {
  return html`${block.split('\n').map((line, index) => html`${index === 0 ? nothing : html`<br />`}${linked(line)}`)}`
}

const address = /(https?:\/\/[^\s<>«»"]+[^\s<>«»".,،؛:!؟?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/

function linked(line: string): Html {
  const parts = line.split(address)
  return html`${parts.map((part, index) => {
    if (index % 2 === 0) return part
    const href = part.includes('://') ? part : `mailto:${part}`
    return html`<a href="${href}"><bdi dir="ltr">${part}</bdi></a>`
  })}`
}
