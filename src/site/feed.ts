import { html, raw } from 'hono/html'
import type { DocumentKind } from '#record/kinds.ts'
import type { Enclosure } from '#record/list-enclosures.ts'
import type { PublishedLine } from '#record/list-published-documents.ts'
import type { TakenDocument } from '#record/list-taken-documents.ts'
import { pictureTag } from '#record/render-body.ts'
import { encodePath } from '#web/address.ts'
import { instantInWords } from '#web/dates.ts'
import { nothing, textOfMarkup, xmlText, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { documentPathOf } from './parts/document-lines.ts'
import { wordOf } from './parts/names.ts'

/** The forms that every feed has, by what its address ends in: Atom, RSS 2.0, JSON Feed. */
export const feedForms = { xml: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' }

export type FeedForm = keyof typeof feedForms

/** Documents that can be followed, in the order of their latest editions. */
export interface Feed {
  title: string
  /** The page that it follows, as a path, with its query where it has one. */
  page: string
  lines: FeedLine[]
  /** What stood in it and was taken away since, the last before all others. */
  taken?: TakenDocument[]
}

/** A document with what it can be taken along with; its body is there for who writes its entry. */
export type FeedLine = PublishedLine & { enclosures: Enclosure[] }

/** What a feed follows, without what it holds. */
export type Followed = Omit<Feed, 'lines' | 'taken'>

/** Everything in a language. */
export function followedWhole(frame: Frame): Followed {
  const { lang, at } = frame
  return { title: say(lang, 'feed.title', { office: officeName(frame) }), page: at.home(lang) }
}

/** The documents of a kind. */
export function followedKind(frame: Frame, kind: DocumentKind): Followed {
  const { lang, at } = frame
  return { title: followedTitle(frame, wordOf(lang, 'kinds', kind)), page: at.latest(lang, kind) }
}

/** The name of a feed that follows a part of the whole. */
export function followedTitle(frame: Frame, title: string): string {
  return say(frame.lang, 'feed.title_of', { office: officeName(frame), title })
}

/** A feed as the head of the page that it follows names it. */
export function feedLink({ title, page }: Followed): { type: string; path: string; title: string } {
  return { type: feedForms.xml, path: feedPath(page), title }
}

/** The address of a page's feed. */
export function feedPath(page: string, form: FeedForm = 'xml'): string {
  const [path = '', query] = page.split('?')
  return `${path === '/' ? '' : path}/feed.${form}${query === undefined ? '' : `?${query}`}`
}

/** Of a withdrawn document a feed has the notice in the place of all that it says, and the time of that notice. */
export function asShown(frame: Frame, line: FeedLine): FeedLine {
  const { withdrawal, updatedAt } = line
  if (withdrawal === null) return line
  const { lang } = frame
  const { since, reason } = withdrawal
  const notice = html`<p>
      ${say(lang, 'withdrawal.notice', { date: instantInWords(since, frame, { style: 'full' }) })}
    </p>
    <p><b>${say(lang, 'withdrawal.reason')}:</b> ${reason}</p>`
  const updated = since > updatedAt ? since : updatedAt
  return { ...line, lead: '', picture: null, enclosures: [], html: textOfMarkup(notice), updatedAt: updated }
}

const mark = '<entries/>'

/** Stands in a feed of XML where its entries come. */
export const entriesHere: Html = raw(mark)

/** A feed of XML with its entries, which were written before. */
export function around(whole: Html, entries: readonly string[]): string {
  const [head = '', tail = ''] = xmlText(whole).split(mark)
  return head + entries.join('') + tail
}

/** When anything in the feed last changed. */
export function updatedAt({ office }: Frame, { lines, taken = [] }: Feed): string {
  const changes = [...lines.map((line) => line.updatedAt), ...taken.map(({ since }) => since)]
  return changes.reduce((latest, change) => (change > latest ? change : latest), office.createdAt)
}

/** A document's addresses from outside. The short one stays whatever the headline becomes; each language has its own. */
export function addressesOfLine(frame: Frame, line: PublishedLine): { short: string; full: string } {
  const { publicUrl, at, lang } = frame
  return {
    short: publicUrl + at.short(lang, line.number),
    full: publicUrl + encodePath(documentPathOf(frame, line)),
  }
}

/** The whole text of a document as HTML that stands anywhere: picture, lead and body, every address with its host. */
export function wholeText({ publicUrl }: Pick<Frame, 'publicUrl'>, line: PublishedLine): string {
  const picture =
    line.picture === null
      ? nothing
      : html`<figure>${raw(pictureTag({ picture: line.picture.id, alt: '' }, line.picture))}</figure>`
  const lead = line.lead === '' ? nothing : html`<p>${line.lead}</p>`
  return withHost(textOfMarkup(html`${picture}${lead}`) + (line.html ?? ''), publicUrl)
}

/** HTML of ours with the host before every address of the house. */
export function withHost(text: string, publicUrl: string): string {
  return text
    .replace(/ (href|src|poster)="\/(?!\/)/g, ` $1="${publicUrl}/`)
    .replace(/ srcset="([^"]*)"/g, (_, set: string) => ` srcset="${set.replace(/(^|, )\//g, `$1${publicUrl}/`)}"`)
}
