import { findOffice } from '#record/office.ts'
import { closeDocumentParts, openDocumentParts } from '#site/document-parts.ts'
import { tagsOfEntries, tagsOfPage } from '#site/page-tags.ts'
import { ledgerGrowth, hearFirst } from '#storage/ledger-growth.ts'
import { lastEntry, listEntries } from '#storage/list-entries.ts'
import { keepPages, type KeptPages } from '#web/kept-pages.ts'
import type { House } from '#web/house.ts'

/** How much of memory kept pages may take, in bytes, and what stands around the comments of those that are rendered anew most often. */
const limitBytes = 16 * 1024 * 1024
const partsBytes = 2 * 1024 * 1024
/** How late this process hears of what another one appended, in milliseconds. */
const pollEveryMs = 2000
const entriesAtOnce = 500

export interface OpenPages extends KeptPages {
  /** Drop what the ledger has made old since it was last heard of. */
  hear(): Promise<void>
  stop(): void
}

/**
 * The pages of a house, kept as they were rendered. What the ledger says drops them: in this process before the transaction that appended
 * returns, and so before its reply is sent.
 */
export async function openPages(house: House): Promise<OpenPages> {
  const { store, clock, log } = house
  let languages: readonly string[] = (await findOffice(store.read))?.languages ?? []
  const pages = keepPages({
    limitBytes,
    clock,
    describe: ({ path, text, life }) => ({
      tags: tagsOfPage({ path, text, languages, noted: life.shown }),
      validUntil: life.validUntil,
    }),
  })
  const parts = openDocumentParts(store.read, partsBytes)
  const drop = (tags: ReadonlySet<string>): void => {
    pages.cache.drop(tags)
    parts.drop(tags)
  }
  const clear = (): void => {
    pages.cache.clear()
    parts.clear()
  }
  let seen = await lastEntry(store.read)
  let catching: Promise<void> = Promise.resolve()
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const entries = await listEntries(store.read, seen, entriesAtOnce)
      const last = entries.at(-1)
      if (last === undefined) return
      const tags = await tagsOfEntries(store.read, entries)
      if (tags !== undefined) drop(tags)
      else {
        clear()
        languages = (await findOffice(store.read))?.languages ?? []
      }
      seen = last.seq
    }
  }
  const hear = (): Promise<void> => {
    catching = catching.then(catchUp).catch((error: unknown) => {
      log.error({ err: error }, 'the ledger could not be read; every kept page is dropped')
      clear()
    })
    return catching
  }
  const unhear = hearFirst(hear)
  const end = new AbortController()
  store.hearOthers(() => void hear(), end.signal)
  void pollOthers(hear, end.signal)
  return {
    ...pages,
    hear,
    stop: () => {
      unhear()
      end.abort()
      closeDocumentParts(store.read, parts)
    },
  }
}

async function pollOthers(hear: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await ledgerGrowth(pollEveryMs, signal)
    if (!signal.aborted) await hear()
  }
}
