import { strictKey } from '#persian/strict-fold.ts'
import { Fault } from '#ground/fault.ts'
import { getOffice } from '#record/office.ts'
import type { Reader } from '#storage/store.ts'

/**
 * Throws `invalid` for a name that looks or reads like one of the staff or the office itself, in whatever letters. Who left the office is among
 * the staff: answers stand under that name.
 */
export async function refuseReservedName(reader: Reader, name: string): Promise<void> {
  const office = await getOffice(reader)
  const accounts = await reader.selectFrom('account').select('name').execute()
  const reserved = [...Object.values(office.names), ...accounts.map((account) => account.name)]
  const key = strictKey(name)
  if (key !== '' && reserved.some((one) => strictKey(one) === key))
    throw new Fault('invalid', 'comment.name_reserved', { field: 'name' })
}
