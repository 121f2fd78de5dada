import { z } from 'zod'
import { fileFormats, type FileFormat } from '#media/file.ts'

/**
 * The body of a document: ProseMirror JSON, parsed here at the edge. Each text block and figure carries a stable `id`, on which anchors
 * stand. Directions and styles are the page's business and are never stored.
 */
const blockId = z.string().regex(/^[0-9a-z]{6,16}$/)
const statementId = z.string().regex(/^[0-9a-z]{6,16}$/)
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const href = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|\/(?!\/))/)

const markShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
  z.object({ type: z.literal('foreign'), attrs: z.object({ lang: language }) }),
  z.object({ type: z.literal('statement'), attrs: z.object({ id: statementId }) }),
  z.object({
    type: z.literal('mention'),
    attrs: z.object({ statement: statementId, role: z.enum(['speaker', 'addressee', 'cue']) }),
  }),
])

const textShape = z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(markShape).optional() })
const breakShape = z.object({ type: z.literal('hardBreak'), marks: z.array(markShape).optional() })
const inlineShape = z.discriminatedUnion('type', [textShape, breakShape])
const inlines = z.array(inlineShape).max(20_000).optional()
const blockAttrs = z.object({ id: blockId })

const paragraphShape = z.object({ type: z.literal('paragraph'), attrs: blockAttrs, content: inlines })
const headingShape = z.object({
  type: z.literal('heading'),
  attrs: z.object({ id: blockId, level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
})
const figureShape = z.object({
  type: z.literal('figure'),
  attrs: z.object({
    id: blockId,
    picture: z.string().min(1).max(40),
    alt: z.string().max(1000),
    caption: z.string().max(2000),
  }),
})
/** Pictures that are looked at one after another. */
const galleryShape = z.object({ type: z.literal('gallery'), content: z.array(figureShape).min(1).max(60) })
/** A file of the house as the edition that carries it fixes it: its bytes by their SHA-256, so that the leaf holds them too. */
const fileFacts = {
  file: z.string().min(1).max(40),
  format: z.enum(Object.keys(fileFormats) as [FileFormat, ...FileFormat[]]),
  bytes: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
}
const attachmentShape = z.object({
  type: z.literal('attachment'),
  attrs: z.object({ id: blockId, ...fileFacts, title: z.string().max(300) }),
})
const captionsShape = z.object({ ...fileFacts, lang: language })
/** `poster` is the picture that stands until somebody plays it; empty until one is chosen. */
const videoShape = z.object({
  type: z.literal('video'),
  attrs: z.object({
    id: blockId,
    ...fileFacts,
    width: z.int().min(1).max(20_000),
    height: z.int().min(1).max(20_000),
    seconds: z.number().min(0).max(1_000_000),
    poster: z.string().max(40),
    title: z.string().max(300),
    credit: z.string().max(300),
    captions: z.array(captionsShape).max(20),
  }),
})
const ruleShape = z.object({ type: z.literal('horizontalRule') })

type ListShape = z.ZodType<List>
const listItemShape: z.ZodType<ListItem> = z
  .object({
    type: z.literal('listItem'),
    content: z.lazy(() => z.array(z.union([paragraphShape, listShape])).min(1)),
  })
  .meta({ id: 'ListItem' })
const listShape: ListShape = z
  .object({
    type: z.enum(['bulletList', 'orderedList']),
    content: z.array(listItemShape).min(1),
  })
  .meta({ id: 'List' })
const quoteShape = z.object({
  type: z.literal('blockquote'),
  content: z.array(z.union([paragraphShape, listShape])).min(1),
})

const blockShape = z.union([
  paragraphShape,
  headingShape,
  figureShape,
  galleryShape,
  attachmentShape,
  videoShape,
  ruleShape,
  quoteShape,
  listShape,
])

export const bodyShape = z.object({ type: z.literal('doc'), content: z.array(blockShape).max(5000) })

export type Mark = z.infer<typeof markShape>
export type Inline = z.infer<typeof inlineShape>
export type Paragraph = z.infer<typeof paragraphShape>
export type Heading = z.infer<typeof headingShape>
export type Figure = z.infer<typeof figureShape>
export type Gallery = z.infer<typeof galleryShape>
export type Attachment = z.infer<typeof attachmentShape>
export type Video = z.infer<typeof videoShape>
/** A file as a block names it. */
export type FileRef = Pick<Attachment['attrs'], keyof typeof fileFacts>
export type Quote = z.infer<typeof quoteShape>
export interface ListItem {
  type: 'listItem'
  content: (Paragraph | List)[]
}
export interface List {
  type: 'bulletList' | 'orderedList'
  content: ListItem[]
}
export type Block = z.infer<typeof blockShape>
export type Body = z.infer<typeof bodyShape>
/** A block that holds text, wherever it stands. */
export type TextBlock = Paragraph | Heading

/** Every text block of a body in reading order, those in lists and quotes too. */
export function textBlocks(body: Body): TextBlock[] {
  return body.content.flatMap(within)
}

/** Every picture of a body in reading order, those of galleries too. */
export function figuresOf(body: Body): Figure[] {
  return body.content.flatMap((block) =>
    block.type === 'figure' ? [block] : block.type === 'gallery' ? block.content : [],
  )
}

/** Every picture that a body shows: its figures' and its videos' before they play. */
export function picturesOf(body: Body): string[] {
  const posters = body.content.flatMap((block) => (block.type === 'video' ? [block.attrs.poster] : []))
  return [...figuresOf(body).map((figure) => figure.attrs.picture), ...posters.filter((poster) => poster !== '')]
}

/** Every attachment and video of a body in reading order. */
export function filedBlocks(body: Body): (Attachment | Video)[] {
  return body.content.filter((block): block is Attachment | Video => isFiled(block))
}

/** Every file that a body carries, captions too. */
export function filesOf(body: Body): FileRef[] {
  return filedBlocks(body).flatMap((block): FileRef[] =>
    block.type === 'video' ? [block.attrs, ...block.attrs.captions] : [block.attrs],
  )
}

const isFiled = (block: Block): boolean => block.type === 'attachment' || block.type === 'video'

function within(block: Block | ListItem): TextBlock[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block]
  return 'content' in block && block.type !== 'gallery' ? block.content.flatMap(within) : []
}

/** The text of a block as anchors count it: UTF-16 units, a hard break is «\n». */
export function blockText(block: TextBlock): string {
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}
