import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { stoppedClock } from '#ground/clock.ts'
import { openLog } from '#ground/log.ts'
import { loadDemonstration } from '#exchange/load-demonstration.ts'
import { siteRoutes } from '#site/routes.ts'
import { diskBlobs } from '#storage/disk-blobs.ts'
import { openStore } from '#storage/open-store.ts'
import type { House } from '#web/house.ts'
import { makeOnce } from './make-once.ts'

/** The demonstration office on SQLite, its site served on a free port, and its clock at the last thing that happened in it. */
export async function withDemonstration<T>(body: (given: { house: House; url: string }) => Promise<T>): Promise<T> {
  const made = await makeOnce('demonstration', makeDemonstration)
  const folder = mkdtempSync(join(tmpdir(), 'dabir-demonstration-'))
  cpSync(made, folder, { recursive: true })
  const clock = stoppedClock(readFileSync(join(folder, 'now'), 'utf8'))
  const store = await openStore({ folder, clock })
  const house: House = {
    store,
    blobs: diskBlobs(join(folder, 'blobs')),
    clock,
    log: openLog('warn'),
    publicUrl: '',
    isSecure: false,
  }
  const answer = getRequestListener(siteRoutes(house).fetch)
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  house.publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    return await body({ house, url: house.publicUrl })
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeDemonstration(folder: string): Promise<string> {
  const made = join(folder, 'made')
  const clock = stoppedClock('2026-06-01T00:00:00.000Z')
  const store = await openStore({ folder: made, clock })
  await loadDemonstration({ store, blobs: diskBlobs(join(made, 'blobs')), clock })
  await store.close()
  writeFileSync(join(made, 'now'), clock.now())
  return made
}
