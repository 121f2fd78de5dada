import { createIndex, createTable, key, optional, references, refuse, required, requires } from './schema.ts'
import type { Bare, DatabaseKind } from './schema.ts'

const text = (rule = required) => ['text', rule] as const
const integer = (rule = required) => ['integer', rule] as const

/** Errors that readers report, claims that circulate and what the office answers, and the other side's readouts of events. */
export async function desk(db: Bare, kind: DatabaseKind): Promise<void> {
  await errorReports(db, kind)
  await claims(db, kind)
  await readouts(db)
}

async function errorReports(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'errorReport', {
    id: text(key),
    document: text(requires('document')),
    version: text(requires('version')),
    edition: text(requires('edition')),
    lang: text(),
    block: text(optional),
    quote: text(),
    text: text(),
    name: text(optional),
    isNamed: integer(),
    state: text(),
    isHeld: integer(),
    signals: text(),
    folded: text(),
    answer: text(optional),
    correction: text(references('correction')),
    duplicateOf: text(references('errorReport')),
    revision: integer(),
    submissionKey: text(),
    submissionHash: text(),
    network: text(optional),
    createdAt: text(),
    answeredAt: text(optional),
    answeredBy: text((column) => references('account')(optional(column))),
  })
  await createIndex(db, 'errorReport', { columns: ['submissionKey'], unique: true })
  await createIndex(db, 'errorReport', { columns: ['state', 'createdAt'] })
  await createIndex(db, 'errorReport', { columns: ['document', 'state', 'createdAt'] })
  await createIndex(db, 'errorReport', { columns: ['network', 'createdAt'] })
  await createIndex(db, 'errorReport', { columns: ['duplicateOf'] })
  await createTable(db, 'errorReportChange', {
    id: text(key),
    report: text(requires('errorReport')),
    state: text(),
    answer: text(optional),
    correction: text(references('correction')),
    duplicateOf: text(references('errorReport')),
    at: text(),
    byAccount: text((column) => references('account')(optional(column))),
  })
  await createIndex(db, 'errorReportChange', { columns: ['report', 'at'] })
  for (const on of ['update', 'delete'] as const) await refuse(db, kind, { table: 'errorReportChange', on })
}

async function claims(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'claim', {
    id: text(key),
    lang: text(),
    text: text(),
    speaker: text((column) => references('thing')(optional(column))),
    seenAddress: text(),
    seenOn: text(optional),
    content: text(),
    folded: text(),
    answers: integer(),
    verdict: text(optional),
    publishedAt: text(optional),
    isChanged: integer(),
    revision: integer(),
    createdAt: text(),
    createdBy: text((column) => references('account')(optional(column))),
    updatedAt: text(),
  })
  await createIndex(db, 'claim', { columns: ['publishedAt'] })
  await createIndex(db, 'claim', { columns: ['updatedAt'] })
  await createIndex(db, 'claim', { columns: ['speaker'] })
  await createTable(db, 'claimAnswer', {
    id: text(key),
    claim: text(requires('claim')),
    number: integer(),
    verdict: text(),
    leaf: text(),
    leafHash: text(),
    publishedAt: text(),
    byAccount: text((column) => references('account')(optional(column))),
  })
  await createIndex(db, 'claimAnswer', { columns: ['claim', 'number'], unique: true })
  for (const on of ['update', 'delete'] as const) await refuse(db, kind, { table: 'claimAnswer', on })
}

async function readouts(db: Bare): Promise<void> {
  await createTable(db, 'readout', {
    id: text(key),
    event: text(requires('thing')),
    lang: text(),
    source: text(),
    address: text(),
    capturedAt: text(),
    text: text(),
    hash: text(),
    size: integer(),
    mediaType: text(),
    blob: text(optional),
    addedAt: text(),
    addedBy: text((column) => references('account')(optional(column))),
    removedAt: text(optional),
    removedBy: text((column) => references('account')(optional(column))),
    reason: text(optional),
    replacedBy: text(references('readout')),
  })
  await createIndex(db, 'readout', { columns: ['event', 'addedAt'] })
}
