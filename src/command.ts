import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { Fault } from '#ground/fault.ts'
import { openLog } from '#ground/log.ts'
import { officeShape } from '#record/office.ts'
import { readSettings, SettingError } from '#ground/settings.ts'
import type { Reader } from '#storage/store.ts'
import { StorageError } from '#storage/storage-error.ts'
import type { OpenedOffice } from './open-office.ts'

/** One thing that `dabir` can be told to do. `run` returns the exit code. */
interface Command {
  usage: string
  does: string
  run(words: string[]): Promise<number>
}

/** A call that cannot be understood: the message says what is wrong. */
class UsageError extends Error {}

const commands: Record<string, Command> = {
  'office open': {
    usage: 'dabir office open --name NAME [--name-en NAME] [--languages fa,en,ar] [--zone Asia/Tehran]',
    does: 'open an empty office of your own, whose numbers begin at 1, and print the link for its owner',
    run: openOne,
  },
  'import text': {
    usage: 'dabir import text FILE [--by LOGIN]',
    does: 'make a draft of a page that was saved as flat text',
    run: importTextFile,
  },
  verify: {
    usage: 'dabir verify [PAGE.html] [--key KEY]... [--checkpoint FILE]...',
    does: 'hold the record, its log and every signature against one another, also against older checkpoints; or prove a saved page, offline',
    run: verify,
  },
  'log rotate': {
    usage: 'dabir log rotate',
    does: 'make a new key for the log; the one before it signs the hand-over, and stays listed',
    run: rotateKey,
  },
  backup: {
    usage: 'dabir backup FILE',
    does: 'write everything the office owns into one file, while it goes on working',
    run: backup,
  },
  restore: {
    usage: 'dabir restore FILE [--check]',
    does: 'put a backup back into an empty house, on either database; --check only reads it and checks every hash',
    run: restore,
  },
  'search rebuild': {
    usage: 'dabir search rebuild [--anew]',
    does: 'make the search index again from the record while it is in use; one that was broken off goes on where it was',
    run: rebuildIndex,
  },
  repair: {
    usage: 'dabir repair [--level safe|full] [--diff]',
    does: 'repair the Persian of standard input onto standard output; --diff shows what changes, and why, instead of the text',
    run: repairInput,
  },
  'staff list': { usage: 'dabir staff list', does: 'list who may sign in', run: listStaff },
  'staff invite': {
    usage: 'dabir staff invite [--owner] [--note TEXT]',
    does: 'make a one-time link for a new editor, or owner',
    run: inviteOne,
  },
  'staff reset': {
    usage: 'dabir staff reset LOGIN',
    does: 'make a one-time link that sets a new password, after a lost password or passkey',
    run: resetOne,
  },
  'statements propose': {
    usage: 'dabir statements propose < articles.jsonl',
    does: 'read articles as JSON lines, write the statements found in them',
    run: proposeStatements,
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  try {
    const name = Object.keys(commands).find(
      (command) => command === words.slice(0, command.split(' ').length).join(' '),
    )
    const command = name === undefined ? undefined : commands[name]
    if (name === undefined || command === undefined) return help(words)
    return await command.run(words.slice(name.split(' ').length))
  } catch (error) {
    return tell(error)
  }
}

function help(words: string[]): number {
  const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
  const lines = Object.values(commands).map((command) => `  ${command.usage}\n      ${command.does}`)
  const text = `${asked ? '' : `There is no command «${words.join(' ')}».\n`}Dabir's commands:\n${lines.join('\n')}\n`
  ;(asked ? process.stdout : process.stderr).write(text)
  return asked ? 0 : 2
}

async function tell(error: unknown): Promise<number> {
  if (error instanceof UsageError || error instanceof SettingError || error instanceof StorageError) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  if (error instanceof Fault) {
    const { sayFault } = await import('#web/words.ts')
    process.stderr.write(`${sayFault('en', error)}\n`)
    return 1
  }
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EEXIST') {
    process.stderr.write(
      `${path} is there already: another backup is being written, or one was broken off. Remove it and begin again.\n`,
    )
    return 2
  }
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
    process.stderr.write(`${path} cannot be opened. Check the name and its rights.\n`)
    return 2
  }
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`)
  return 1
}

/** Open the office, do something in it, and close it again whatever happens. */
async function inOffice<T>(work: (office: OpenedOffice) => Promise<T>): Promise<T> {
  const { openOffice } = await import('./open-office.ts')
  const settings = readSettings(process.env)
  const office = await openOffice({ settings, log: openLog(settings.logLevel) })
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}

async function openOne(words: string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = options(words, { name: text, 'name-en': text, languages: text, zone: text })
  if (values.name === undefined) throw new UsageError(`Give its name: ${commands['office open']?.usage}`)
  const languages = String(values.languages ?? 'fa,en').split(',')
  const english = values['name-en'] === undefined ? {} : { en: String(values['name-en']) }
  const office = {
    names: { [languages[0] ?? 'fa']: String(values.name), ...english },
    languages,
    zone: String(values.zone ?? 'Asia/Tehran'),
  }
  if (!officeShape.omit({ profile: true }).safeParse(office).success)
    throw new UsageError(
      `Languages are codes such as fa,en; a zone is a name such as Asia/Tehran: ${commands['office open']?.usage}`,
    )
  const { startOwnOffice } = await import('./open-office.ts')
  const { ensureOwnerInvitation } = await import('#staff/invite-staff.ts')
  const { invitationAddress } = await import('#web/staff-address.ts')
  const settings = readSettings(process.env)
  const { house, close } = await startOwnOffice({ settings, log: openLog(settings.logLevel) }, office)
  const invitation = await house.store.transact((tx) => ensureOwnerInvitation(tx))
  if (invitation !== undefined) process.stdout.write(`${invitationAddress(house, invitation.secret)}\n`)
  await close()
  return 0
}

async function importTextFile(words: string[]): Promise<number> {
  const { values, positionals } = oneFile(words, 'import text', { by: { type: 'string' } })
  const text = await readFile(positionals[0] ?? '', 'utf8')
  const { importText } = await import('#exchange/import-text.ts')
  return inOffice(async ({ house }) => {
    const by = values.by === undefined ? null : await accountOf(house.store.read, String(values.by))
    const made = await house.store.transact((tx) => importText(tx, { text, by }))
    const headline = made.content.decks.find((deck) => deck.role === 'headline')?.text ?? ''
    process.stdout.write(`${headline}\n`)
    for (const finding of made.findings)
      process.stdout.write(`  ${finding.kind}: ${finding.text.replaceAll('\n', ' ⏎ ')}\n`)
    process.stdout.write(`Not said by the page, and not filled in: ${made.asks.join(', ')}.\n`)
    process.stdout.write(`A draft in ${made.lang}: ${house.publicUrl}/newsroom/documents/${made.document}\n`)
    return 0
  })
}

async function repairInput(words: string[]): Promise<number> {
  const { values, positionals } = options(words, { level: { type: 'string' }, diff: { type: 'boolean' } })
  const level = values.level ?? 'safe'
  if (positionals.length > 0 || (level !== 'safe' && level !== 'full'))
    throw new UsageError(`It reads standard input, and the level is safe or full: ${commands.repair?.usage}`)
  const { repairPiped } = await import('#exchange/repair-piped.ts')
  return repairPiped(process, { level, isDiff: values.diff === true })
}

async function accountOf(reader: Reader, login: string): Promise<string> {
  const { foldLogin } = await import('#staff/login.ts')
  const { listAccounts } = await import('#staff/list-accounts.ts')
  const account = (await listAccounts(reader)).find((one) => one.login === foldLogin(login))
  if (account === undefined) throw new Fault('not_found', 'account.unknown')
  return account.id
}

async function verify(words: string[]): Promise<number> {
  const many = { type: 'string', multiple: true } as const
  const { positionals, values } = options(words, { key: many, checkpoint: many })
  const [page] = positionals
  const keys = values.key as string[] | undefined
  if (page !== undefined) return verifyPage(page, keys)
  const files = (values.checkpoint as string[] | undefined) ?? []
  const older = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const { verifyRecord } = await import('#record/verify-record.ts')
  const { verifyLog } = await import('#record/verify-log.ts')
  return inOffice(async ({ house }) => {
    const { editions, erased, head, misfit } = await verifyRecord(house.store.read)
    const log = await verifyLog(house.store.read, { older, ...(keys === undefined ? {} : { trustedKeys: keys }) })
    if (misfit !== null) {
      const where = misfit.document === null ? '' : ` (document ${misfit.document})`
      process.stderr.write(
        `The record does not fit at edition ${misfit.chainIndex} of the chain${where}: ${misfit.message}\n`,
      )
    }
    for (const { kind, message } of log.findings) process.stderr.write(`${kind}: ${message}\n`)
    if (misfit !== null || log.findings.length > 0) return 1
    process.stdout.write(
      `The record fits: ${editions} editions${erased === 0 ? '' : `, ${erased} of them erased by law`}; ${log.entries} entries of the log, ${log.checkpoints} signed checkpoints.\n`,
    )
    if (head !== null) process.stdout.write(`Last leaf: ${head}\n`)
    return 0
  })
}

async function rotateKey(words: string[]): Promise<number> {
  if (options(words, {}).positionals.length > 0)
    throw new UsageError(`It takes no words: ${commands['log rotate']?.usage}`)
  const { rotateLogKeys } = await import('#storage/log-keys.ts')
  const { keepCheckpoint, verifierKeys } = await import('#record/keep-checkpoint.ts')
  return inOffice(async ({ house, folder }) => {
    const keys = rotateLogKeys(folder, house.clock.now())
    // A key that never signed enters the log before it hands over.
    await house.store.transact((tx) => keepCheckpoint(tx, { ...keys, keys: keys.keys.slice(0, -1) }))
    await house.store.transact((tx) => keepCheckpoint(tx, keys))
    process.stdout.write(
      `${verifierKeys(keys).join('\n')}\nThe last of these keys signs from now on; the one before it signed the hand-over. `,
    )
    process.stdout.write(`Copy ${folder}/keys to a safe place: no backup holds it.\n`)
    return 0
  })
}

/** Needs no office: whoever has the page has all it takes. */
async function verifyPage(file: string, trustedKeys: string[] | undefined): Promise<number> {
  const { verifySavedPage } = await import('#exchange/verify-saved-page.ts')
  const html = await readFile(file, 'utf8')
  const { isGenuine, message, signed } = verifySavedPage({
    html,
    ...(trustedKeys === undefined ? {} : { trustedKeys }),
  })
  ;(isGenuine ? process.stdout : process.stderr).write(`${message}\n`)
  if (signed !== undefined) process.stdout.write(`Leaf: ${signed.leaf}\n`)
  if (isGenuine)
    process.stdout.write(
      'Not proved: the names of speakers and links beside the text, comments, and what is written for machines.\n',
    )
  return isGenuine ? 0 : 1
}

async function backup(words: string[]): Promise<number> {
  const file = oneFile(words, 'backup').positionals[0] ?? ''
  const { backupOffice } = await import('#exchange/backup-office.ts')
  return inOffice(async ({ house, place }) => {
    const { rows, blobs } = await backupOffice({ place, blobs: house.blobs, file, at: house.clock.now() })
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    process.stdout.write(`${file}: ${rows.edition} editions, ${total} rows, ${blobs} files.\n`)
    return 0
  })
}

async function restore(words: string[]): Promise<number> {
  const { positionals, values } = oneFile(words, 'restore', { check: { type: 'boolean' } })
  const file = positionals[0] ?? ''
  const { checkBackup, restoreOffice } = await import('#exchange/restore-office.ts')
  const { hasLogKeys } = await import('#storage/log-keys.ts')
  if (values.check === true) {
    const { at, rows, blobs } = await checkBackup(file)
    process.stdout.write(`${file} is whole: taken at ${at}, ${rows.edition} editions, ${blobs} files.\n`)
    return 0
  }
  const { openEmptyHouse } = await import('./open-office.ts')
  const settings = readSettings(process.env)
  const { house, folder, close } = await openEmptyHouse({ settings, log: openLog(settings.logLevel) })
  try {
    const { rows, blobs } = await restoreOffice({ store: house.store, blobs: house.blobs, file })
    process.stdout.write(`Restored: ${rows.edition} editions, ${blobs} files. Everybody signs in again.\n`)
    if (!hasLogKeys(folder)) process.stderr.write(withoutKeys(folder))
    return 0
  } finally {
    await close()
  }
}

function withoutKeys(folder: string): string {
  return `A backup holds no keys, and there are none in ${join(folder, 'keys')}. Put the copy of keys/ there before the first start: without it a new key, which the old one did not hand over to, signs the log, and mail addresses cannot be read again.\n`
}

async function rebuildIndex(words: string[]): Promise<number> {
  const { values } = options(words, { anew: { type: 'boolean' } })
  const { isSearchWhole, rebuildSearch } = await import('#search/rebuild-search.ts')
  const { mergeSegments } = await import('#search/merge-segments.ts')
  const end = new AbortController()
  process.once('SIGINT', () => end.abort())
  return inOffice(async ({ house }) => {
    const began = performance.now()
    const onStep = (done: number): void => {
      if (done % 1000 === 0) process.stderr.write(`${done} documents\n`)
    }
    const done = await rebuildSearch(house.store, {
      atOnce: 25,
      anew: values.anew === true,
      signal: end.signal,
      onStep,
    })
    const isWhole = await isSearchWhole(house.store.read)
    if (isWhole) await mergeSegments(house.store, { most: 2, signal: end.signal })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (isWhole) {
      process.stdout.write(`The search index is whole: ${done} documents in ${seconds} s.\n`)
      return 0
    }
    process.stdout.write(`${done} documents in ${seconds} s; the same command goes on from here.\n`)
    return 1
  })
}

function oneFile(words: string[], command: string, known: Options = {}) {
  const given = options(words, known)
  if (given.positionals.length !== 1) throw new UsageError(`Name one file: ${commands[command]?.usage}`)
  return given
}

async function listStaff(words: string[]): Promise<number> {
  options(words, {})
  const { listAccounts } = await import('#staff/list-accounts.ts')
  return inOffice(async ({ house }) => {
    const accounts = await listAccounts(house.store.read)
    if (accounts.length === 0) process.stdout.write('Nobody may sign in yet.\n')
    for (const account of accounts) process.stdout.write(`${account.login}\t${account.role}\t${account.name}\n`)
    return 0
  })
}

async function inviteOne(words: string[]): Promise<number> {
  const { values } = options(words, { owner: { type: 'boolean' }, note: { type: 'string' } })
  const { inviteStaff } = await import('#staff/invite-staff.ts')
  const { invitationAddress } = await import('#web/staff-address.ts')
  return inOffice(async ({ house }) => {
    const kind = values.owner === true ? 'owner' : 'editor'
    const note = String(values.note ?? '')
    const { secret } = await house.store.transact((tx) => inviteStaff(tx, { kind, note, by: null }))
    process.stdout.write(`${invitationAddress(house, secret)}\n`)
    return 0
  })
}

async function resetOne(words: string[]): Promise<number> {
  const { positionals } = options(words, {})
  const [login, ...more] = positionals
  if (login === undefined || more.length > 0) throw new UsageError(`Name one login: ${commands['staff reset']?.usage}`)
  const { resetStaff } = await import('#staff/reset-staff.ts')
  const { invitationAddress } = await import('#web/staff-address.ts')
  return inOffice(async ({ house }) => {
    const { secret } = await house.store.transact((tx) => resetStaff(tx, { login, by: null }))
    process.stdout.write(`${invitationAddress(house, secret)}\n`)
    return 0
  })
}

async function proposeStatements(words: string[]): Promise<number> {
  options(words, {})
  const { proposeFromLines } = await import('#record/propose-statements-command.ts')
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  return proposeFromLines(lines, (line) => process.stdout.write(`${line}\n`))
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

function options(words: string[], known: Options) {
  try {
    return parseArgs({ args: words, options: known ?? {}, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${(error as Error).message} See «dabir help».`)
  }
}
