import { sql } from 'kysely'
import { refuse, type Bare, type DatabaseKind } from './schema.ts'

interface AnchorRow {
  id: string
  edition: string
  statement: string
  block: string
  start: number
}

/** Stretches of a statement that stands in several blocks get their place in reading order; until now only their blocks were known. */
export async function anchorOrder(db: Bare, kind: DatabaseKind): Promise<void> {
  await db.schema
    .alterTable('anchor')
    .addColumn('ordinal', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  const rows = await anchorsInSeveralStretches(db)
  if (rows.length === 0) return
  await allowUpdates(db, kind)
  for (const [edition, anchors] of Map.groupBy(rows, (row) => row.edition)) await order(db, edition, anchors)
  await refuse(db, kind, { table: 'anchor', on: 'update' })
}

async function anchorsInSeveralStretches(db: Bare): Promise<AnchorRow[]> {
  const { rows } = await sql<AnchorRow>`
    select "id", "edition", "statement", "block", "start" from "anchor"
    where exists (select 1 from "anchor" as "other" where "other"."edition" = "anchor"."edition"
      and "other"."statement" = "anchor"."statement" and "other"."id" <> "anchor"."id")`.execute(db)
  return rows
}

async function order(db: Bare, edition: string, anchors: AnchorRow[]): Promise<void> {
  const { rows } = await sql<{ html: string }>`select "html" from "editionBody" where "edition" = ${edition}`.execute(
    db,
  )
  const html = rows[0]?.html ?? ''
  const placeOf = ({ block }: AnchorRow) => html.indexOf(`id="b-${block}"`)
  const sorted = anchors.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start)
  for (const [ordinal, { id }] of sorted.entries())
    await sql`update "anchor" set "ordinal" = ${ordinal} where "id" = ${id}`.execute(db)
}

async function allowUpdates(db: Bare, kind: DatabaseKind): Promise<void> {
  if (kind === 'sqlite') await sql`drop trigger "anchor_refuses_update"`.execute(db)
  else {
    await sql`drop trigger "anchor_refuses_update" on "anchor"`.execute(db)
    await sql`drop function "anchor_refuses_update"()`.execute(db)
  }
}
