import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import type { Account, OfficeSummary } from '../api/types.ts'
import { language } from '../words/say.ts'

/** Who is signed in; only for screens inside the frame, which nobody sees without. */
export function useAccount(): Account {
  const { account } = useSuspenseQuery(sessionQuery).data
  if (account === null) throw new Error('a screen of the newsroom was shown to nobody')
  return account
}

export const useOffice = (): OfficeSummary => useSuspenseQuery(sessionQuery).data.office

/** The office's name in the interface's language, else in its own first one. */
export function officeName(office: OfficeSummary): string {
  return office.names[language()] ?? office.names[office.languages[0] ?? 'fa'] ?? Object.values(office.names)[0] ?? ''
}
