import { getRequestListener } from '@hono/node-server'
import { rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { keepHeapSmall } from '#ground/keep-heap-small.ts'
import { openLog } from '#ground/log.ts'
import type { Settings } from '#ground/settings.ts'
import { hearFirst } from '#storage/ledger-growth.ts'
import { openLogKeys, type LogKeys } from '#storage/log-keys.ts'
import { answerUnparsed, answerUnreadable } from '#web/answer-unparsed.ts'
import { invitationAddress } from '#web/staff-address.ts'
import { openFaces, type Faces } from './faces.ts'
import { openPages, type OpenPages } from './keep-pages.ts'
import { listen, requireFreePort, serverOptions, stopOnSignal } from './listen.ts'
import { openOffice, tellAddress, type OpenedOffice } from './open-office.ts'
import { peerHeader, type Told } from './parts.ts'
import type { Work } from './work.ts'

/** What works behind the pages begins when the first one was sent, or after this time where nobody asks for one, in milliseconds. */
const longestWaitMs = 1000

/** What is open at this moment: it changes once in a life, when the demonstration gives way to an office of one's own. */
interface Open {
  office: OpenedOffice
  faces: Faces
  work: Promise<Work>
  pages: OpenPages
}

/** The readers beside a writer. */
export interface Readers {
  /** The socket on which they pass on what they may not answer. */
  inner: string
  /** Resolves when all of them have heard. */
  tell: (kind: Told['kind']) => Promise<void>
}

/** Serve the office of these settings and work for it: alone, or as the one process beside readers that changes anything. */
export async function serveOffice(settings: Settings, readers?: Readers): Promise<void> {
  const log = openLog(settings.logLevel)
  const { promise: quiet, resolve: beQuiet } = Promise.withResolvers<void>()
  let open: Open
  const enter = async (office: OpenedOffice): Promise<Open> => {
    const faces = openFaces({ office, doors: { settings, log }, moveIn })
    return { office, faces, work: quiet.then(() => beginWork(office)), pages: await openPages(office.house) }
  }
  const moveIn = async (office: OpenedOffice): Promise<void> => {
    const left = open
    office.house.publicUrl = left.office.house.publicUrl
    tellAddress(office.folder, office.house.publicUrl)
    open = await enter(office)
    await readers?.tell('moved')
    left.pages.stop()
    await (await left.work).stop()
    // Who is still being answered by the old house gets that answer; its database closes with the program.
  }
  if (readers === undefined) await requireFreePort(settings)
  const office = await openOffice({ settings, log })
  open = await enter(office)
  if (readers !== undefined) hearFirst(() => readers.tell('grew'))
  const answer = getRequestListener(
    (request, env) => open.pages.answer(request, (asked) => open.faces.fetch(asked, env)),
    { errorHandler: answerUnreadable },
  )
  let isQuiet = false
  void quiet.then(() => (isQuiet = true))
  const listener: RequestListener = (incoming, outgoing) => {
    if (!isQuiet) outgoing.once('close', beQuiet)
    if (!open.pages.serve(incoming, outgoing)) void answer(incoming, outgoing)
  }
  const server = createServer(serverOptions, listener)
  answerUnparsed(server)
  const inner = readers === undefined ? [] : [await listenToReaders(readers.inner, listener)]
  stopOnSignal([server, ...inner], async () => {
    beQuiet()
    open.pages.stop()
    await (await open.work).stop()
    await open.office.close()
  })
  const port = await listen(server, settings)
  if (settings.publicUrl === undefined) office.house.publicUrl = `http://localhost:${port}`
  tellAddress(office.folder, office.house.publicUrl)
  await announce(open.office)
  setTimeout(beQuiet, longestWaitMs).unref()
}

async function beginWork(office: OpenedOffice): Promise<Work> {
  keepHeapSmall()
  const { startWork } = await import('./work.ts')
  return startWork(office.house, keysOf(office))
}

/** The keys that sign the log, made at the first start. Its name for good is the public address at which the office is first opened. */
function keysOf({ house, folder }: OpenedOffice): () => LogKeys {
  const keysNow = () => openLogKeys(folder, { origin: `${new URL(house.publicUrl).host}/log`, at: house.clock.now() })
  keysNow()
  return keysNow
}

/** Answer what readers pass on, as if it came from whom they had it from. */
function listenToReaders(socket: string, listener: RequestListener): Promise<Server> {
  rmSync(socket, { force: true })
  const server = createServer(serverOptions, (incoming, outgoing) => {
    const peer = incoming.headers[peerHeader]
    delete incoming.headers[peerHeader]
    Object.defineProperty(incoming.socket, 'remoteAddress', { value: peer, configurable: true })
    listener(incoming, outgoing)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, () => resolve(server))
  })
}

async function announce({ house, isDemonstration, folder }: OpenedOffice): Promise<void> {
  const { ensureOwnerInvitation } = await import('#staff/invite-staff.ts')
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
