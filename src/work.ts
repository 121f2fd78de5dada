import { Cron } from 'croner'
import { forgetTraces } from '#comments/forget-traces.ts'
import { askByMail, tellOfReply, tellOwnData, type MailRoom } from '#delivery/comment-mails.ts'
import { sendsMail } from '#delivery/mail-server.ts'
import { addJob } from '#jobs/add-job.ts'
import { removeSettled } from '#jobs/remove-settled.ts'
import { workJobs, type JobHandler } from '#jobs/work-jobs.ts'
import { removeExpired } from '#staff/remove-expired.ts'
import { isKeyEntered, keepCheckpoint } from '#record/keep-checkpoint.ts'
import { findOffice } from '#record/office.ts'
import { removeShareImages } from '#record/share-image.ts'
import { followRecord } from '#search/follow-record.ts'
import { followWords } from '#search/follow-words.ts'
import { keepSearchWhole } from '#search/keep-search-whole.ts'
import { followLedger, type LateHandler, type LedgerHandler } from '#storage/follow-ledger.ts'
import { keepLogShort } from '#storage/keep-log-short.ts'
import type { LogKeys } from '#storage/log-keys.ts'
import { addressesOf, encodePath } from '#web/address.ts'
import type { House } from '#web/house.ts'

/** The worker of a house. */
export interface Work {
  /** Finish what is in hand, and take nothing more. */
  stop: () => Promise<void>
}

/** Every kind of job, and what does it. */
function handlersOf(house: House): Record<string, JobHandler> {
  const { store } = house
  return {
    ...mailHandlers(house),
    sweep: () =>
      store.transact(async (tx) => {
        await removeExpired(tx)
        await forgetTraces(tx)
        await removeSettled(tx)
      }),
  }
}

/** Mails, where the house has the keys to the addresses. */
function mailHandlers({ store, clock, commentKeys, publicUrl, localHosts = [] }: House): Record<string, JobHandler> {
  if (commentKeys === undefined) return {}
  const room = async (): Promise<MailRoom> => {
    const at = addressesOf((await findOffice(store.read))?.languages ?? [])
    return {
      reader: store.read,
      keys: commentKeys,
      clock,
      localHosts,
      linkTo: (lang, path) => publicUrl + encodePath(at.path(lang, path)),
    }
  }
  return {
    'mail.ask': async ({ comment }: { comment: string }) => askByMail(await room(), comment),
    'mail.reply': async ({ comment }: { comment: string }) => tellOfReply(await room(), comment),
    'mail.own-data': async (payload: { sealed: string; lang: string }) => tellOwnData(await room(), payload),
  }
}

/** What enters the public log, and so calls for a new signature under it. */
const logged = new Set([
  'edition.published',
  'correction.published',
  'document.withdrawn',
  'withdrawal.lifted',
  'claim.answered',
])

/** Readers wait for what is new: first come pages, feeds and the search. */
const afterReadersMs = 150
const atLeisureMs = 500

/** What follows from the ledger's entries, after the commit. */
function followersOf({ store, blobs }: House, keysNow: () => LogKeys): Record<string, LedgerHandler | LateHandler> {
  const checkpoint: LedgerHandler = async (entries) => {
    if (!entries.some((entry) => logged.has(entry.kind))) return
    const keys = keysNow()
    // What it signs is on the disk. A signature that was lost is made again, the same byte for byte.
    const durable = (await isKeyEntered(store.read, keys)) ? 'later' : 'first'
    await store.transact((tx) => keepCheckpoint(tx, keys), { durable })
  }
  const mail: LedgerHandler = async (entries) => {
    const published = entries.filter((entry) => entry.kind === 'comment.published')
    if (published.length === 0 || !(await sendsMail(store.read))) return
    await store.transact(async (tx) => {
      for (const { subject } of published)
        await addJob(tx, { kind: 'mail.reply', payload: { comment: subject }, key: `mail.reply:${subject}` })
    })
  }
  const shareImages: LedgerHandler = async (entries) => {
    const withdrawn = entries.filter((entry) => entry.kind === 'document.withdrawn')
    if (withdrawn.length === 0) return
    const documents = withdrawn.map((entry) => entry.subject)
    await store.transact((tx) => removeShareImages(tx, { documents, blobs }))
  }
  return {
    search: (entries) => followRecord(store, entries),
    checkpoint: { handle: checkpoint, lateMs: afterReadersMs },
    searchWords: { handle: (entries) => followWords(store, entries), lateMs: atLeisureMs },
    mail: { handle: mail, lateMs: atLeisureMs },
    shareImages: { handle: shareImages, lateMs: atLeisureMs },
  }
}

/** What is due by the clock alone: cron patterns in UTC. */
const timetable: Record<string, string> = { sweep: '17 * * * *' }

/**
 * Begin to work: what follows from the ledger, jobs as they come, and those of the timetable. `keysNow` reads the keys of the log each time
 * that something is signed, so that a new one signs from the moment it is there.
 */
export function startWork(house: House, keysNow: () => LogKeys): Work {
  const end = new AbortController()
  const { store, log } = house
  const done = Promise.all([
    workJobs({ store, log, handlers: handlersOf(house), signal: end.signal }),
    followLedger({ store, log, handlers: followersOf(house, keysNow), signal: end.signal }),
    keepSearchWhole(store, { log, signal: end.signal }),
    keepLogShort(store, { log, signal: end.signal }),
  ])
  const clocks = Object.entries(timetable).map(
    ([kind, pattern]) => new Cron(pattern, { timezone: 'UTC', unref: true, catch: true }, () => due(house, kind)),
  )
  return {
    stop: async () => {
      for (const clock of clocks) clock.stop()
      end.abort()
      await done
    },
  }
}

async function due({ store, log }: House, kind: string): Promise<void> {
  try {
    await store.transact((tx) => addJob(tx, { kind, payload: null, key: kind }))
  } catch (error) {
    log.error({ err: error, kind }, 'what was due could not be put into the queue')
  }
}
