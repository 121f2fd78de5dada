import { Mark, mergeAttributes } from '@tiptap/core'
import { isBlockId } from './block-id.ts'

/** Where a link may lead; the server refuses every other. */
export const isHref = (value: string): boolean => value.length <= 2000 && /^(https?:\/\/|mailto:|\/(?!\/))/.test(value)

/** An address as people type it, made whole: «example.org» gets its https. Undefined for what is no address. */
export function readHref(typed: string): string | undefined {
  const text = typed.trim()
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  const href = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : text
  return isHref(href) && !/\s/.test(href) ? href : undefined
}

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isHref(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
})

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Words of another language, so that a screen reader says them rightly. Word puts a language on everything, so only ours is read. */
export const Foreign = Mark.create({
  name: 'foreign',
  addAttributes: () => ({
    lang: {
      default: 'en',
      parseHTML: (element) => element.getAttribute('data-foreign'),
      renderHTML: ({ lang }) => ({ 'data-foreign': lang, lang }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-foreign]',
      getAttrs: (element) => (languageTag.test(element.getAttribute('data-foreign') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
})

/** The words of a statement. Two may overlap: B's words inside what A says. */
export const StatementMark = Mark.create({
  name: 'statement',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-statement'),
      renderHTML: ({ id }) => ({ 'data-statement': id }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-statement]',
      getAttrs: (element) => (isBlockId(element.getAttribute('data-statement')) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'statement-words' }), 0],
})

const roles = new Set(['speaker', 'addressee', 'cue'])

/** Words that name a statement's speaker or addressee, or introduce it. */
export const Mention = Mark.create({
  name: 'mention',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    statement: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-mention'),
      renderHTML: ({ statement }) => ({ 'data-mention': statement }),
    },
    role: {
      default: 'speaker',
      parseHTML: (element) => element.getAttribute('data-role'),
      renderHTML: ({ role }) => ({ 'data-role': role }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-mention]',
      getAttrs: (element) =>
        isBlockId(element.getAttribute('data-mention')) && roles.has(element.getAttribute('data-role') ?? '')
          ? null
          : false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
})
