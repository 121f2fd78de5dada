import { fold } from '#persian/fold.ts'
import type { Reader } from '#storage/store.ts'
import type { SourceLine } from '../draft-content.ts'
import { nameOf } from '../name-of.ts'

/** Where a text came from, for its translation: an organisation that the record knows by exactly this name is called as it is in that language. */
export async function sourceInLanguage(
  reader: Reader,
  { source, lang }: { source: SourceLine | null; lang: string },
): Promise<SourceLine | null> {
  if (source === null || source.agency.trim() === '') return source
  const known = await reader
    .selectFrom('thingName')
    .innerJoin('thing', 'thing.id', 'thingName.thing')
    .select(['thing.id', 'thingName.lang'])
    .where('thingName.folded', '=', fold(source.agency.trim()))
    .where('thing.kind', '=', 'organisation')
    .where('thing.mergedInto', 'is', null)
    .execute()
  const [id, ...others] = new Set(known.map((one) => one.id))
  if (id === undefined || others.length > 0 || known.some((one) => one.lang === lang)) return source
  const name = await nameOf(reader, id, { lang })
  return name?.lang === lang ? { ...source, agency: name.full } : source
}
