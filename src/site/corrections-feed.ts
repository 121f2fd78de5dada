import { html } from 'hono/html'
import { diffWords } from '#record/diff-words.ts'
import { listPublishedClaims, type PublishedClaimLine } from '#record/find-published-claim.ts'
import type { PublishedCorrection } from '#record/list-published-corrections.ts'
import { listPutRight, type ListedWithdrawal } from '#record/list-put-right.ts'
import { encodePath } from '#web/address.ts'
import { nothing, textOfMarkup, xmlText, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { sendPage } from '#web/send-page.ts'
import { say } from '#web/words.ts'
import { beginning } from './claim-page.ts'
import { feedForms, feedPath, followedTitle, withHost } from './feed.ts'
import { shown } from './page-tags.ts'
import { withdrawalInWords } from './parts/correction-lines.ts'
import { wordOf } from './parts/names.ts'
import { pieceMarkup } from './parts/redline-pieces.ts'
import type { Visit } from './visit.ts'

const length = 50

/** What a page that lists what can be followed says of its feed. */
export function correctionsFeedLink(frame: Frame) {
  return linkOf(frame, { page: frame.at.corrections(frame.lang), word: 'corrections.title' })
}

export function claimsFeedLink(frame: Frame) {
  return linkOf(frame, { page: frame.at.claims(frame.lang), word: 'claims.title' })
}

type Word = 'corrections.title' | 'claims.title'

function linkOf(frame: Frame, { page, word }: { page: string; word: Word }) {
  return { type: feedForms.xml, path: feedPath(page), title: followedTitle(frame, say(frame.lang, word)) }
}

/** `/corrections/feed.xml`: everything that was put right, misprints too, with the old words and the new, and what was withdrawn, as Atom (RFC 4287). */
export async function correctionsFeed(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  noteShown(visit.c, shown.corrections(lang))
  const putRight = await listPutRight(reader, { lang, limit: length })
  const [latest] = putRight
  return sendFeed(visit, {
    page: at.corrections(lang),
    word: 'corrections.title',
    updated: latest && ('correction' in latest ? latest.correction.publishedAt : latest.withdrawal.since),
    entries: putRight.map((one) =>
      'correction' in one ? correctionEntry(visit, one.correction) : withdrawalEntry(visit, one.withdrawal),
    ),
  })
}

/** `/claims/feed.xml`: the latest answer to each claim, as Atom. A new answer moves its entry to the front. */
export async function claimsFeed(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  noteShown(visit.c, shown.claims)
  const claims = await listPublishedClaims(reader, { limit: length })
  return sendFeed(visit, {
    page: at.claims(lang),
    word: 'claims.title',
    updated: claims[0]?.publishedAt,
    entries: claims.map((claim) => claimEntry(visit, claim)),
  })
}

interface Followed {
  page: string
  word: Word
  updated: string | undefined
  entries: Html[]
}

function sendFeed(visit: Visit, { page, word, updated, entries }: Followed): Response {
  const { lang, publicUrl, office } = visit
  const self = publicUrl + encodePath(feedPath(page))
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
      <id>${self}</id>
      <title>${followedTitle(visit, say(lang, word))}</title>
      <updated>${updated ?? office.createdAt}</updated>
      <link rel="self" type="application/atom+xml" href="${self}" />
      <link rel="alternate" type="text/html" hreflang="${lang}" href="${publicUrl}${encodePath(page)}" />
      <author><name>${officeName(visit)}</name></author>
      ${entries}</feed
    > `
  return sendPage(visit.c, xmlText(feed), { mediaType: `${feedForms.xml}; charset=utf-8` })
}

function correctionEntry(frame: Frame, correction: PublishedCorrection): Html {
  const { lang, publicUrl, at } = frame
  const { kind, note, reportedBy, publishedAt, headline } = correction
  const redline = publicUrl + at.redline(lang, correction.number, correction)
  const document = publicUrl + encodePath(at.document(lang, correction.number, correction.slug))
  return html`<entry>
    <id>${redline}</id>
    <title>${wordOf(lang, 'correction', kind)}: ${headline}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${redline}" />
    <link rel="related" type="text/html" hreflang="${lang}" href="${document}" />
    <published>${publishedAt}</published>
    <updated>${publishedAt}</updated>
    <category term="${kind}" label="${wordOf(lang, 'correction', kind)}" />
    ${reportedBy === null ? nothing : html`<contributor><name>${reportedBy}</name></contributor>`}
    <summary>${note}</summary>
    <content type="html" xml:base="${document}">${textOfMarkup(changes(lang, correction))}</content>
  </entry> `
}

function withdrawalEntry(frame: Frame, withdrawal: ListedWithdrawal): Html {
  const { lang, publicUrl, at } = frame
  const { id, kind, reason, since, number } = withdrawal
  const { path, title, how } = withdrawalInWords(frame, withdrawal)
  return html`<entry>
    <id>${publicUrl}${at.short(lang, number)}#withdrawal-${id}</id>
    <title>${how}: ${title}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${publicUrl}${encodePath(path)}" />
    <published>${since}</published>
    <updated>${since}</updated>
    <category term="${kind}" label="${how}" />
    <summary>${reason}</summary>
    <content type="html"
      >${textOfMarkup(
        html`<p>${how}</p>
          <p><b>${say(lang, 'withdrawal.reason')}:</b> ${reason}</p>`,
      )}</content
    >
  </entry> `
}

/** The note and every place that changed; whoever reported it is thanked as on the page. */
function changes(lang: string, { note, reportedBy, spans }: PublishedCorrection): Html {
  return html`<p>${note}</p>
    ${spans.map(
      ({ before, after }) => html`<p>${diffWords(before, after).map((piece) => pieceMarkup(lang, piece))}</p>`,
    )}${reportedBy === null ? nothing : html`<p>${say(lang, 'corrections.reported_by', { name: reportedBy })}</p>`}`
}

function claimEntry(frame: Frame, { id, text, verdict, publishedAt, leaf }: PublishedClaimLine): Html {
  const { lang, publicUrl, at } = frame
  const url = publicUrl + at.claim(lang, id)
  const explanation = leaf.explanation[lang] ?? Object.values(leaf.explanation)[0] ?? ''
  const content = html`<blockquote>${text}</blockquote>
    <p><b>${say(lang, `verdict.${verdict}`)}</b></p>
    <p>${explanation}</p>`
  return html`<entry>
    <id>${url}</id>
    <title>${say(lang, `verdict.${verdict}`)}: ${beginning(text)}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${url}" />
    <published>${publishedAt}</published>
    <updated>${publishedAt}</updated>
    <category term="${verdict}" label="${say(lang, `verdict.${verdict}`)}" />
    <content type="html">${withHost(textOfMarkup(content), publicUrl)}</content>
  </entry> `
}
