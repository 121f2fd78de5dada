import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'

/** Whether a slug is, or ever was, a version's own. */
export async function isPublishedSlug(reader: Reader, asked: { version: Id; slug: string }): Promise<boolean> {
  const row = await reader
    .selectFrom('versionSlug')
    .select('slug')
    .where('version', '=', asked.version)
    .where('slug', '=', asked.slug)
    .executeTakeFirst()
  return row !== undefined
}
