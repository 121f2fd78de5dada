import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stoppedClock, systemClock } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Log } from '#ground/log.ts'
import { defaultDataFolder, type Settings } from '#ground/settings.ts'
import { createOffice, findOffice, type NewOffice } from '#record/office.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import { diskBlobs } from '#storage/disk-blobs.ts'
import { openStore, type StorePlace } from '#storage/open-store.ts'
import type { House } from '#web/house.ts'

/** A house whose doors are open, and the way to shut them. */
export interface OpenedOffice {
  house: House
  /** Where its files lie. */
  folder: string
  /** Its database. */
  place: StorePlace
  isDemonstration: boolean
  close: () => Promise<void>
}

interface Doors {
  settings: Settings
  log: Log
  isReader?: boolean
}

/** The folder of the office's own things. */
export function officeFolder(settings: Settings): string {
  return settings.dataFolder ?? defaultDataFolder()
}

/**
 * Open the office of these settings. While there is none, open the demonstration, which lives in a folder of its own inside the data
 * folder and is made at the first opening. A reader changes nothing, and opens what the writer has opened before. Throws `StorageError`.
 */
export async function openOffice(doors: Doors, how: { isReader?: boolean } = {}): Promise<OpenedOffice> {
  const asked = { ...doors, isReader: how.isReader === true }
  return (await openOwnOffice(asked)) ?? openDemonstration(asked)
}

/** The office's own database, or undefined where no office was opened in it yet. */
async function openOwnOffice(doors: Doors): Promise<OpenedOffice | undefined> {
  const folder = officeFolder(doors.settings)
  if (doors.settings.databaseUrl === undefined && !existsSync(join(folder, 'dabir.sqlite'))) return undefined
  const opened = await openFolder(doors, { folder, databaseUrl: doors.settings.databaseUrl })
  if ((await findOffice(opened.house.store.read)) !== undefined) return opened
  await opened.close()
  return undefined
}

/** Open an empty office of one's own, whose numbers begin at 1. Fault: `office.already_own`. */
export async function startOwnOffice(doors: Doors, office: NewOffice): Promise<OpenedOffice> {
  const opened = await openEmptyHouse(doors)
  try {
    if ((await findOffice(opened.house.store.read)) !== undefined) throw new Fault('conflict', 'office.already_own')
    await opened.house.store.transact((tx) => createOffice(tx, office))
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

/** Open the office's own place as it is, an office in it or not. */
export function openEmptyHouse({ settings, log }: Doors): Promise<OpenedOffice> {
  return openFolder({ settings, log }, { folder: officeFolder(settings), databaseUrl: settings.databaseUrl })
}

async function openDemonstration(doors: Doors): Promise<OpenedOffice> {
  const folder = join(officeFolder(doors.settings), 'demonstration')
  const isNew = !existsSync(join(folder, 'complete'))
  if (isNew && doors.isReader !== true) await makeDemonstration(folder, doors.log)
  return { ...(await openFolder(doors, { folder, databaseUrl: undefined })), isDemonstration: true }
}

/** The demonstration is made whole or not at all: a folder without its last file is made anew. */
async function makeDemonstration(folder: string, log: Log): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const began = performance.now()
  log.info('the demonstration office is being made, once')
  const clock = stoppedClock(systemClock.now())
  const store = await openStore({ folder, clock })
  const { loadDemonstration } = await import('#exchange/load-demonstration.ts')
  await loadDemonstration({ store, blobs: diskBlobs(join(folder, 'blobs')), clock })
  await store.close()
  writeFileSync(join(folder, 'complete'), '')
  log.info({ seconds: Math.round((performance.now() - began) / 100) / 10 }, 'the demonstration office was made')
}

async function openFolder(
  { settings, log, isReader = false }: Doors,
  place: { folder: string; databaseUrl: string | undefined },
): Promise<OpenedOffice> {
  const store = await openStore({ ...place, isReader })
  const publicUrl = settings.publicUrl ?? toldAddress(place.folder) ?? `http://localhost:${settings.port}`
  const house: House = {
    store,
    blobs: diskBlobs(join(place.folder, 'blobs')),
    clock: systemClock,
    log,
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    commentKeys: openCommentKeys(place.folder),
    localHosts: settings.localHosts,
  }
  return { house, folder: place.folder, place, isDemonstration: false, close: () => store.close() }
}

const addressFile = (folder: string) => join(folder, 'address')

/** Keep in mind at which address the server was last reached, so that a command in another shell names the same. */
export function tellAddress(folder: string, publicUrl: string): void {
  writeFileSync(addressFile(folder), `${publicUrl}\n`)
}

function toldAddress(folder: string): string | undefined {
  try {
    const told = readFileSync(addressFile(folder), 'utf8').trim()
    return /^https?:\/\/[^\s/]+$/.test(told) ? told : undefined
  } catch {
    return undefined
  }
}
