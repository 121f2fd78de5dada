import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'

/** An id is never read from pasted HTML: what comes in is new, wherever it was copied. */
const blockId = {
  default: null,
  keepOnSplit: false,
  parseHTML: () => null,
  renderHTML: ({ id }: { id?: string | null }) => (id === null || id === undefined ? {} : { 'data-block': id }),
}

const inLists = '(paragraph | bulletList | orderedList)+'

export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content:
    '(paragraph | heading | figure | gallery | attachment | video | horizontalRule | blockquote | bulletList | orderedList)+',
})

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  content: 'inline*',
  addAttributes: () => ({ id: blockId }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
})

export const Heading = Node.create({
  name: 'heading',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id: blockId, level: { default: 2, rendered: false } }),
  parseHTML: () => [
    ...['h1', 'h2'].map((tag) => ({ tag, attrs: { level: 2 } })),
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level === 3 ? 3 : 2}`, mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [
      textblockTypeInputRule({
        find: /^(#{2,3})\s$/,
        type: this.type,
        getAttributes: (match) => ({ level: match[1]?.length ?? 2 }),
      }),
    ]
  },
})

export const Blockquote = Node.create({
  name: 'blockquote',
  content: inLists,
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

export const ListItem = Node.create({
  name: 'listItem',
  content: inLists,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    }
  },
})

export const BulletList = Node.create({
  name: 'bulletList',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-*•]\s$/, type: this.type })]
  },
})

/** A numbered list begins at one: the record keeps no other start. */
export const OrderedList = Node.create({
  name: 'orderedList',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[1۱١][.)]\s$/, type: this.type })]
  },
})

export const HorizontalRule = Node.create({
  name: 'horizontalRule',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', mergeAttributes(HTMLAttributes)],
})

const ownText = (name: string) => ({
  default: '',
  parseHTML: (element: { getAttribute(name: string): string | null }) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** A picture of the house with its description and caption; a foreign page's picture is never taken in by its address. */
export const Figure = Node.create({
  name: 'figure',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({ id: blockId, picture: ownText('picture'), alt: ownText('alt'), caption: ownText('caption') }),
  parseHTML: () => [{ tag: 'figure[data-picture]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
})

/** Pictures that are looked at one after another; it goes when its last picture goes. */
export const Gallery = Node.create({
  name: 'gallery',
  content: 'figure+',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { 'data-gallery': '' }, 0],
})

/** What a block knows of its file is kept as it is: whoever copies the block within the house copies the file with it. */
const ownFacts = <T>(name: string, none: T) => ({
  default: none,
  parseHTML: (element: { getAttribute(name: string): string | null }): T => {
    try {
      return JSON.parse(element.getAttribute(`data-${name}`) ?? '') as T
    } catch {
      return none
    }
  },
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: JSON.stringify(attributes[name]) }),
})

const fileFacts = () => ({
  id: blockId,
  file: ownText('file'),
  format: ownText('format'),
  bytes: ownFacts('bytes', 0),
  hash: ownText('hash'),
  title: ownText('title'),
})

/** A file that readers can take with them. */
export const Attachment = Node.create({
  name: 'attachment',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: fileFacts,
  parseHTML: () => [{ tag: 'div[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes)],
})

/** A video with its poster and captions. */
export const Video = Node.create({
  name: 'video',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    ...fileFacts(),
    width: ownFacts('width', 0),
    height: ownFacts('height', 0),
    seconds: ownFacts('seconds', 0),
    poster: ownText('poster'),
    credit: ownText('credit'),
    captions: ownFacts('captions', []),
  }),
  parseHTML: () => [{ tag: 'section[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes)],
})
