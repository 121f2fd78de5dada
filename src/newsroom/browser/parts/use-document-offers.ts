import { useQuery } from '@tanstack/react-query'
import { documentsQuery } from '../api/documents.ts'
import { say } from '../words/say.ts'

/** Documents by words of a headline or a number, for a picker. */
export function useDocumentOffers(q: string, isWanted: boolean) {
  const { data, isFetching } = useQuery({ ...documentsQuery({ q }), enabled: isWanted })
  const offers = (data?.items ?? []).map(({ id, number, versions }) => ({
    id,
    name: versions[0]?.headline || say('documents.untitled'),
    hint: number === null ? '' : say('documents.number', { number }),
  }))
  return { offers, isFetching }
}
