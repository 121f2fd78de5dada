import { z } from 'zod'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'

export const readoutLimits = {
  text: 200_000,
  source: 200,
  address: 2000,
  reason: 1000,
  /** Bytes of a captured file. */
  file: 10 * 1024 * 1024,
  /** Standing readouts of one event. */
  perEvent: 10,
} as const

/** What an editor says of the other side's readout. Its words are theirs: kept as they came, and shown as text alone. */
export const readoutShape = z.object({
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/),
  /** Who published it. */
  source: z.string().max(readoutLimits.source),
  address: z.string().max(readoutLimits.address),
  /** When it was captured. */
  capturedAt: z.iso.datetime(),
  text: z.string().max(readoutLimits.text),
})

export type ReadoutFacts = z.infer<typeof readoutShape>

/** The file as it was captured, by its hash among the blobs. Nothing reads it; who wants it takes it home. */
export interface CapturedFile {
  blob: string
  size: number
  mediaType: string
}

/** What the other side published of an event, beside ours. */
export interface Readout extends ReadoutFacts {
  id: Id
  /** SHA-256 of the captured file, or of the words in UTF-8 where there is none. */
  hash: string
  size: number
  hasFile: boolean
  addedAt: Instant
}
