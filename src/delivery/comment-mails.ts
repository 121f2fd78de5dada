import { callMail } from '#comments/call-mail.ts'
import { mailAddressKey } from '#comments/mail-address.ts'
import { mailVisitToken } from '#comments/mail-visit.ts'
import { findReplyNotice, noticeOfReply, noticeTokenOf } from '#comments/reply-notice.ts'
import type { Clock } from '#ground/clock.ts'
import { findOffice } from '#record/office.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import { seal, unseal } from '#storage/seal.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { addJob } from '#jobs/add-job.ts'
import { findMailAccess, sendsMail } from './mail-server.ts'
import { mailWord } from './mail-words.ts'
import { sendMail } from './send-mail.ts'

/** What a mail is made from. `linkTo` gives the full address of a path of the site in a language. */
export interface MailRoom {
  reader: Reader
  keys: CommentKeys
  clock: Clock
  localHosts: readonly string[]
  linkTo: (lang: string, path: string) => string
}

/** Ask an address whether it wishes to hear of answers to a comment. What was answered meanwhile, or erased, is not asked. */
export async function askByMail(room: MailRoom, comment: string): Promise<void> {
  const notice = await findReplyNotice(room.reader, { keys: room.keys, comment })
  if (notice?.state !== 'asked' || notice.address === undefined) return
  const link = room.linkTo(notice.lang, noticePath(room.keys, comment))
  await post(room, { to: notice.address, lang: notice.lang, word: 'ask', values: { link } })
}

/** Tell who wrote a comment that it was answered, where they asked for it. */
export async function tellOfReply(room: MailRoom, reply: string): Promise<void> {
  const notice = await noticeOfReply(room.reader, { keys: room.keys, reply })
  if (notice?.address === undefined) return
  const stop = room.linkTo(notice.lang, noticePath(room.keys, notice.comment))
  const link = room.linkTo(notice.lang, `/comments/${reply}`)
  await post(room, { to: notice.address, lang: notice.lang, word: 'reply', values: { link, stop } })
}

/** Send the link to what is kept under an address. Whether anything is kept, only its reader learns. One a day goes to an address. Jobs hold the address sealed. */
export async function tellOwnDataLater(
  tx: Transaction,
  { keys, address, lang }: { keys: CommentKeys; address: string; lang: string },
): Promise<void> {
  const addressKey = mailAddressKey(keys, address)
  const kept = await tx.sql
    .selectFrom('commentMail')
    .select('comment')
    .where('addressKey', '=', addressKey)
    .executeTakeFirst()
  if (kept === undefined || !(await callMail(tx, { addressKey, kind: 'own-data' }))) return
  await addJob(tx, { kind: 'mail.own-data', payload: { sealed: seal(keys.mail, address), lang } })
}

export async function tellOwnData(room: MailRoom, given: { sealed: string; lang: string }): Promise<void> {
  const to = unseal(room.keys.mail, given.sealed)
  if (to === undefined) return
  const token = mailVisitToken(room.keys, { addressKey: mailAddressKey(room.keys, to), at: room.clock.now() })
  const link = room.linkTo(given.lang, `/comments/mail/${token}`)
  await post(room, { to, lang: given.lang, word: 'ownData', values: { link } })
}

/** A mail of trial, whether or not the server has taken one before. */
export async function tryMail(room: Omit<MailRoom, 'linkTo'>, given: { to: string; lang: string }): Promise<void> {
  await deliver(room, { ...given, word: 'trial', values: {} })
}

export const noticePath = (keys: CommentKeys, comment: string): string =>
  `/comments/notices/${noticeTokenOf(keys, comment)}`

interface Letter {
  to: string
  lang: string
  word: 'ask' | 'reply' | 'ownData' | 'trial'
  values: { link?: string; stop?: string }
}

async function post(room: MailRoom, letter: Letter): Promise<void> {
  if (await sendsMail(room.reader)) await deliver(room, letter)
}

async function deliver(room: Omit<MailRoom, 'linkTo'>, { to, lang, word, values }: Letter): Promise<void> {
  const access = await findMailAccess(room.reader, room.keys.mail)
  const office = await findOffice(room.reader)
  if (access === undefined || office === undefined) return
  const name = office.names[lang] ?? Object.values(office.names)[0] ?? ''
  await sendMail(
    { access, localHosts: room.localHosts },
    {
      to,
      lang,
      from: name,
      subject: mailWord(lang, `${word}Subject`, { office: name }),
      text: mailWord(lang, word, { ...values, office: name }),
      ...(values.stop === undefined ? {} : { stop: values.stop }),
    },
  )
}
