import { useQueries, type QueryClient } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'
import { thingPaths } from '../../api/things.ts'
import type { ThingFull, ThingKind } from '../../api/types.ts'

interface Asked {
  id: string
  /** Known for what a document is filed under; a statement's speaker can be of several kinds. */
  kind?: ThingKind
}

export interface Named {
  id: string
  kind: ThingKind
  name: string
}

const speaking = ['person', 'organisation', 'position', 'place'] as const

/** Names and kinds of things by their ids, as they are fetched. */
export function useNames(asked: readonly Asked[]): ReadonlyMap<string, Named> {
  const unique = [...new Map(asked.map((each) => [each.id, each])).values()]
  return useQueries({
    queries: unique.map(({ id, kind }) => ({
      queryKey: nameKey(id),
      queryFn: () => findName(id, kind === undefined ? speaking : [kind]),
      staleTime: 5 * 60_000,
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const]))),
  })
}

const nameKey = (id: string) => ['thing-name', id]

/** What the picker already told need not be asked again. */
export function rememberName(client: QueryClient, { id, kind, name }: Named): void {
  client.setQueryData(nameKey(id), { id, kind, name })
}

async function findName(id: string, kinds: readonly ThingKind[]): Promise<Named> {
  for (const kind of kinds) {
    try {
      const { name } = await get<ThingFull>(`/${thingPaths[kind]}/${id}`)
      return { id, kind, name }
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404 || kind === kinds.at(-1)) throw error
    }
  }
  throw new Error('no kind was asked for')
}
