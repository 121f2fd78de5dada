/** One of the staff: a person of the office who may sign in. */
export interface Account {
  id: string
  /** What one signs in with, folded: lower case, Latin digits. */
  login: string
  name: string
  role: Role
  /** The newsroom's language for this person. */
  language: 'fa' | 'en'
}

export const roles = ['owner', 'editor'] as const
export type Role = (typeof roles)[number]

export const staffLanguages = ['fa', 'en'] as const
