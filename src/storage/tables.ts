import type { CommentTables } from './tables/comments.ts'
import type { DeskTables } from './tables/desk.ts'
import type { BlobTable, CounterTable, JobTable, LedgerCursorTable, LedgerTable, OfficeTable } from './tables/house.ts'
import type { MailTables } from './tables/mail.ts'
import type { MediaTables } from './tables/media.ts'
import type { ProofingExceptionTable } from './tables/proofing.ts'
import type { RecordTables } from './tables/record.ts'
import type { SearchTables } from './tables/search.ts'
import type { StaffTables } from './tables/staff.ts'

/** Every table of the house, as the newest migration leaves it. A room asks only those it owns. */
export interface Tables
  extends StaffTables, MediaTables, RecordTables, CommentTables, SearchTables, DeskTables, MailTables {
  office: OfficeTable
  counter: CounterTable
  ledger: LedgerTable
  ledgerCursor: LedgerCursorTable
  job: JobTable
  blob: BlobTable
  proofingException: ProofingExceptionTable
}
