import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, put, remove } from './client.ts'
import type { ListedThing, Page, Tenure, Thing, ThingFull, ThingHint, ThingKind, ThingUses } from './types.ts'

/** The address of each kind, in the API and in the newsroom. */
export const thingPaths = {
  person: 'people',
  position: 'positions',
  organisation: 'organisations',
  place: 'places',
  topic: 'topics',
  dossier: 'dossiers',
  series: 'series',
  event: 'events',
} as const satisfies Record<ThingKind, string>
export type ThingPath = (typeof thingPaths)[ThingKind]

export const kindOfPath = (path: string): ThingKind | undefined =>
  (Object.keys(thingPaths) as ThingKind[]).find((kind) => thingPaths[kind] === path)

export interface ThingFilter {
  q?: string | undefined
  retired?: boolean | undefined
  page?: number | undefined
}

export const thingsQuery = (kind: ThingKind, filter: ThingFilter) =>
  queryOptions({
    queryKey: ['things', kind, filter],
    queryFn: () =>
      get<Page<ListedThing>>(`/${thingPaths[kind]}`, { ...filter, retired: filter.retired === true ? 1 : undefined }),
    placeholderData: (before) => before,
  })
export const thingQuery = (kind: ThingKind, id: string) =>
  queryOptions({ queryKey: ['thing', kind, id], queryFn: () => get<ThingFull>(`/${thingPaths[kind]}/${id}`) })
export const usesQuery = (kind: ThingKind, id: string) =>
  queryOptions({ queryKey: ['uses', kind, id], queryFn: () => get<ThingUses>(`/${thingPaths[kind]}/${id}/uses`) })
export const findThings = (q: string, kinds: readonly ThingKind[]) =>
  get<Page<ThingHint>>('/things', { q, kinds: kinds.join(',') })
export const hintsQuery = (q: string, kinds: readonly ThingKind[]) =>
  queryOptions({
    queryKey: ['hints', q, kinds],
    queryFn: () => findThings(q, kinds),
    placeholderData: (before) => before,
  })

export type ThingInput = Partial<Omit<Thing, 'id' | 'kind' | 'name' | 'retiredAt' | 'mergedInto' | 'revision' | 'slug'>>
export const createThing = (kind: ThingKind, given: ThingInput) => post<ThingFull>(`/${thingPaths[kind]}`, given)
export const changeThing = (
  thing: { kind: ThingKind; id: string; revision: number },
  change: ThingInput & { effectiveFrom?: string },
) => patch<ThingFull>(`/${thingPaths[thing.kind]}/${thing.id}`, { revision: thing.revision, ...change })
export const mergeThing = (kind: ThingKind, id: string, into: string) =>
  post<ThingFull>(`/${thingPaths[kind]}/${id}/merger`, { into })
export const retireThing = (kind: ThingKind, id: string) => put(`/${thingPaths[kind]}/${id}/retirement`)
export const restoreThing = (kind: ThingKind, id: string) => remove(`/${thingPaths[kind]}/${id}/retirement`)

export type TenureInput = Pick<Tenure, 'person' | 'position' | 'validFrom' | 'validTo' | 'isActing'>
export const createTenure = (given: TenureInput) => post<Tenure>('/tenures', given)
export const changeTenure = (id: string, change: Partial<TenureInput> & { revision: number }) =>
  patch<Tenure>(`/tenures/${id}`, change)
export const removeTenure = (id: string) => remove(`/tenures/${id}`)
