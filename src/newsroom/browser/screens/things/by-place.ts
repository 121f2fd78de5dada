import type { UseInRole } from '../../api/types.ts'

export type Use = UseInRole['items'][number]

/** The places where a thing is used, each once: statements of one document stand at one place, with how many they are. */
export function byPlace(uses: readonly Use[]): { item: Use; count: number }[] {
  const places = new Map<string, { item: Use; count: number }>()
  for (const item of uses) {
    const place = item.kind === 'thing' ? `thing ${item.id}` : (item.document ?? item.id)
    const known = places.get(place)
    places.set(place, { item: known?.item ?? item, count: (known?.count ?? 0) + 1 })
  }
  return [...places.values()]
}
