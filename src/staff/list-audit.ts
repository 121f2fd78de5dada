import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import type { AuditAction } from './append-audit.ts'

export interface Audit {
  id: number
  at: Instant
  account: string
  /** The name of that account today, if it is one. */
  accountName: string | null
  action: AuditAction
  byAccount: string | null
  byName: string | null
  details: Record<string, string | number | null>
}

/** What happened to the accounts, newest first. */
export async function listAudit(
  reader: Reader,
  page: { limit: number; offset: number },
): Promise<{ items: Audit[]; total: number }> {
  const rows = await reader
    .selectFrom('audit')
    .leftJoin('account as whose', 'whose.id', 'audit.account')
    .leftJoin('account as doer', 'doer.id', 'audit.byAccount')
    .select(['audit.id', 'audit.at', 'audit.account', 'whose.name as accountName', 'audit.action'])
    .select(['audit.byAccount', 'doer.name as byName', 'audit.details'])
    .orderBy('audit.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const { total } = await reader
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    items: rows.map((row) => ({
      ...row,
      action: row.action as AuditAction,
      details: JSON.parse(row.details) as Audit['details'],
    })),
    total: Number(total),
  }
}
