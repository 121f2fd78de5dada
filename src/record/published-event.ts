import type { EventKind, ParticipantPart } from './kinds.ts'
import type { PublishedName } from './list-published-names.ts'
import type { Moment } from './moment.ts'

/** An event as a box on a page shows it. */
export interface PublishedEvent extends PublishedName {
  eventKind: EventKind
  start: Moment | null
  end: Moment | null
  languages: string[]
  places: PublishedName[]
  participants: PublishedParticipant[]
}

export interface PublishedParticipant {
  name: PublishedName
  title: PublishedName | undefined
  side: string
  part: ParticipantPart
}
