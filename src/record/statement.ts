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

/** What an editor says of a statement; the words themselves are the mark in the draft. */
export const statementShape = z.object({
  speaker: id,
  speakerTenure: id.nullable().default(null),
  addressees: z.array(addresseeShape).max(50).default([]),
  cueClass: z.enum(cueClasses).default('say'),
  directness: z.enum(directnesses).default('indirect'),
  parent: id.nullable().default(null),
  sameAs: id.nullable().default(null),
  saidAt: momentShape.nullable().default(null),
  event: id.nullable().default(null),
  topics: z.array(id).max(50).default([]),
})

export type StatementFacts = z.infer<typeof statementShape>
export type Addressee = z.infer<typeof addresseeShape>

/** A statement as the newsroom sees it. */
export interface Statement extends StatementFacts {
  id: string
  document: string
  status: 'proposed' | 'confirmed' | 'disputed' | 'denied' | 'withdrawn'
  isPublic: boolean
  confidence: number | null
  createdAt: string
  revision: number
}
