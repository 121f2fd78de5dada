import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SettingError, type Settings } from '#ground/settings.ts'
import { StorageError } from '#storage/storage-error.ts'

/** A request without a body is at its end when it arrives: what nearly every reader sends is not made a stream that has to be read first. */
export const serverOptions: ServerOptions = { optimizeEmptyRequests: true }

/** Listen where the settings say; returns the port. */
export function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Refuses as `listen` would, before anything is opened or made for a server that cannot listen. */
export async function requireFreePort(settings: Settings): Promise<void> {
  const probe = createServer()
  await listen(probe, settings)
  await new Promise<void>((resolve) => void probe.close(() => resolve()))
}

/** Signals that come within this time of the first are the same wish: a supervisor may tell the whole group. */
const sameWishMs = 2000

/** What is being answered is answered to its end; then the house is shut and the program ends with 0. A later second signal ends it at once. */
export function stopOnSignal(servers: readonly Server[], shut: () => Promise<void>): void {
  let since: number | undefined
  const stop = (): void => {
    if (since !== undefined && performance.now() - since > sameWishMs) process.exit(1)
    if (since !== undefined) return
    since = performance.now()
    const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
    const closeIdle = () => servers.forEach((server) => server.closeIdleConnections())
    closeIdle()
    setInterval(closeIdle, 100).unref()
    void Promise.all(closed)
      .then(shut)
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** A refusal to start, as one sentence that says what to do. */
export function sentenceOf(error: unknown): string {
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
