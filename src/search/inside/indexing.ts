import type { Store } from '#storage/store.ts'

const underway = new WeakMap<Store, Promise<unknown>>()

/** Let searches of this process wait for a few documents that are being put into the index. */
export async function holdSearches(store: Store, indexing: Promise<unknown>): Promise<void> {
  const settled = indexing.catch(() => undefined)
  underway.set(store, settled)
  await indexing.finally(() => {
    if (underway.get(store) === settled) underway.delete(store)
  })
}

/** When what is being put into the index now stands in it, or could not be put there. */
export function indexedSoon(store: Store): Promise<unknown> | undefined {
  return underway.get(store)
}
