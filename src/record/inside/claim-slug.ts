import { slugify } from '#persian/slug.ts'
import type { Transaction } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'

/**
 * Give a thing the slug of a title: the first of `title`, `title-2`, `title-3`… that no other thing of its kind has or ever had. A slug
 * that was its own before becomes its own again. The former slugs stay its own.
 */
export async function claimSlug(
  tx: Transaction,
  claim: { thing: string; kind: ThingKind; title: string },
): Promise<string> {
  const slug = await firstFree(tx, claim)
  await tx.sql.updateTable('thing').set({ slug }).where('id', '=', claim.thing).execute()
  return slug
}

async function firstFree(tx: Transaction, claim: { thing: string; kind: ThingKind; title: string }): Promise<string> {
  const base = slugify(claim.title, { fallback: claim.kind })
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    await tx.sql
      .insertInto('thingSlug')
      .values({ kind: claim.kind, slug, thing: claim.thing, since: tx.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const holder = await tx.sql
      .selectFrom('thingSlug')
      .select('thing')
      .where('kind', '=', claim.kind)
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    if (holder.thing === claim.thing) return slug
  }
}
