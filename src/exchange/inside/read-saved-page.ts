import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { FileFormat } from '#media/file.ts'
import type {
  Attachment,
  Block,
  Figure,
  FileRef,
  Video,
  Inline,
  ListItem,
  List,
  Mark,
  Paragraph,
} from '#record/body.ts'
import { pageProofId, type PageProof } from '#record/page-proof.ts'
import { attribute, descendants } from './saved-elements.ts'

/** A document's page taken apart again. */
export interface SavedPage {
  proof: PageProof
  blocks: Block[]
  shown: ShownLines
}

/** What the page shows around its text. */
export interface ShownLines {
  headline: string
  kicker: string
  decks: string[]
  lead: string
  caption: string
  number: string
  /** In the order of the register: when it happened, when it was said, unless at once, when it was published, its edition. */
  times: { machine: string; words: string }[]
  edition: string
  ending: string
}

type Node = Tree.ChildNode
type Element = Tree.Element

/** Read a page as a browser saved it; undefined for one without a proof. What is marked as outside the text is passed over. */
export function readSavedPage(html: string): SavedPage | undefined {
  const all = descendants(parse(html).childNodes)
  const proof = readProof(all.find((element) => attribute(element, 'id') === pageProofId))
  const prose = all.find((element) => hasClass(element, 'prose'))
  if (proof === undefined || prose === undefined) return undefined
  restoreLinks(prose, proof)
  const sheet = descendants(all.find((element) => hasClass(element, 'sheet'))?.childNodes ?? [])
  const within = (name: string) => descendants(sheet.find((element) => hasClass(element, name))?.childNodes ?? [])
  const register = within('register')
  return {
    proof,
    blocks: inside(prose).flatMap(blockOf),
    shown: {
      headline: wordsOfAny(sheet.find((element) => element.tagName === 'h1')),
      kicker: wordsOfAny(sheet.find((element) => hasClass(element, 'kicker'))),
      decks: sheet
        .filter((element) => element.tagName === 'li' && hasClass(element.parentNode as Element, 'decks'))
        .map(wordsOf),
      lead: wordsOfAny(sheet.find((element) => hasClass(element, 'opening'))),
      caption: wordsOfAny(within('intro').find((element) => hasClass(element, 'caption'))),
      number: wordsOfAny(register.find((element) => element.tagName === 'b')),
      times: register
        .filter((element) => element.tagName === 'dd')
        .map((element) => ({
          machine: attribute(
            descendants(element.childNodes).find((one) => one.tagName === 'time'),
            'datetime',
          ),
          words: wordsOf(element),
        })),
      edition: wordsOfAny(register.findLast((element) => element.tagName === 'dt')),
      ending: wordsOfAny(sheet.find((element) => hasClass(element, 'ending'))),
    },
  }
}

function readProof(element: Element | undefined): PageProof | undefined {
  try {
    const text = element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? ''
    const read = JSON.parse(text) as PageProof
    return read.format === 'dabir-proof/1' ? read : undefined
  } catch {
    return undefined
  }
}

/** A browser that saves a page «complete» writes each address out whole. What leads where it led has its own words again. */
function restoreLinks(prose: Element, { proof }: PageProof): void {
  const home = `https://${proof.checkpoint.split('/', 1)[0]}`
  const whole = (href: string) =>
    URL.canParse(href, home) ? new URL(href, home).href.replace(/^http:/, 'https:') : href
  for (const link of descendants(prose.childNodes)) {
    const href = link.attrs.find(({ name }) => name === 'href')
    const own = link.attrs.find(({ name }) => name === 'data-href')
    if (href !== undefined && own !== undefined && whole(href.value) === whole(own.value)) href.value = own.value
  }
}

function blockOf(element: Element): Block[] {
  switch (element.tagName) {
    case 'p':
      return [paragraphOf(element)]
    case 'h2':
    case 'h3':
      return [
        {
          type: 'heading',
          attrs: { id: blockId(element), level: element.tagName === 'h2' ? 2 : 3 },
          ...contentOf(element),
        },
      ]
    case 'ul':
    case 'ol':
      return [listOf(element)]
    case 'blockquote':
      return [{ type: 'blockquote', content: inside(element).map(innerOf) }]
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'figure':
      return [hasClass(element, 'video') ? videoOf(element) : figureOf(element)]
    case 'div':
      if (hasClass(element, 'attachment')) return [attachmentOf(element)]
      return [{ type: 'gallery', content: inside(element).map(figureOf) }]
    default:
      return []
  }
}

function paragraphOf(element: Element): Paragraph {
  return { type: 'paragraph', attrs: { id: blockId(element) }, ...contentOf(element) }
}

function listOf(element: Element): List {
  const items = inside(element).map((item): ListItem => ({ type: 'listItem', content: inside(item).map(innerOf) }))
  return { type: element.tagName === 'ul' ? 'bulletList' : 'orderedList', content: items }
}

function innerOf(element: Element): Paragraph | List {
  return element.tagName === 'p' ? paragraphOf(element) : listOf(element)
}

function figureOf(element: Element): Figure {
  const parts = descendants(element.childNodes)
  const image = parts.find((one) => one.tagName === 'img')
  const caption = parts.find((one) => hasClass(one, 'caption'))
  return {
    type: 'figure',
    attrs: {
      id: blockId(element),
      // Saved «complete», the picture is a file beside the page.
      picture: /\/media\/([^/]+)\//.exec(attribute(image, 'src'))?.[1] ?? attribute(element, 'data-picture'),
      alt: attribute(image, 'alt'),
      caption: wordsOfAny(caption),
    },
  }
}

function attachmentOf(element: Element): Attachment {
  const title = descendants(element.childNodes).find((one) => hasClass(one, 'file-title'))
  return { type: 'attachment', attrs: { id: blockId(element), ...fileOf(element), title: wordsOfAny(title) } }
}

function videoOf(element: Element): Video {
  const parts = descendants(element.childNodes)
  const video = parts.find((one) => one.tagName === 'video')
  return {
    type: 'video',
    attrs: {
      id: blockId(element),
      ...fileOf(element),
      width: Number(attribute(video, 'width')),
      height: Number(attribute(video, 'height')),
      seconds: Number(attribute(element, 'data-seconds')),
      poster: attribute(element, 'data-poster'),
      title: wordsOfAny(parts.find((one) => hasClass(one, 'caption'))),
      credit: wordsOfAny(parts.find((one) => hasClass(one, 'credit'))),
      captions: parts
        .filter((one) => one.tagName === 'track')
        .map((one) => ({ ...fileOf(one), lang: attribute(one, 'srclang') })),
    },
  }
}

function fileOf(element: Element): FileRef {
  return {
    file: attribute(element, 'data-file'),
    format: attribute(element, 'data-format') as FileFormat,
    bytes: Number(attribute(element, 'data-bytes')),
    hash: attribute(element, 'data-hash'),
  }
}

/** Whatever a paragraph holds; an empty one has no content at all. */
function contentOf(element: Element): { content?: Inline[] } {
  const content = inlinesOf(element.childNodes, [])
  return content.length === 0 ? {} : { content }
}

const order: Mark['type'][] = ['bold', 'italic', 'foreign', 'link']

function inlinesOf(nodes: Node[], marks: Mark[]): Inline[] {
  const runs: Inline[] = []
  for (const inline of nodes.flatMap((node) => inlineOf(node, marks))) {
    const last = runs.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks))
      last.text += inline.text
    else runs.push(inline)
  }
  return runs
}

function inlineOf(node: Node, marks: Mark[]): Inline[] {
  if ('value' in node) return node.value === '' ? [] : [textOf(node.value, marks)]
  if (!('tagName' in node) || isOutside(node)) return []
  if (node.tagName === 'br') return [{ type: 'hardBreak' }]
  const mark = markOf(node)
  return inlinesOf(node.childNodes, mark === undefined ? marks : [...marks, mark])
}

function textOf(text: string, marks: Mark[]): Inline {
  if (marks.length === 0) return { type: 'text', text }
  return { type: 'text', text, marks: marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type)) }
}

function markOf(element: Element): Mark | undefined {
  if (element.tagName === 'strong') return { type: 'bold' }
  if (element.tagName === 'em') return { type: 'italic' }
  if (element.tagName === 'a') return { type: 'link', attrs: { href: attribute(element, 'href') } }
  const lang = attribute(element, 'lang')
  return element.tagName === 'span' && lang !== '' ? { type: 'foreign', attrs: { lang } } : undefined
}

function inside(element: Element): Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node && !isOutside(node))
}

/** The words of an element without what lies outside the text. */
function wordsOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node && !isOutside(node) ? wordsOf(node) : ''))
    .join('')
}

function wordsOfAny(element: Element | undefined): string {
  return element === undefined ? '' : wordsOf(element)
}

function isOutside(element: Element): boolean {
  return element.attrs.some((one) => one.name === 'data-outside')
}

function blockId(element: Element): string {
  return attribute(element, 'id').replace(/^b-/, '')
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(/\s+/).includes(name)
}
