import { QueryClient } from '@tanstack/react-query'
import { Refusal } from './refusal.ts'

/** One cache for the whole app. A refusal is an answer and is not asked again; a lost line is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => error instanceof Refusal && error.status === 0 && failures < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
