import { Fault } from '#ground/fault.ts'
import { readMailAddress } from '#comments/mail-address.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { prepared } from '#storage/prepared.ts'
import { seal, unseal } from '#storage/seal.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { MailSecurity } from '#storage/tables/mail.ts'

/** The server that takes the house's mail, as those who set it up see it. Its password is never told. */
export interface MailServer {
  host: string
  port: number
  security: MailSecurity
  login: string
  hasPassword: boolean
  sender: string
  testedAt: string | null
}

/** What a connection needs. */
export interface MailAccess extends Pick<MailServer, 'host' | 'port' | 'security' | 'login' | 'sender'> {
  password: string
}

export interface NewMailServer extends Pick<MailServer, 'host' | 'port' | 'security' | 'login' | 'sender'> {
  /** Absent: the one that is kept. */
  password?: string | undefined
}

export async function findMailServer(reader: Reader): Promise<MailServer | undefined> {
  const row = await reader.selectFrom('mailServer').selectAll().executeTakeFirst()
  if (row === undefined) return undefined
  const { host, port, security, login, password, sender, testedAt } = row
  return { host, port, security, login, hasPassword: password !== '', sender, testedAt }
}

/** Whether the house sends mail: a server is set up, and took a mail since. */
export async function sendsMail(reader: Reader): Promise<boolean> {
  return (await testedServer(reader, {})).length > 0
}

const testedServer = prepared((reader, _: Record<string, never>) =>
  reader.selectFrom('mailServer').select('id').where('testedAt', 'is not', null),
)

/** How to reach the server; undefined where there is none. Throws `conflict` `mail.key_lost` when the key that sealed its password is gone. */
export async function findMailAccess(reader: Reader, key: Buffer): Promise<MailAccess | undefined> {
  const row = await reader.selectFrom('mailServer').selectAll().executeTakeFirst()
  if (row === undefined) return undefined
  const password = row.password === '' ? '' : unseal(key, row.password)
  if (password === undefined) throw new Fault('conflict', 'mail.key_lost')
  const { host, port, security, login, sender } = row
  return { host, port, security, login, sender, password }
}

const local = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * Set the server up, or change it. It sends nothing until a mail of trial has been taken. Throws `invalid` for a sender that is no address, and
 * for an open connection to another machine, over which a password and readers' addresses would go for all to read.
 */
export async function changeMailServer(
  tx: Transaction,
  { server, key, by }: { server: NewMailServer; key: Buffer; by: string },
): Promise<void> {
  const sender = readMailAddress(server.sender)
  if (sender === undefined) throw new Fault('invalid', 'comment.mail', { field: 'sender' })
  if (server.security === 'none' && !local.has(server.host))
    throw new Fault('invalid', 'mail.not_secured', { field: 'security' })
  const kept = await tx.sql.selectFrom('mailServer').select('password').executeTakeFirst()
  const password =
    server.password === undefined ? (kept?.password ?? '') : server.password === '' ? '' : seal(key, server.password)
  const { host, port, security, login } = server
  const row = { host, port, security, login, password, sender, testedAt: null, changedAt: tx.at, changedBy: by }
  await tx.sql
    .insertInto('mailServer')
    .values({ id: 'mail', ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await appendEntry(tx, { kind: 'mailServer.changed', subject: 'mail', by })
}

/** From now on mail is sent. */
export async function noteMailTaken(tx: Transaction, by: string): Promise<void> {
  await tx.sql.updateTable('mailServer').set({ testedAt: tx.at }).execute()
  await appendEntry(tx, { kind: 'mailServer.tested', subject: 'mail', by })
}

/** Send no mail any more, and keep no password. */
export async function removeMailServer(tx: Transaction, by: string): Promise<void> {
  await tx.sql.deleteFrom('mailServer').execute()
  await appendEntry(tx, { kind: 'mailServer.removed', subject: 'mail', by })
}
