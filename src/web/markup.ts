import { html, raw } from 'hono/html'
import { directionOfLanguage } from '#persian/direction.ts'
import { foreignRun } from '#record/foreign-run.ts'
import { partsOf, type WordKey } from './words.ts'

/** HTML that is safe as it stands: every value in it was escaped, or came from a place that escapes. */
export type Html = ReturnType<typeof html>

/** Nothing to show. */
export const nothing: Html = html``

/** Markup as text: what `html` gives is text already, unless a promise was put into it, which nobody does. */
export function textOfMarkup(markup: Html): string {
  if (markup instanceof Promise) throw new TypeError('A promise stands in markup.')
  return markup.toString()
}

/** Markup as a text for XML: what XML 1.0 cannot hold is left out. */
export function xmlText(markup: Html): string {
  return textOfMarkup(markup).replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

/** A whole page as it is sent: without the indentation of our templates, in which a line may break before a tag's end. */
export function pageText(page: Html): string {
  const text = textOfMarkup(page)
  let written = ''
  let from = 0
  for (let line = text.indexOf('\n'); line !== -1; line = text.indexOf('\n', from)) {
    let next = line + 1
    while (next < text.length && text.charCodeAt(next) <= space) next++
    const isInTag = text[next] === '>' || (text[next] === '/' && text[next + 1] === '>')
    written += isInTag ? text.slice(from, line).trimEnd() : text.slice(from, line + 1)
    from = next
  }
  return written + text.slice(from)
}

const space = 0x20

/** A sentence of the house with markup where its braces are. What is no markup is escaped. */
export function sayMarkup(lang: string, key: WordKey, values: Record<string, Html | string>): Html {
  const parts = partsOf(lang, key)
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '')))}`
}

/** A name in the language it was found in; `<bdi>` keeps it whole in a line of the other direction. */
export function nameMarkup({ name, lang }: { name: string; lang: string }, page: string): Html {
  if (sameLanguage(lang, page)) return html`<bdi>${name}</bdi>`
  return html`<bdi lang="${lang}" dir="${directionOfLanguage(lang)}">${name}</bdi>`
}

/** The attributes of an element whose text is in a language that may not be the page's. */
export function inLanguage(lang: string, page: string): Html {
  return sameLanguage(lang, page) ? nothing : html` lang="${lang}" dir="${directionOfLanguage(lang)}"`
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0]
}

/**
 * A run whose language nobody has written down: a title, a credit, a name of the outside. Where its letters run against the page, it says
 * in which language it is, as its letters tell.
 */
export function runMarkup(text: string, page: string): Html {
  const own = foreignRun(text, page)
  return own === null ? html`<bdi>${text}</bdi>` : html`<bdi lang="${own.lang}" dir="${own.dir}">${text}</bdi>`
}

/** Things one after another as the language lists them. */
export function listMarkup(lang: string, items: readonly Html[]): Html {
  const [comma = ', '] = partsOf(lang, 'list.comma')
  if (items.length < 2) return html`${items}`
  const head = items.slice(0, -1).flatMap((item, index) => (index === 0 ? [item] : [comma, item]))
  return sayMarkup(lang, 'list.and', { first: html`${head}`, last: items.at(-1) ?? '' })
}

/** Data as an inline script that no browser runs and no text can leave. */
export function dataMarkup(data: object): Html {
  return html`<script type="application/ld+json">
    ${raw(JSON.stringify(data).replace(/</g, '\\u003c'))}
  </script>`
}
