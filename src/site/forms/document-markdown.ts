import { filePath } from '#media/file.ts'
import { sizeInWords } from '#record/file-words.ts'
import type { Inline } from '#record/body.ts'
import type { PublishedDocument, PublishedHead, PublishedWithdrawal } from '#record/find-published-document.ts'
import { machineForm } from '#web/dates.ts'
import { officeName, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { correctionLines, factLines, linksOf, noticeLines, statementLines, tombstoneLines } from './document-facts.ts'
import { saidIn } from '../parts/document-said.ts'
import { writeBlocks, type Writing } from './written-blocks.ts'

/** A document as Markdown (CommonMark), its machine-readable facts before it as YAML. */
export function documentMarkdown(frame: Frame, document: PublishedDocument): string {
  const { lang } = frame
  const { leaf } = document
  const decks = leaf?.decks ?? []
  const lines = (role: string) => decks.filter((deck) => deck.role === role).map((deck) => escape(deck.text))
  const parts = [
    frontMatter(frame, document),
    noticeLines(frame, document)
      .map((line) => `> ${escape(line)}`)
      .join('\n>\n'),
    lines('kicker').join('\n'),
    `# ${lines('headline').join(' ')}`,
    lines('deck')
      .map((deck) => `- ${deck}`)
      .join('\n'),
    leaf === null || leaf.lead === '' ? '' : `**${escape(leaf.lead)}**`,
    writeBlocks(leaf?.blocks ?? [], markdown(frame, document)),
    section(say(lang, 'document.said_here'), statementLines(frame, document)),
    section(say(lang, 'document.corrected_list'), correctionLines(frame, document)),
    '---',
    factLines(frame, document)
      .map((line) => linked(line))
      .join('\\\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The tombstone as Markdown. */
export function tombstoneMarkdown(frame: Frame, head: PublishedHead, withdrawal: PublishedWithdrawal): string {
  const [title = '', ...lines] = tombstoneLines(frame, head, withdrawal)
  return [`# ${escape(title)}`, ...lines.map((line) => linked(line))].join('\n\n') + '\n'
}

/** A string of JSON is a string of YAML. */
function frontMatter(frame: Frame, document: PublishedDocument): string {
  const { leaf, edition, withdrawal } = document
  const said = saidIn(document)
  const { page, short } = linksOf(frame, document)
  const facts: Record<string, string | number | null | undefined> = {
    number: document.number,
    kind: document.kind,
    language: document.lang,
    edition: edition.number,
    headline: leaf?.decks.find((deck) => deck.role === 'headline')?.text ?? '',
    happened: leaf?.dates.happened == null ? undefined : machineForm(leaf.dates.happened),
    said: said === null ? undefined : machineForm(said),
    published: document.firstPublishedAt,
    updated: edition.publishedAt,
    withdrawn: withdrawal?.since,
    reason: withdrawal?.reason,
    publisher: officeName(frame),
    link: page,
    short,
    leaf: edition.leafHash,
  }
  const given = Object.entries(facts).filter(([, value]) => value !== undefined)
  return ['---', ...given.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), '---'].join('\n')
}

function section(title: string, lines: string[]): string {
  return lines.length === 0
    ? ''
    : [`## ${escape(title)}`, lines.map((line) => `- ${linked(line)}`).join('\n')].join('\n\n')
}

/** A line with the address at its end, if it has one, as a link. */
function linked(line: string): string {
  const found = /https?:\/\/[^\s()]+$/.exec(line)
  return found === null ? escape(line) : `${escape(line.slice(0, found.index))}<${found[0]}>`
}

/** Text that means nothing to Markdown: what could open a mark, a list or a heading is escaped. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+#=]|\d+(?=[.)]))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
}

function markdown(frame: Frame, { html }: PublishedDocument): Writing {
  return {
    lang: frame.lang,
    inline: (inline) => inlineMarkdown(inline, frame),
    heading: (level, text) => `${'#'.repeat(level)} ${text.replaceAll('\n', ' ')}`,
    bullet: (ordinal) => (ordinal === undefined ? '- ' : `${ordinal}. `),
    figure: ({ picture, alt, caption }) => {
      const address = html.split('"').find((part) => part.startsWith(`/media/${picture}/`) && part.endsWith('.jpg'))
      const image = address === undefined ? '' : `![${escape(alt)}](${frame.publicUrl}${address})`
      return [image, caption === '' ? '' : `*${escape(caption)}*`].filter((text) => text !== '').join('\n\n')
    },
    file: ({ file, format, title, bytes }) =>
      `[${escape(title)}](${frame.publicUrl}${filePath(file, format)}) (${format.toUpperCase()}, ${sizeInWords(bytes, frame.lang)})`,
    quote: (text) =>
      text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
    rule: '* * *',
  }
}

function inlineMarkdown(inline: Inline, { publicUrl }: Frame): string {
  if (inline.type === 'hardBreak') return '\\\n'
  const marks = new Set((inline.marks ?? []).map((mark) => mark.type))
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inline.text) ?? []
  if (text === '') return inline.text
  const strong = marks.has('bold') ? '**' : ''
  const soft = marks.has('italic') ? '*' : ''
  const inner = `${strong}${soft}${escape(text)}${soft}${strong}`
  const link = inline.marks?.find((mark) => mark.type === 'link')
  const href = link?.attrs.href ?? ''
  return `${before}${link === undefined ? inner : `[${inner}](<${(href.startsWith('/') ? publicUrl + href : href).replace(/[<>\s]/g, encodeURIComponent)}>)`}${after}`
}
