import { html, raw } from 'hono/html'
import type { PublishedLine } from '#record/list-published-documents.ts'
import type { Readout } from '#record/readout.ts'
import { instantMarkup } from '#web/dates.ts'
import { inLanguage, nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { documentPathOf } from './document-lines.ts'

/** Our report of an event and what the other side published of it, side by side. Absent where nobody else's is kept. */
export function bothReadouts(
  frame: Frame,
  { ours, theirs }: { ours: PublishedLine | undefined; theirs: readonly Readout[] },
): Html {
  const { lang } = frame
  if (theirs.length === 0) return nothing
  return html`<section class="part" id="readouts" aria-labelledby="readouts-title">
    <h2 id="readouts-title">${say(lang, 'readouts.title')}</h2>
    <p class="soft">${say(lang, 'readouts.text')}</p>
    <div class="readouts">
      <article class="ours">${ourMarkup(frame, ours)}</article>
      <div>${theirs.map((readout) => html`<article class="theirs">${theirMarkup(frame, readout)}</article>`)}</div>
    </div>
  </section>`
}

function ourMarkup(frame: Frame, line: PublishedLine | undefined): Html {
  const { lang } = frame
  const title = html`<h3>${say(lang, 'readouts.ours')}</h3>`
  if (line === undefined)
    return html`${title}
      <p class="soft">${say(lang, 'readouts.ours_none')}</p>`
  return html`${title}
    <p class="meta">
      <span><a href="${documentPathOf(frame, line)}">${line.headline}</a></span>
      <span>${instantMarkup(line.firstPublishedAt, frame)}</span>
    </p>
    ${line.lead === '' ? nothing : html`<p class="opening">${line.lead}</p>`}
    <div class="prose">${raw(withinPage(line.html ?? ''))}</div>`
}

/** Our words stand below a heading here, and are not where their statements' links lead to: no id may stand twice. */
function withinPage(markup: string): string {
  return markup
    .replace(/ id="[bs]-[^"]*"/g, '')
    .replace(/<(\/?)h([23])\b/g, (_, end: string, level: string) => `<${end}h${Number(level) + 2}`)
}

function theirMarkup(frame: Frame, { source, address, lang: of, text, capturedAt, hash }: Readout): Html {
  const { lang } = frame
  return html`<h3>${say(lang, 'readouts.theirs', { source })}</h3>
    <p class="meta">
      <span>${say(lang, 'readouts.captured')} ${instantMarkup(capturedAt, frame, { time: true })}</span>
      <span
        ><a href="${address}" rel="nofollow noopener external"
          >${say(lang, 'readouts.source')}: <bdi dir="ltr">${new URL(address).host}</bdi></a
        ></span
      >
    </p>
    <blockquote class="prose" cite="${address}" ${inLanguage(of, lang)}>
      ${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}
    </blockquote>
    <p class="soft">${say(lang, 'readouts.their_words')}</p>
    <p class="meta hash">
      <span>${say(lang, 'readouts.hash')}</span> <span><code dir="ltr">${hash}</code></span>
    </p>`
}
