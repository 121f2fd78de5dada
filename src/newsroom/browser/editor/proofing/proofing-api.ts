import { queryOptions } from '@tanstack/react-query'
import { get, post, remove } from '../../api/client.ts'

/** A word that the office writes its own way. */
export interface ProofingException {
  id: string
  word: string
}

export const exceptionsQuery = queryOptions({
  queryKey: ['proofing-exceptions'],
  queryFn: async () => (await get<{ items: ProofingException[] }>('/proofing-exceptions')).items,
})
export const addException = (word: string) => post<ProofingException>('/proofing-exceptions', { word })
export const removeException = (id: string) => remove<undefined>(`/proofing-exceptions/${id}`)
