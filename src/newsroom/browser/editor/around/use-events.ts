import { useQueries } from '@tanstack/react-query'
import { thingQuery } from '../../api/things.ts'
import type { ThingFull } from '../../api/types.ts'
import { useDesk } from '../desk/desk-context.ts'

/** The events that the document is about, as far as they are fetched. */
export function useEvents(): ThingFull[] {
  const { document } = useDesk()
  return useQueries({
    queries: document.things.filter(({ kind }) => kind === 'event').map(({ thing }) => thingQuery('event', thing)),
    combine: fetched,
  })
}

const fetched = (results: { data: ThingFull | undefined }[]): ThingFull[] =>
  results.flatMap(({ data }) => (data === undefined ? [] : [data]))
