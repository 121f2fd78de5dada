import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { CueClass, Directness } from '../kinds.ts'
import type { NameQuestion, PublishedName, PublishedNames } from '../list-published-names.ts'

/** A statement where it stands in an edition. */
export interface MarkedStatement {
  id: Id
  status: 'confirmed' | 'disputed' | 'denied'
  speaker: PublishedName
  title: PublishedName | undefined
  addressees: PublishedName[]
  cueClass: CueClass
  directness: Directness
  /** The block in which its first words stand. */
  block: string
  text: string
}

/** The statements of an edition that a person confirmed, in one query; the names are looked up together with the rest of the page. */
export async function listMarkedStatements(reader: Reader, edition: Id) {
  const rows = await markedRows(reader, { edition })
  return {
    ids: rows.flatMap((row) => [row.speaker, row.addressee]),
    named: (names: PublishedNames, question: NameQuestion): MarkedStatement[] =>
      [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, [row, ...more]]) => {
        const speaker = row === undefined ? undefined : names.nameOf(row.speaker, question)
        if (row === undefined || speaker === undefined) return []
        const all = [row, ...more]
        const addressees = [...new Set(all.flatMap((one) => one.addressee ?? []))]
        const spans = [...new Map(all.map((one) => [one.anchor, one.exact])).values()]
        return {
          id,
          status: row.status as MarkedStatement['status'],
          speaker,
          title: names.titleOf(row.speaker, { ...question, tenure: row.speakerTenure }),
          addressees: addressees.flatMap((one) => names.nameOf(one, question) ?? []),
          cueClass: row.cueClass as CueClass,
          directness: row.directness as Directness,
          block: row.block,
          text: spans.map((span) => span.trim()).join(' … '),
        }
      }),
  }
}

const markedRows = prepared((reader, { edition }: { edition: Id }) =>
  reader
    .selectFrom('anchor')
    .innerJoin('statement', 'statement.id', 'anchor.statement')
    .leftJoin('statementAddressee', 'statementAddressee.statement', 'statement.id')
    .select([
      'anchor.id as anchor',
      'anchor.block',
      'anchor.exact',
      'statement.id',
      'statement.status',
      'statement.speaker',
    ])
    .select(['statement.speakerTenure', 'statement.cueClass', 'statement.directness', 'statementAddressee.addressee'])
    .where('anchor.edition', '=', edition)
    .where('statement.status', 'in', ['confirmed', 'disputed', 'denied'])
    .orderBy('anchor.ordinal')
    .orderBy('statementAddressee.ordinal'),
)
