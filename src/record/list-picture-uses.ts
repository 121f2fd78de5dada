import type { Reader } from '#storage/store.ts'

/** Where a picture is shown: a draft (`id` is the version), a public edition, a thing as its portrait, the office as its logo. */
export type PictureUse =
  | { kind: 'draft' | 'edition'; id: string; document: string; number: number | null; lang: string; headline: string }
  | { kind: 'thing'; id: string }
  | { kind: 'office'; id: string }

/** Everything that shows a picture now. Earlier revisions of a draft do not count; every public edition does, old ones too. */
export async function listPictureUses(reader: Reader, picture: string): Promise<PictureUse[]> {
  return [
    ...(await drafts(reader, picture)),
    ...(await editions(reader, picture)),
    ...(await things(reader, picture)),
    ...(await offices(reader, picture)),
  ]
}

/** An id as it stands in JSON; ids have no letter that JSON or `like` would read otherwise. */
function within(picture: string): string {
  return `%"${picture}"%`
}

async function drafts(reader: Reader, picture: string): Promise<PictureUse[]> {
  const rows = await reader
    .selectFrom('draft')
    .innerJoin('version', 'version.id', 'draft.version')
    .innerJoin('document', 'document.id', 'version.document')
    .select(['version.id', 'version.document', 'document.number', 'version.lang', 'draft.headline'])
    .where('draft.content', 'like', within(picture))
    .orderBy('draft.updatedAt', 'desc')
    .execute()
  return rows.map((row) => ({ kind: 'draft', ...row }))
}

async function editions(reader: Reader, picture: string): Promise<PictureUse[]> {
  const rows = await reader
    .selectFrom('editionBody')
    .innerJoin('edition', 'edition.id', 'editionBody.edition')
    .innerJoin('document', 'document.id', 'edition.document')
    .select(['edition.id', 'edition.document', 'document.number', 'edition.lang', 'editionBody.headline'])
    .where('editionBody.leaf', 'like', within(picture))
    .orderBy('edition.chainIndex', 'desc')
    .execute()
  return rows.map((row) => ({ kind: 'edition', ...row }))
}

async function things(reader: Reader, picture: string): Promise<PictureUse[]> {
  const rows = await reader.selectFrom('thing').select('id').where('picture', '=', picture).orderBy('id').execute()
  return rows.map(({ id }) => ({ kind: 'thing', id }))
}

async function offices(reader: Reader, picture: string): Promise<PictureUse[]> {
  const rows = await reader.selectFrom('office').select('id').where('profile', 'like', within(picture)).execute()
  return rows.map(({ id }) => ({ kind: 'office', id: String(id) }))
}
