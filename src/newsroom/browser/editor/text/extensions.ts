import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { HalfSpace } from './half-space.ts'
import { KeepBlockIds } from './keep-block-ids.ts'
import { KeepStatementMarks } from './keep-statement-marks.ts'
import { Foreign, Link, Mention, StatementMark } from './marks.ts'
import {
  Attachment,
  Blockquote,
  BulletList,
  Doc,
  Figure,
  Gallery,
  Heading,
  HorizontalRule,
  ListItem,
  OrderedList,
  Paragraph,
  Video,
} from './nodes.ts'

/**
 * The schema of `#record/body.ts`, node by node and mark by mark. From the starter kit come only those parts whose JSON is the record's:
 * its headings, lists and links write attributes that the record does not have.
 */
export const recordExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    paragraph: false,
    heading: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    horizontalRule: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: false,
    trailingNode: false,
    dropcursor: { color: false, class: 'drop-place' },
  }),
  Doc,
  Paragraph,
  Heading,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  HorizontalRule,
  Link,
  Foreign,
  StatementMark,
  Mention,
  KeepBlockIds,
  KeepStatementMarks,
  HalfSpace,
]

/** What the schema needs of pictures and files; in the page they have views of their own. */
export const plainFigures = [Figure, Gallery, Attachment, Video]
