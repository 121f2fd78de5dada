import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { blockText, textBlocks } from './body.ts'
import type { Original, PageLine } from './find-odd-ones.ts'
import { readLeaf, type Leaf } from './leaf.ts'
import { listNamed } from './read-page-context.ts'

/** What a version is a translation of, as readers see it now; null where it is none, or nothing is left to be read. */
export async function readOriginal(reader: Reader, version: Id): Promise<Original | null> {
  const row = await reader
    .selectFrom('version')
    .innerJoin('edition', 'edition.id', 'version.translatedFrom')
    .innerJoin('version as source', 'source.id', 'edition.version')
    .innerJoin('editionBody', 'editionBody.edition', 'source.currentEdition')
    .select(['source.lang', 'editionBody.leaf'])
    .where('version.id', '=', version)
    .executeTakeFirst()
  if (row === undefined) return null
  return { lang: row.lang, lines: linesOfLeaf(readLeaf(row.leaf)), named: await listNamed(reader, row.lang) }
}

function linesOfLeaf({ decks, lead, blocks }: Leaf): PageLine[] {
  return [
    ...decks.map((deck, index) => ({ block: `deck:${index}`, text: deck.text, role: deck.role })),
    ...(lead === '' ? [] : [{ block: 'lead', text: lead }]),
    ...textBlocks({ type: 'doc', content: blocks }).map((block) => ({ block: block.attrs.id, text: blockText(block) })),
  ]
}
