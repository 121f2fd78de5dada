import { conversations } from './documents/conversations.ts'
import { government } from './documents/government.ts'
import { hirab } from './documents/hirab.ts'
import { kuhsayehTrip } from './documents/kuhsayeh-trip.ts'
import { peopleAndNotices } from './documents/people-and-notices.ts'
import { solanFlood } from './documents/solan-flood.ts'
import type { DemonstrationDocument } from './shapes.ts'

/** Every document of the demonstration, in no order: each bears its own time. */
export const documents: DemonstrationDocument[] = [
  ...hirab,
  ...solanFlood,
  ...kuhsayehTrip,
  ...government,
  ...conversations,
  ...peopleAndNotices,
]
