import type { Enclosure } from '#record/list-enclosures.ts'
import { picturePath } from '#record/render-body.ts'
import { encodePath } from '#web/address.ts'
import { officeName, type Frame } from '#web/page.ts'
import { addressesOfLine, feedPath, wholeText, type Feed, type FeedLine } from './feed.ts'
import { wordOf } from './parts/names.ts'

/** A feed as JSON Feed 1.1 around its items. `_dabir` has the document's permanent number and its edition. */
export function jsonFeed(frame: Frame, feed: Feed, items: readonly string[]): string {
  const { lang, publicUrl, office, at } = frame
  const hubs = office.profile.machines.hubs.map((url) => ({ type: 'WebSub', url }))
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: publicUrl + encodePath(feed.page),
    feed_url: publicUrl + encodePath(feedPath(feed.page, 'json')),
    language: lang,
    authors: [{ name: officeName(frame), url: publicUrl + at.home(lang) }],
    ...(hubs.length === 0 ? {} : { hubs }),
  })
  return `${head.slice(0, -1)},"items":[${items.join(',')}]}`
}

/** A document as an item of a JSON Feed. */
export function jsonItem(frame: Frame, line: FeedLine): string {
  return JSON.stringify(item(frame, line))
}

function item(frame: Frame, line: FeedLine): object {
  const { short, full } = addressesOfLine(frame, line)
  const width = line.picture?.widths.at(-1)
  return {
    id: short,
    url: full,
    title: line.headline,
    ...(line.lead === '' ? {} : { summary: line.lead }),
    content_html: wholeText(frame, line),
    ...(line.picture === null || width === undefined
      ? {}
      : { image: frame.publicUrl + picturePath(line.picture.id, width, 'jpg') }),
    date_published: line.firstPublishedAt,
    date_modified: line.updatedAt,
    ...(line.enclosures.length === 0 ? {} : { attachments: line.enclosures.map((one) => attachment(frame, one)) }),
    tags: [wordOf(frame.lang, 'kind', line.kind)],
    language: line.lang,
    _dabir: {
      number: line.number,
      edition: line.edition,
      ...(line.withdrawal === null ? {} : { withdrawn: line.withdrawal.since }),
    },
  }
}

function attachment({ publicUrl }: Frame, { path, mediaType, bytes, seconds }: Enclosure): object {
  return {
    url: publicUrl + path,
    mime_type: mediaType,
    size_in_bytes: bytes,
    ...(seconds === null ? {} : { duration_in_seconds: seconds }),
  }
}
