import { html } from 'hono/html'
import type { TakenDocument } from '#record/list-taken-documents.ts'
import { encodePath } from '#web/address.ts'
import { nothing, xmlText, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import {
  addressesOfLine,
  around,
  entriesHere,
  feedPath,
  updatedAt,
  wholeText,
  type Feed,
  type FeedLine,
} from './feed.ts'
import { wordOf } from './parts/names.ts'

/**
 * A feed as Atom (RFC 4287) around its entries. `updated` moves when a document is corrected, and so does its place. Of a document that was
 * taken away a deleted entry is left (RFC 6721), by which a reader can take away what it has kept.
 */
export function atomFeed(frame: Frame, feed: Feed, entries: readonly string[]): string {
  const { lang, publicUrl, office } = frame
  const { taken = [] } = feed
  const self = publicUrl + encodePath(feedPath(feed.page))
  return around(
    html`<?xml version="1.0" encoding="utf-8"?>
      <feed
        xmlns="http://www.w3.org/2005/Atom"
        ${taken.length === 0 ? nothing : html`xmlns:at="http://purl.org/atompub/tombstones/1.0"`}
        xml:lang="${lang}"
      >
        <id>${self}</id>
        <title>${feed.title}</title>
        <updated>${updatedAt(frame, feed)}</updated>
        <link rel="self" type="application/atom+xml" href="${self}" />
        <link rel="alternate" type="text/html" hreflang="${lang}" href="${publicUrl}${encodePath(feed.page)}" />
        ${office.profile.machines.hubs.map((hub) => html`<link rel="hub" href="${hub}" />`)}
        <author><name>${officeName(frame)}</name></author>
        ${taken.map((one) => deletedEntry(frame, one))} ${entriesHere}</feed
      > `,
    entries,
  )
}

function deletedEntry({ publicUrl, at, lang }: Frame, { number, since, reason }: TakenDocument): Html {
  const short = publicUrl + at.short(lang, number)
  return html`<at:deleted-entry ref="${short}" when="${since}">
    <at:comment>${reason}</at:comment>
    <link rel="related" type="text/html" href="${short}" />
  </at:deleted-entry> `
}

/** A document as an entry of Atom. */
export function atomEntry(frame: Frame, line: FeedLine): string {
  return xmlText(entry(frame, line))
}

function entry(frame: Frame, line: FeedLine): Html {
  const { lang } = frame
  const { short, full } = addressesOfLine(frame, line)
  return html`<entry>
    <id>${short}</id>
    <title>${line.headline}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${full}" />
    ${line.enclosures.map((one) => html`<link rel="enclosure" type="${one.mediaType}" length="${one.bytes}" href="${frame.publicUrl}${one.path}" />`)}
    <published>${line.firstPublishedAt}</published>
    <updated>${line.updatedAt}</updated>
    <category term="${line.kind}" label="${wordOf(lang, 'kind', line.kind)}" />
    ${line.lead === '' ? nothing : html`<summary>${line.lead}</summary>`}
    <content type="html" xml:base="${full}">${wholeText(frame, line)}</content>
  </entry> `
}
