import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import type { Account, OfficeNames, OfficeSummary } from '../api/types.ts'
import { language } from '../words/say.ts'

/** Who is signed in; only for screens inside the frame, which nobody sees without. */
export function useAccount(): Account {
  const { account } = useSuspenseQuery(sessionQuery).data
  if (account === null) throw new Error('a screen of the newsroom was shown to nobody')
  return account
}

/** The office, or what stands for it in a house where none was opened yet. */
export const useOffice = (): OfficeSummary => useSuspenseQuery(sessionQuery).data.office ?? noOffice

const noOffice: OfficeSummary = { names: {}, languages: ['fa'], zone: 'Asia/Tehran', isDemonstration: false }

/** The office's name in the interface's language, else in its own first one. */
export function officeName(office: OfficeNames | null): string {
  if (office === null) return ''
  return office.names[language()] ?? office.names[office.languages[0] ?? 'fa'] ?? Object.values(office.names)[0] ?? ''
}
