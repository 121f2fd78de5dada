import type { House } from './house.ts'

/** Where a one-time link is opened: to become owner or editor, or to begin anew after a loss. */
export function invitationAddress(house: Pick<House, 'publicUrl'>, secret: string): string {
  return `${house.publicUrl}/newsroom/invitation/${secret}`
}
