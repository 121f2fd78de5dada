import { z } from 'zod'
import { cueClasses, directnesses } from './kinds.ts'
import { momentShape } from './moment.ts'

const id = z.string().min(1).max(40)

/** To whom something was said, and how we know. */
export const addresseeShape = z.object({
  addressee: id,
  tenure: id.nullable().default(null),
  basis: z.enum(['words', 'reply', 'event', 'editor']).default('editor'),
})

const fields = {
  speaker: id,
  speakerTenure: id.nullable(),
  addressees: z.array(addresseeShape).max(50),
  cueClass: z.enum(cueClasses),
  directness: z.enum(directnesses),
  parent: id.nullable(),
  sameAs: id.nullable(),
  saidAt: momentShape.nullable(),
  event: id.nullable(),
  topics: z.array(id).max(50),
}

/** What an editor says of a statement; the words themselves are the mark in the draft. */
export const statementShape = z.object({
  ...fields,
  speakerTenure: fields.speakerTenure.default(null),
  addressees: fields.addressees.default([]),
  cueClass: fields.cueClass.default('say'),
  directness: fields.directness.default('indirect'),
  parent: fields.parent.default(null),
  sameAs: fields.sameAs.default(null),
  saidAt: fields.saidAt.default(null),
  event: fields.event.default(null),
  topics: fields.topics.default([]),
})

/** A change names what changes and nothing else. */
export const statementChangeShape = z.object(fields).partial()

export type StatementFacts = z.infer<typeof statementShape>
export type Addressee = z.infer<typeof addresseeShape>

export const statementStatuses = ['proposed', 'confirmed', 'disputed', 'denied', 'withdrawn'] as const
export type StatementStatus = (typeof statementStatuses)[number]

/** A statement as the newsroom sees it. */
export interface Statement extends StatementFacts {
  id: string
  document: string
  status: StatementStatus
  isPublic: boolean
  confidence: number | null
  createdAt: string
  revision: number
}
