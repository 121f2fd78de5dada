import { filePath, plainMediaType } from '#media/file.ts'
import { filedBlocks, type FileRef } from '#record/body.ts'
import type { ClaimLeaf } from '#record/claim-leaf.ts'
import type { PublishedDocument } from '#record/find-published-document.ts'
import type { PublishedEvent } from '#record/published-event.ts'
import type { PublishedName } from '#record/list-published-names.ts'
import type { Moment } from '#record/moment.ts'
import type { StatementStory } from '#record/find-statement-story.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { picturePath } from '#record/render-body.ts'
import { encodePath } from '#web/address.ts'
import { assetPath } from '#web/assets.ts'
import { exactForm, instantInWords } from '#web/dates.ts'
import { officeName, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { wordOf } from './parts/names.ts'
import { isDirect } from './parts/statement-lines.ts'
import { sharedPictures } from './share-picture.ts'

/** A document as schema.org has it: NewsArticle with its corrections, its quotations and the events it is about. */
export function documentData(frame: Frame, document: PublishedDocument): object {
  const { at, lang, publicUrl } = frame
  const url = publicUrl + encodePath(at.document(lang, document.number, document.slug))
  const decks = document.leaf?.decks ?? []
  const other = decks.filter((deck) => deck.role === 'kicker' || deck.role === 'short').map((deck) => deck.text)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    url,
    identifier: String(document.number),
    version: document.edition.number,
    headline: decks.find((deck) => deck.role === 'headline')?.text ?? '',
    ...(other.length === 0 ? {} : { alternativeHeadline: other }),
    ...(document.leaf?.lead ? { description: document.leaf.lead } : {}),
    inLanguage: lang,
    datePublished: document.firstPublishedAt,
    dateModified: document.edition.publishedAt,
    image: imagesOf(frame, document),
    author: organisationOf(frame),
    publisher: organisationOf(frame),
    ...(document.events.length === 0 ? {} : { about: document.events.map((event) => eventData(frame, event)) }),
    ...stateOf(frame, document),
    ...mediaOf(frame, document),
    ...(document.statements.length === 0
      ? {}
      : { hasPart: document.statements.map((one) => quotation(frame, { ...one, lang, isPartOf: url })) }),
  }
}

/** That it was withdrawn, and all that was put right. */
function stateOf(frame: Frame, { withdrawal, corrections }: PublishedDocument): object {
  const notes = corrections.map(({ note, publishedAt }) => correctionComment(publishedAt, note))
  if (withdrawal === null) return notes.length === 0 ? {} : { correction: notes }
  const { since, reason } = withdrawal
  const date = instantInWords(since, frame, { style: 'full' })
  const notice = `${say(frame.lang, 'withdrawal.notice', { date })} ${reason}`
  return { creativeWorkStatus: 'withdrawn', correction: [correctionComment(since, notice), ...notes] }
}

function correctionComment(at: string, text: string): object {
  return { '@type': 'CorrectionComment', text, datePublished: at }
}

/** Attachments and videos of a document; a video has what schema.org's search pages ask of a VideoObject. */
function mediaOf({ publicUrl }: Frame, document: PublishedDocument): object {
  const blocks = filedBlocks({ type: 'doc', content: document.leaf?.blocks ?? [] })
  if (blocks.length === 0) return {}
  const common = ({ file, format, bytes, hash, title }: FileRef & { title: string }) => ({
    name: title,
    url: `${publicUrl}/files/${file}`,
    contentUrl: publicUrl + filePath(file, format),
    encodingFormat: plainMediaType(format),
    contentSize: `${bytes} B`,
    sha256: hash,
    uploadDate: document.firstPublishedAt,
  })
  const media = blocks.map((block) =>
    block.type === 'attachment'
      ? { '@type': 'MediaObject', ...common(block.attrs) }
      : {
          '@type': 'VideoObject',
          ...common(block.attrs),
          description: document.leaf?.lead === '' ? block.attrs.title : document.leaf?.lead,
          duration: `PT${Math.max(1, Math.round(block.attrs.seconds))}S`,
          width: block.attrs.width,
          height: block.attrs.height,
          thumbnailUrl: publicUrl + posterIn(document.html, block.attrs.id),
        },
  )
  return { associatedMedia: media }
}

/** The address of a video's poster, as the body shows it. */
function posterIn(html: string, block: string): string {
  const from = html.indexOf(`id="b-${block}"`)
  return / poster="([^"]*)"/.exec(html.slice(from, html.indexOf('</video>', from)))?.[1] ?? ''
}

/** Where a document stands in the site, as schema.org's BreadcrumbList. */
export function documentPlace(frame: Frame, document: PublishedDocument): object {
  const { lang, at } = frame
  return placeData(frame, [
    { name: wordOf(lang, 'kinds', document.kind), path: at.latest(lang, document.kind) },
    {
      name: document.leaf?.decks.find((deck) => deck.role === 'headline')?.text ?? '',
      path: at.document(lang, document.number, document.slug),
    },
  ])
}

/** The way from the home page to a page, as schema.org's BreadcrumbList. */
export function placeData(frame: Frame, steps: { name: string; path: string }[]): object {
  const { lang, at, publicUrl } = frame
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: officeName(frame), path: at.home(lang) }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl + encodePath(path),
    })),
  }
}

/** The site and its search, as schema.org has them. */
export function siteData(frame: Frame): object {
  const { lang, at, publicUrl } = frame
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: officeName(frame),
    url: publicUrl + at.home(lang),
    inLanguage: lang,
    publisher: organisationOf(frame),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}${at.path(lang, '/search')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
}

/** A statement as schema.org has it. */
export function statementData(frame: Frame, statement: PublishedStatement, story: StatementStory): object {
  const { at, publicUrl } = frame
  const { wording } = statement
  const isPartOf = publicUrl + encodePath(at.document(wording.lang, wording.number, wording.slug))
  return {
    '@context': 'https://schema.org',
    ...quotation(frame, { ...statement, text: wording.text, lang: wording.lang, isPartOf }),
    ...(isKnownToTheDay(statement.saidAt) ? { dateCreated: exactForm(statement.saidAt) } : {}),
    ...(statement.event === undefined ? {} : { recordedAt: referenceTo(frame, statement.event) }),
    creativeWorkStatus: wording.withdrawal !== null ? 'withdrawn' : wording.isCurrent ? statement.status : 'removed',
    ...correctionsOf(story),
    ...misquotesOf(frame, story),
  }
}

/** Of a month or a year only its first day is kept, on which nothing was said. */
function isKnownToTheDay(moment: Moment | null): moment is Moment {
  return moment?.precision === 'day' || moment?.precision === 'minute'
}

/** Each change of a statement's words, and what was decided on it, as corrections. */
function correctionsOf({ rewordings, changes }: StatementStory): { correction?: object[] } {
  const corrections = [
    ...rewordings.map(({ at, notes, pieces }) =>
      correctionComment(
        at,
        notes[0]?.note ?? pieces.flatMap((one) => (one.kind === 'added' ? one.text : [])).join(' … '),
      ),
    ),
    ...changes.flatMap((one) =>
      one.what === 'status' && one.note !== '' ? [correctionComment(one.at, one.note)] : [],
    ),
  ]
  return corrections.length === 0 ? {} : { correction: corrections }
}

/** Each answer to words that misquote the statement, as schema.org's ClaimReview about it. */
function misquotesOf(frame: Frame, { misquotes }: StatementStory): { subjectOf?: object[] } {
  return misquotes.length === 0 ? {} : { subjectOf: misquotes.flatMap((leaf) => claimData(frame, leaf) ?? []) }
}

/** A person as schema.org has it. */
export function personData(frame: Frame, person: PublishedName, titles: string[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    ...thingData(frame, person),
    ...(titles.length === 0 ? {} : { jobTitle: titles }),
  }
}

/** An event as schema.org has it; without a start it is no Event there, and is left out. */
export function eventData(frame: Frame, event: PublishedEvent): object {
  return {
    '@type': 'Event',
    ...thingData(frame, event),
    ...(event.start === null ? {} : { startDate: exactForm(event.start) }),
    ...(event.places.length === 0
      ? {}
      : { location: event.places.map((place) => ({ '@type': 'Place', ...thingData(frame, place) })) }),
  }
}

/** An answered claim as schema.org has it: ClaimReview. One that the office no longer stands by is none. */
export function claimData(frame: Frame, leaf: ClaimLeaf): object | undefined {
  const { at, lang, publicUrl } = frame
  if (leaf.verdict === 'withdrawn') return undefined
  const url = publicUrl + at.claim(lang, leaf.claim)
  const { attributedTo, seen } = leaf
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': url,
    url,
    datePublished: leaf.published,
    author: organisationOf(frame),
    claimReviewed: leaf.text,
    inLanguage: leaf.language,
    reviewBody: leaf.explanation[lang] ?? Object.values(leaf.explanation)[0],
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratings[leaf.verdict],
      bestRating: 3,
      worstRating: 1,
      alternateName: say(lang, `verdict.${leaf.verdict}`),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(attributedTo === null ? {} : { author: { '@type': 'Person', name: attributedTo.name } }),
      ...(seen.on === null ? {} : { datePublished: seen.on }),
      ...(seen.address === '' ? {} : { appearance: { '@type': 'CreativeWork', url: seen.address } }),
    },
  }
}

const ratings = { said: 3, said_differently: 2, never_said: 1 } as const

/** A quotation has the speaker's own words; of what is told in the words of the office there is the gist. */
function quotation(
  frame: Frame,
  said: Pick<PublishedStatement, 'id' | 'directness' | 'speaker'> & { text: string; lang: string; isPartOf: string },
): Record<string, unknown> {
  const url = frame.publicUrl + frame.at.statement(frame.lang, said.id)
  return {
    '@type': isDirect(said.directness) ? 'Quotation' : 'CreativeWork',
    '@id': url,
    url,
    [isDirect(said.directness) ? 'text' : 'abstract']: said.text,
    inLanguage: said.lang,
    creator: {
      '@type': said.speaker.kind === 'organisation' ? 'Organization' : 'Person',
      ...thingData(frame, said.speaker),
    },
    isPartOf: said.isPartOf,
  }
}

function thingData({ at, lang, publicUrl }: Frame, name: PublishedName): { name: string; url: string } {
  return { name: name.name, url: publicUrl + encodePath(at.thing(lang, name.kind, name.tail)) }
}

/** Something that its own page tells of. */
function referenceTo(frame: Frame, name: PublishedName): object {
  const { name: called, url } = thingData(frame, name)
  return { '@id': url, name: called }
}

function organisationOf(frame: Frame): object {
  const { publicUrl, at, lang } = frame
  return {
    '@type': 'Organization',
    name: officeName(frame),
    url: publicUrl + at.home(lang),
    correctionsPolicy: publicUrl + at.corrections(lang),
    logo: { '@type': 'ImageObject', url: publicUrl + logoPath(frame) },
  }
}

function logoPath({ logo }: Frame): string {
  const width = logo?.widths.at(-1)
  return logo === undefined || width === undefined ? assetPath('emblem.svg') : picturePath(logo.id, width, 'webp')
}

function imagesOf(frame: Frame, document: PublishedDocument): object[] {
  return sharedPictures(frame, document).map(({ path, width, height, alt }, index) => ({
    '@type': 'ImageObject',
    url: frame.publicUrl + path,
    width,
    height,
    caption: alt,
    ...(index > 0 && document.picture !== null ? { creditText: document.picture.credit } : {}),
  }))
}
