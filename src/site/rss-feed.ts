import { html } from 'hono/html'
import { encodePath } from '#web/address.ts'
import { nothing, xmlText, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
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

/** A feed as RSS 2.0 around its items, whole texts in `content:encoded`. RSS has no date of a change; `atom:updated` stands beside `pubDate`. */
export function rssFeed(frame: Frame, feed: Feed, items: readonly string[]): string {
  const { lang, publicUrl, office } = frame
  return around(
    html`<?xml version="1.0" encoding="utf-8"?>
      <rss
        version="2.0"
        xmlns:atom="http://www.w3.org/2005/Atom"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
      >
        <channel>
          <title>${feed.title}</title>
          <link>${publicUrl}${encodePath(feed.page)}</link>
          <description>${feed.title}</description>
          <language>${lang}</language>
          <lastBuildDate>${rfc822(updatedAt(frame, feed))}</lastBuildDate>
          <atom:link
            rel="self"
            type="application/rss+xml"
            href="${publicUrl}${encodePath(feedPath(feed.page, 'rss'))}"
          />
          ${office.profile.machines.hubs.map((hub) => html`<atom:link rel="hub" href="${hub}" />`)}
          ${entriesHere}
        </channel>
      </rss> `,
    items,
  )
}

/** A document as an item of RSS. */
export function rssItem(frame: Frame, line: FeedLine): string {
  return xmlText(item(frame, line))
}

function item(frame: Frame, line: FeedLine): Html {
  const { short, full } = addressesOfLine(frame, line)
  // Readers of RSS take one, and few more than the first.
  const [one] = line.enclosures
  return html`<item>
    <title>${line.headline}</title>
    <link>${full}</link>
    <guid isPermaLink="true">${short}</guid>
    <pubDate>${rfc822(line.firstPublishedAt)}</pubDate>
    <atom:updated>${line.updatedAt}</atom:updated>
    <category>${wordOf(frame.lang, 'kind', line.kind)}</category>
    ${line.lead === '' ? nothing : html`<description>${line.lead}</description>`}
    ${one === undefined ? nothing : html`<enclosure url="${frame.publicUrl}${one.path}" length="${one.bytes}" type="${one.mediaType}" />`}
    <content:encoded>${wholeText(frame, line)}</content:encoded>
  </item> `
}

/** RFC 822 with four digits of the year, as RSS asks for. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
