import type { Reader } from '#storage/store.ts'
import { textBlocks, blockText, type Block } from './body.ts'
import { deckText } from './draft-content.ts'
import { leafHash, leafText, readLeaf, type Leaf } from './leaf.ts'

/** The first thing in the record that does not fit. */
export interface Misfit {
  /** Its place in the chain of editions. */
  chainIndex: number
  edition: string | null
  /** The document's permanent number, where it is known. */
  document: number | null
  /** `missing` `leaf` `chain` `fields` `body` `columns` `page` `current` */
  what: string
  message: string
}

export interface Verification {
  /** How many editions were walked before the end or the misfit. */
  editions: number
  /** Of them, how many were erased by law: their words are gone, their hashes stand. */
  erased: number
  /** The hash of the last edition walked: keep it, and a later verification can be held against it. */
  head: string | null
  misfit: Misfit | null
}

const step = 200

/**
 * Walk the chain of editions from the first to the last: each leaf is recomputed from its words, each must name the one before, and what
 * pages show must be what the leaf says. Stops at the first thing that does not fit.
 */
export async function verifyRecord(reader: Reader): Promise<Verification> {
  const walk: Verification = { editions: 0, erased: 0, head: null, misfit: null }
  for (;;) {
    const rows = await nextRows(reader, walk.editions)
    for (const row of rows) {
      const wrong = misfitOf(row, walk)
      if (wrong !== undefined)
        return {
          ...walk,
          misfit: { chainIndex: walk.editions + 1, edition: row.id, document: row.documentNumber, ...wrong },
        }
      walk.editions += 1
      walk.erased += row.leaf === null ? 1 : 0
      walk.head = row.leafHash
    }
    if (rows.length < step) break
  }
  return { ...walk, misfit: (await missingEnd(reader, walk)) ?? (await wrongCurrent(reader)) ?? null }
}

function nextRows(reader: Reader, after: number) {
  return reader
    .selectFrom('edition')
    .innerJoin('document', 'document.id', 'edition.document')
    .leftJoin('editionBody', 'editionBody.edition', 'edition.id')
    .select([
      'edition.id',
      'edition.lang',
      'edition.number',
      'edition.chainIndex',
      'edition.leafHash',
      'edition.previousLeafHash',
    ])
    .select(['edition.publishedAt', 'edition.document', 'document.number as documentNumber'])
    .select([
      'editionBody.leaf',
      'editionBody.html',
      'editionBody.headline',
      'editionBody.kicker',
      'editionBody.shortHeadline',
    ])
    .select(['editionBody.lead', 'editionBody.picture'])
    .select((eb) =>
      eb
        .selectFrom('withdrawal')
        .select((count) => count.fn.countAll().as('n'))
        .whereRef('withdrawal.document', '=', 'edition.document')
        .where('withdrawal.kind', '=', 'legal')
        .as('legal'),
    )
    .where('edition.chainIndex', '>', after)
    .orderBy('edition.chainIndex')
    .limit(step)
    .execute()
}

type Row = Awaited<ReturnType<typeof nextRows>>[number]
type Wrong = Pick<Misfit, 'what' | 'message'>

function misfitOf(row: Row, walk: Verification): Wrong | undefined {
  if (row.chainIndex !== walk.editions + 1)
    return { what: 'missing', message: `Edition ${walk.editions + 1} of the chain is missing.` }
  if (row.previousLeafHash !== walk.head) return { what: 'chain', message: 'It does not name the edition before it.' }
  if (row.leaf === null)
    return Number(row.legal) > 0
      ? undefined
      : { what: 'body', message: 'Its words are gone, and no withdrawal by law says why.' }
  if (leafHash(row.leaf) !== row.leafHash)
    return { what: 'leaf', message: 'Its words are not those that were published.' }
  const leaf = readLeaf(row.leaf)
  if (leafText(leaf) !== row.leaf) return { what: 'leaf', message: 'Its words are not in canonical form.' }
  return wrongFields(row, leaf) ?? wrongColumns(row, leaf)
}

function wrongFields(row: Row, leaf: Leaf): Wrong | undefined {
  const same =
    leaf.number === row.documentNumber &&
    leaf.language === row.lang &&
    leaf.edition === row.number &&
    leaf.dates.published === row.publishedAt &&
    leaf.previousLeaf === row.previousLeafHash
  return same
    ? undefined
    : { what: 'fields', message: 'Its number, language, edition, date or predecessor is not what its words say.' }
}

/** What lists and pages read was derived from the leaf, and must still say the same. */
function wrongColumns(row: Row, leaf: Leaf): Wrong | undefined {
  const decks = leaf.decks.map((deck) => ({ ...deck, id: '' }))
  const same =
    row.headline === deckText(decks, 'headline') &&
    row.kicker === deckText(decks, 'kicker') &&
    row.shortHeadline === deckText(decks, 'short') &&
    row.lead === leaf.lead &&
    row.picture === (leaf.picture?.picture ?? null)
  if (!same) return { what: 'columns', message: 'Its headline, lead or picture in lists is not what its words say.' }
  if (wordsOfHtml(row.html ?? '') !== leaf.blocks.map(wordsOfBlock).join(''))
    return { what: 'page', message: 'Its page shows other words than were published.' }
  return undefined
}

/** What a page says of a block in its text: all but captions, which stand beside it. */
function wordsOfBlock(block: Block): string {
  if (block.type === 'attachment') return wordsOf(block.attrs.title)
  return textBlocks({ type: 'doc', content: [block] })
    .map((text) => wordsOf(blockText(text)))
    .join('')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function wordsOfHtml(html: string): string {
  const text = html
    .replace(/<(figcaption|video)\b.*?<\/\1>/gs, '')
    // How large a file is, no edition says.
    .replace(/<a [^>]*\bdata-outside\b.*?<\/a>/gs, '')
    .replace(/<[^>]*>/g, '')
  return wordsOf(text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ''))
}

function wordsOf(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** The counter knows how many editions there were: without it, the last ones could be cut off unseen. */
async function missingEnd(reader: Reader, walk: Verification): Promise<Misfit | undefined> {
  const row = await reader.selectFrom('counter').select('value').where('name', '=', 'edition').executeTakeFirst()
  if ((row?.value ?? 0) === walk.editions) return undefined
  const chainIndex = walk.editions + 1
  return {
    chainIndex,
    edition: null,
    document: null,
    what: 'missing',
    message: `Edition ${chainIndex} of the chain is missing.`,
  }
}

/** Readers must be shown the newest edition of each version. */
async function wrongCurrent(reader: Reader): Promise<Misfit | undefined> {
  const row = await reader
    .selectFrom('edition')
    .innerJoin('version', 'version.id', 'edition.version')
    .innerJoin('document', 'document.id', 'edition.document')
    .select(['edition.id', 'edition.chainIndex', 'document.number'])
    .where((eb) =>
      eb(
        'edition.number',
        '=',
        eb
          .selectFrom('edition as other')
          .select((max) => max.fn.max('other.number').as('last'))
          .whereRef('other.version', '=', 'edition.version'),
      ),
    )
    .whereRef('version.currentEdition', 'is distinct from', 'edition.id')
    .orderBy('edition.chainIndex')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    chainIndex: row.chainIndex,
    edition: row.id,
    document: row.number,
    what: 'current',
    message: 'It is the newest edition of its version, but readers are shown another.',
  }
}
