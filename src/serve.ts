import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openLog } from '#ground/log.ts'
import { readSettings, SettingError, type Settings } from '#ground/settings.ts'
import { ensureOwnerInvitation } from '#staff/invite-staff.ts'
import { openLogKeys, type LogKeys } from '#storage/log-keys.ts'
import { StorageError } from '#storage/storage-error.ts'
import { invitationAddress } from '#web/staff-address.ts'
import { openFaces, type Faces } from './faces.ts'
import { openPages, type OpenPages } from './keep-pages.ts'
import { openOffice, tellAddress, type OpenedOffice } from './open-office.ts'
import { startWork, type Work } from './work.ts'

/** What is open at this moment: it changes once in a life, when the demonstration gives way to an office of one's own. */
interface Open {
  office: OpenedOffice
  faces: Faces
  work: Work
  pages: OpenPages
}

try {
  await start(readSettings(process.env))
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`, () => process.exit(1))
}

async function start(settings: Settings): Promise<void> {
  const log = openLog(settings.logLevel)
  let open: Open
  const enter = async (office: OpenedOffice): Promise<Open> => {
    const faces = openFaces({ office, doors: { settings, log }, moveIn })
    return { office, faces, work: startWork(office.house, keysOf(office)), pages: await openPages(office.house) }
  }
  const moveIn = async (office: OpenedOffice): Promise<void> => {
    const left = open
    office.house.publicUrl = left.office.house.publicUrl
    tellAddress(office.folder, office.house.publicUrl)
    open = await enter(office)
    left.pages.stop()
    await left.work.stop()
    // Who is still being answered by the old house gets that answer; its database closes with the program.
  }
  const office = await openOffice({ settings, log })
  open = await enter(office)
  const answer = getRequestListener((request, env) =>
    open.pages.answer(request, (asked) => open.faces.fetch(asked, env)),
  )
  const server = createServer((incoming, outgoing) => {
    if (!open.pages.serve(incoming, outgoing)) void answer(incoming, outgoing)
  })
  stopOnSignal(server, async () => {
    open.pages.stop()
    await open.work.stop()
    await open.office.close()
  })
  const port = await listen(server, settings)
  if (settings.publicUrl === undefined) office.house.publicUrl = `http://localhost:${port}`
  tellAddress(office.folder, office.house.publicUrl)
  await announce(open.office)
}

/** The keys that sign the log, made at the first start. Its name for good is the public address at which the office is first opened. */
function keysOf({ house, folder }: OpenedOffice): () => LogKeys {
  const keysNow = () => openLogKeys(folder, { origin: `${new URL(house.publicUrl).host}/log`, at: house.clock.now() })
  keysNow()
  return keysNow
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

async function announce({ house, isDemonstration, folder }: OpenedOffice): Promise<void> {
  const invitation = await house.store.transact((tx) => ensureOwnerInvitation(tx))
  const lines = [
    isDemonstration
      ? 'This is the demonstration office. Sign in to it and choose «start your own office» to open yours.'
      : '',
    `Site:      ${house.publicUrl}/`,
    `Newsroom:  ${house.publicUrl}/newsroom/`,
    `Files:     ${folder}`,
    invitation === undefined
      ? ''
      : `Become its owner (this link works once):\n  ${invitationAddress(house, invitation.secret)}`,
  ]
  process.stdout.write(`${lines.filter((line) => line !== '').join('\n')}\n`)
}

/** Signals that come within this time of the first are the same wish: a supervisor may tell the whole group. */
const sameWishMs = 2000

/** What is being answered is answered to its end; then the house is shut and the program ends with 0. A later second signal ends it at once. */
function stopOnSignal(server: Server, shut: () => Promise<void>): void {
  let since: number | undefined
  const stop = (): void => {
    if (since !== undefined && performance.now() - since > sameWishMs) process.exit(1)
    if (since !== undefined) return
    since = performance.now()
    server.close(() => void shut().then(() => process.exit(0)))
    server.closeIdleConnections()
    setInterval(() => server.closeIdleConnections(), 100).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** A refusal to start, as one sentence that says what to do. */
function sentenceOf(error: unknown): string {
  if (error instanceof SettingError || error instanceof StorageError) return error.message
  const { code, port, syscall, path } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the program that has it, or choose another: PORT=${(port ?? 3000) + 1} npm start.`
  if (code === 'EACCES' && syscall === 'listen')
    return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start.`
  if (code === 'EADDRNOTAVAIL')
    return 'DABIR_HOST is not an address of this machine. Use 127.0.0.1, 0.0.0.0 or one of its own.'
  if (code === 'EACCES' || code === 'EROFS')
    return `${path} cannot be written. Change its rights, or name another folder in DABIR_DATA.`
  if (code === 'ENOSPC') return 'The disk is full. Free some space and start again; nothing was lost.'
  return `Dabir did not start: ${(error as Error).stack ?? String(error)}`
}
