import { Fault } from '#ground/fault.ts'
import type { Account, Role } from './account.ts'

/** What one may be allowed: `write` the record and publish it, `run_office` change the office itself, `manage_staff` accounts of others. */
export type Ability = 'write' | 'run_office' | 'manage_staff'

const abilities: Record<Role, readonly Ability[]> = {
  owner: ['write', 'run_office', 'manage_staff'],
  editor: ['write'],
}

/** Whether this person may. */
export function may(account: Account, ability: Ability): boolean {
  return abilities[account.role].includes(ability)
}

/** Throws `forbidden` unless this person may. */
export function requireMay(account: Account, ability: Ability): void {
  if (!may(account, ability)) throw new Fault('forbidden', 'account.may_not', { details: { ability } })
}
