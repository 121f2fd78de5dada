import { queryOptions } from '@tanstack/react-query'
import { get, post, upload } from './client.ts'

export interface Readout {
  id: string
  lang: string
  source: string
  address: string
  capturedAt: string
  text: string
  hash: string
  size: number
  hasFile: boolean
  addedAt: string
  addedByName: string | null
  removedAt: string | null
  removedByName: string | null
  reason: string | null
  replacedBy: string | null
}

export const readoutsQuery = (event: string) =>
  queryOptions({
    queryKey: ['readouts', event],
    queryFn: async () => (await get<{ items: Readout[] }>(`/events/${event}/readouts`)).items,
  })

export interface NewReadout {
  lang: string
  source: string
  address: string
  capturedAt: string
  text: string
  file: File | null
  replaces?: string
}

export function addReadout(event: string, { file, ...given }: NewReadout): Promise<{ id: string }> {
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  if (file !== null) form.set('file', file)
  return upload<{ id: string }>(`/events/${event}/readouts`, form, () => {})
}
export const removeReadout = (id: string, reason: string) => post(`/readouts/${id}/removal`, { reason })
