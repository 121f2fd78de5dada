import type { FaultDetails } from '#ground/fault.ts'

/** One thing that stands in the way of publication, or that an editor should have seen. `reason` is a key of the catalogue. */
export interface Check {
  reason: string
  field?: string
  details?: FaultDetails
}
