import { html } from 'hono/html'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import { encodePath } from '#web/address.ts'
import { nothing, textOfMarkup, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { say } from '#web/words.ts'
import { documentPathOf } from './parts/document-lines.ts'
import { wordOf } from './parts/names.ts'
import type { Visit } from './visit.ts'

const length = 50

/** `/feed.xml`: the latest documents whole, as Atom (RFC 4287). `updated` moves when a document is corrected, and so does its place. */
export async function atomFeed(visit: Visit): Promise<Response> {
  const { reader, lang, at, publicUrl, office } = visit
  const lines = await listPublishedDocuments(reader, {
    lang,
    isStanding: true,
    order: 'updated',
    withBody: true,
    limit: length,
  })
  const self = publicUrl + at.feed(lang)
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
      <id>${self}</id>
      <title>${say(lang, 'feed.title', { office: officeName(visit) })}</title>
      <updated>${lines[0]?.updatedAt ?? office.createdAt}</updated>
      <link rel="self" type="application/atom+xml" href="${self}" />
      <link rel="alternate" type="text/html" hreflang="${lang}" href="${publicUrl}${at.home(lang)}" />
      <author><name>${officeName(visit)}</name></author>
      ${lines.map((line) => entry(visit, line))}</feed
    > `
  return sendPage(visit.c, textOfMarkup(feed), { mediaType: 'application/atom+xml; charset=utf-8' })
}

/** An entry's id is the short address, which stays whatever the headline becomes; each language has its own. */
function entry(frame: Frame, line: PublishedLine): Html {
  const { lang, publicUrl, at } = frame
  const url = publicUrl + encodePath(documentPathOf(frame, line))
  const lead = line.lead === '' ? '' : textOfMarkup(html`<p>${line.lead}</p>`)
  return html`<entry>
    <id>${publicUrl}${at.path(lang, at.short(line.number))}</id>
    <title>${line.headline}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${url}" />
    <published>${line.firstPublishedAt}</published>
    <updated>${line.updatedAt}</updated>
    <category term="${line.kind}" label="${wordOf(lang, 'kind', line.kind)}" />
    ${line.lead === '' ? nothing : html`<summary>${line.lead}</summary>`}
    <content type="html" xml:base="${url}">${lead + (line.html ?? '')}</content>
  </entry> `
}
