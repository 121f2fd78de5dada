import type { Tables } from './tables.ts'

/** Every table that a backup holds, in an order in which rows can be entered again: what is pointed to comes first. */
export const tableOrder = [
  'office',
  'counter',
  'ledger',
  'ledgerCursor',
  'job',
  'blob',
  'account',
  'passkey',
  'invitation',
  'audit',
  'picture',
  'rendition',
  'file',
  'thing',
  'thingName',
  'thingSlug',
  'tenure',
  'event',
  'eventParticipant',
  'eventPlace',
  'document',
  'documentThing',
  'documentPin',
  'version',
  'versionSlug',
  'shareImage',
  'draft',
  'draftRevision',
  'edition',
  'withdrawal',
  'editionBody',
  'editionFile',
  'statement',
  'statementAddressee',
  'statementThing',
  'statementChange',
  'anchor',
  'correction',
  'changeNote',
  'logEntry',
  'logNode',
  'logCheckpoint',
  'commentAuthor',
  'comment',
  'commentRevision',
  'commentProof',
  'commentReport',
  'commentTraining',
  'commentToken',
  'commentDecision',
  'commentAppeal',
  'commentRule',
  'commentWord',
  'commentBan',
  'commentMail',
  'mailServer',
  'proofingException',
  'errorReport',
  'errorReportChange',
  'claim',
  'claimAnswer',
  'claimStatement',
  'readout',
] as const satisfies (keyof Tables)[]

export type KeptTable = (typeof tableOrder)[number]

/** Tables that live for a moment, and that nobody wants back: whoever was signed in signs in again. */
export const passingTables = ['session', 'challenge', 'signInAttempt', 'mailCall'] as const satisfies (keyof Tables)[]

/** Tables that are made from the others and can be made again: no backup holds them. */
export const derivedTables = [
  'listing',
  'listingCount',
  'searchDocument',
  'searchDocumentText',
  'searchWeight',
  'searchStatement',
  'searchStatementText',
  'searchTerm',
  'searchState',
] as const satisfies (keyof Tables)[]

/** Whether a table of the database is derived; on SQLite those that FTS5 keeps behind its own (`…_data`, `…_idx`) are too. */
export function isDerived(table: string): boolean {
  return derivedTables.some((name) => table === name || table.startsWith(`${name}_`))
}

/** Columns that point into their own table: entered empty, and filled when every row is there. */
export const ownReferences: Partial<Record<KeptTable, readonly string[]>> = {
  thing: ['organisation', 'mergedInto'],
  statement: ['parent', 'sameAs', 'succeededBy'],
  comment: ['root', 'parent'],
  errorReport: ['duplicateOf'],
  readout: ['replacedBy'],
}

/** Columns whose numbers the database gives; its next one must come after the last that was entered. */
export const numberedColumns: Partial<Record<KeptTable, string>> = {
  ledger: 'seq',
  audit: 'id',
  statementChange: 'id',
  commentDecision: 'id',
}
