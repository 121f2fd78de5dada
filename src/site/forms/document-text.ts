import { filePath } from '#media/file.ts'
import { sizeInWords } from '#record/file-words.ts'
import type { PublishedDocument, PublishedHead, PublishedWithdrawal } from '#record/find-published-document.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { correctionLines, factLines, noticeLines, statementLines, tombstoneLines } from './document-facts.ts'
import { inQuotes } from '../parts/statement-lines.ts'
import { ordinalIn, writeBlocks, type Writing } from './written-blocks.ts'

/** A document as plain text: what a reader can keep, mail and print, with its number, dates and link. */
export function documentText(frame: Frame, document: PublishedDocument): string {
  const { lang } = frame
  const { leaf } = document
  const parts = [
    ...noticeLines(frame, document),
    (leaf?.decks ?? [])
      .filter((deck) => deck.role !== 'short')
      .map((deck) => deck.text)
      .join('\n'),
    leaf?.lead ?? '',
    writeBlocks(leaf?.blocks ?? [], plain(frame)),
    section(say(lang, 'document.said_here'), statementLines(frame, document)),
    section(say(lang, 'document.corrected_list'), correctionLines(frame, document)),
    ['—', ...factLines(frame, document)].join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The tombstone as plain text. */
export function tombstoneText(frame: Frame, head: PublishedHead, withdrawal: PublishedWithdrawal): string {
  return `${tombstoneLines(frame, head, withdrawal).join('\n')}\n`
}

function section(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `- ${line}`)].join('\n')
}

function plain({ lang, publicUrl }: Frame): Writing {
  return {
    lang,
    inline: (inline) => (inline.type === 'text' ? inline.text : '\n'),
    heading: (_, text) => text,
    bullet: (ordinal) => (ordinal === undefined ? '- ' : `${ordinalIn(lang, ordinal)}. `),
    figure: ({ alt, caption }) =>
      [alt, caption]
        .filter((text) => text !== '')
        .map((text) => `[${text}]`)
        .join(' '),
    file: ({ file, format, title, bytes }) =>
      `[${title}: ${publicUrl}${filePath(file, format)} (${format.toUpperCase()}, ${sizeInWords(bytes, lang)})]`,
    quote: (text) => inQuotes(text, lang),
    rule: '* * *',
  }
}
