import { directionOfLanguage } from '#persian/direction.ts'
import type { PictureFacts } from '#media/picture-facts.ts'
import { fileFormats, filePath } from '#media/file.ts'
import type {
  Attachment,
  Block,
  Body,
  Figure,
  FileRef,
  Gallery,
  Inline,
  List,
  ListItem,
  Mark,
  Paragraph,
  Video,
} from './body.ts'
import { foreignRun } from './foreign-run.ts'
import { durationInWords, sizeInWords } from './file-words.ts'

/** The address of a picture at one of its widths. */
export function picturePath(picture: string, width: number, extension: 'webp' | 'jpg'): string {
  return `/media/${picture}/${width}.${extension}`
}

/**
 * The HTML of a body, safe as it stands. Blocks carry `id="b-{block}"`; the words of a statement stand in
 * `<span class="statement" data-statement="{id}">`, the first of them with `id="s-{id}"`. A figure whose picture is unknown is left out.
 */
export function renderBody(
  body: Body,
  { lang, pictures }: { lang: string; pictures: ReadonlyMap<string, PictureFacts> },
): string {
  const page: Page = { lang, pictures, seen: new Set() }
  return body.content.map((block) => renderBlock(block, page)).join('\n')
}

interface Page {
  lang: string
  pictures: ReadonlyMap<string, PictureFacts>
  /** Statements whose first words have been written. */
  seen: Set<string>
}

function renderBlock(block: Block, page: Page): string {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block, page)
    case 'heading':
      return `<h${block.attrs.level} id="b-${block.attrs.id}">${renderInlines(block.content, page)}</h${block.attrs.level}>`
    case 'blockquote':
      return `<blockquote>${block.content.map((inner) => renderInner(inner, page)).join('')}</blockquote>`
    case 'figure':
      return renderFigure(block, page)
    case 'gallery':
      return renderGallery(block, page)
    case 'attachment':
      return renderAttachment(block, page)
    case 'video':
      return renderVideo(block, page)
    case 'horizontalRule':
      return '<hr>'
    default:
      return renderList(block, page)
  }
}

function renderParagraph(block: Paragraph, page: Page): string {
  return `<p id="b-${block.attrs.id}">${renderInlines(block.content, page)}</p>`
}

function renderList(list: List, page: Page): string {
  const tag = list.type === 'bulletList' ? 'ul' : 'ol'
  return `<${tag}>${list.content.map((item) => renderItem(item, page)).join('')}</${tag}>`
}

function renderItem(item: ListItem, page: Page): string {
  return `<li>${item.content.map((inner) => renderInner(inner, page)).join('')}</li>`
}

function renderInner(inner: Paragraph | List, page: Page): string {
  return inner.type === 'paragraph' ? renderParagraph(inner, page) : renderList(inner, page)
}

function renderInlines(inlines: Inline[] | undefined, page: Page): string {
  return (inlines ?? []).map((inline) => renderInline(inline, page)).join('')
}

function renderInline(inline: Inline, page: Page): string {
  if (inline.type === 'hardBreak') return '<br>'
  return (inline.marks ?? [])
    .toSorted(outermostLast)
    .reduce((inner, mark) => wrap(inner, mark, page), escapeHtml(inline.text))
}

const depth: Record<Mark['type'], number> = { bold: 0, italic: 0, foreign: 1, mention: 2, link: 3, statement: 4 }

function outermostLast(a: Mark, b: Mark): number {
  return depth[a.type] - depth[b.type]
}

function wrap(inner: string, mark: Mark, page: Page): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${inner}</strong>`
    case 'italic':
      return `<em>${inner}</em>`
    case 'link':
      return `<a href="${escapeHtml(mark.attrs.href)}"${asWritten(mark.attrs.href)}${/^https?:/.test(mark.attrs.href) ? ' rel="noopener"' : ''}>${inner}</a>`
    case 'foreign':
      return `<span lang="${escapeHtml(mark.attrs.lang)}" dir="${directionOfLanguage(mark.attrs.lang)}">${inner}</span>`
    case 'mention':
      return inner
    case 'statement':
      return wrapStatement(inner, mark.attrs.id, page)
  }
}

/** The address of a link once more where a browser that saves the page would write it otherwise. */
function asWritten(href: string): string {
  return URL.canParse(href) && new URL(href).href === href ? '' : ` data-href="${escapeHtml(href)}"`
}

function wrapStatement(inner: string, id: string, page: Page): string {
  const anchor = page.seen.has(id) ? '' : ` id="s-${id}"`
  page.seen.add(id)
  return `<span class="statement"${anchor} data-statement="${id}">${inner}</span>`
}

function renderFigure(figure: Figure, page: Page, sizes?: string): string {
  const facts = page.pictures.get(figure.attrs.picture)
  if (facts === undefined) return ''
  const caption = figure.attrs.caption === '' ? '' : `<span class="caption">${escapeHtml(figure.attrs.caption)}</span> `
  const credit = `<span class="credit">${renderRun(facts.credit, page)}</span>`
  const picture = pictureTag(figure.attrs, facts, sizes)
  const shown = sizes === undefined ? picture : `<a href="${largest(figure.attrs.picture, facts)}">${picture}</a>`
  return `<figure id="b-${figure.attrs.id}" data-picture="${figure.attrs.picture}">${shown}<figcaption>${caption}${credit}</figcaption></figure>`
}

/** A credit whose letters run against the page says in which language it is, as its letters tell. */
function renderRun(text: string, { lang }: Page): string {
  const own = foreignRun(text, lang)
  return own === null ? escapeHtml(text) : `<bdi lang="${own.lang}" dir="${own.dir}">${escapeHtml(text)}</bdi>`
}

/** Each picture leads to itself at its largest. */
function renderGallery(gallery: Gallery, page: Page): string {
  const figures = gallery.content.map((figure) => renderFigure(figure, page, '(min-width: 48rem) 19rem, 50vw'))
  return `<div class="gallery">${figures.join('')}</div>`
}

/** What the file is fixed to stands in the markup too: whoever saves the page can prove it. */
function fileData({ file, format, bytes, hash }: FileRef): string {
  return `data-file="${escapeHtml(file)}" data-format="${format}" data-bytes="${bytes}" data-hash="${hash}"`
}

/** The title leads to the file; what it is and how large, to the page about it. */
function renderAttachment({ attrs }: Attachment, page: Page): string {
  const href = filePath(attrs.file, attrs.format)
  const facts = `<bdi>${attrs.format.toUpperCase()}</bdi> · ${sizeInWords(attrs.bytes, page.lang)}`
  return (
    `<div class="attachment" id="b-${attrs.id}" ${fileData(attrs)}>` +
    `<a class="file-title" href="${href}">${escapeHtml(attrs.title)}</a> ` +
    `<a class="file-facts" data-outside href="/files/${escapeHtml(attrs.file)}">${facts}</a></div>`
  )
}

/** Nothing of the video is asked for before somebody plays it, and a browser that plays none leads to the file. */
function renderVideo({ attrs }: Video, page: Page): string {
  const href = filePath(attrs.file, attrs.format)
  const poster = page.pictures.get(attrs.poster)
  const shown = poster === undefined ? '' : ` poster="${picturePath(attrs.poster, middleWidth(poster), 'jpg')}"`
  const tracks = attrs.captions.map(
    (one) =>
      `<track kind="captions" srclang="${escapeHtml(one.lang)}" label="${escapeHtml(languageName(one.lang))}" src="${filePath(one.file, one.format)}" ${fileData(one)}>`,
  )
  const facts = `<bdi>${attrs.format.toUpperCase()}</bdi> · ${durationInWords(attrs.seconds, page.lang)} · ${sizeInWords(attrs.bytes, page.lang)}`
  return (
    `<figure class="video" id="b-${attrs.id}" ${fileData(attrs)} data-seconds="${attrs.seconds}" data-poster="${escapeHtml(attrs.poster)}">` +
    `<video controls preload="none"${shown} width="${attrs.width}" height="${attrs.height}" aria-label="${escapeHtml(attrs.title)}">` +
    `<source src="${href}" type="${fileFormats[attrs.format]}">${tracks.join('')}<a href="${href}" data-outside>${escapeHtml(attrs.title)}</a></video>` +
    `<figcaption><span class="caption">${escapeHtml(attrs.title)}</span> <span class="credit">${renderRun(attrs.credit, page)}</span> ` +
    `<a class="file-facts" data-outside href="/files/${escapeHtml(attrs.file)}">${facts}</a></figcaption></figure>`
  )
}

/** A language in its own words, as a player lists it. */
function languageName(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
}

function largest(picture: string, facts: PictureFacts): string {
  return picturePath(picture, facts.widths.at(-1) ?? facts.width, 'jpg')
}

/** A picture in all its widths, with its size so that nothing moves when it comes; lazy, unless it is the first that a reader sees. */
export function pictureTag(
  shown: { picture: string; alt: string; isFirst?: boolean },
  facts: PictureFacts,
  sizes = '(min-width: 48rem) 44rem, 100vw',
): string {
  const fetched = shown.isFirst === true ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"'
  const set = (extension: 'webp' | 'jpg') =>
    facts.widths.map((width) => `${picturePath(shown.picture, width, extension)} ${width}w`).join(', ')
  return (
    `<picture><source type="image/webp" srcset="${set('webp')}" sizes="${sizes}">` +
    `<img${focalClass(facts)} src="${picturePath(shown.picture, middleWidth(facts), 'jpg')}" alt="${escapeHtml(shown.alt)}" width="${facts.width}" height="${facts.height}" ${fetched}></picture>`
  )
}

function middleWidth({ widths, width: whole }: PictureFacts): number {
  return widths.find((width) => width >= 960) ?? widths.at(-1) ?? whole
}

/** Where the picture is cut, it is cut about its focal point: a class of the site's style to the quarter; none for the middle. */
function focalClass({ focalX, focalY }: PictureFacts): string {
  const [x, y] = [Math.round(focalX * 4), Math.round(focalY * 4)]
  const names = [...(x === 2 ? [] : [`x${x}`]), ...(y === 2 ? [] : [`y${y}`])]
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML text or as a quoted attribute's value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
