import { sql } from 'kysely'
import { createIndex, createTable, key, optional, references, refuse, required, requires } from './schema.ts'
import type { Bare, DatabaseKind } from './schema.ts'

const text = (rule = required) => ['text', rule] as const
const integer = (rule = required) => ['integer', rule] as const
const real = (rule = optional) => ['double precision', rule] as const

/** Office, ledger, jobs, blobs, staff, pictures and the record. */
export async function foundation(db: Bare, kind: DatabaseKind): Promise<void> {
  await house(db, kind)
  await staff(db, kind)
  await media(db)
  await things(db)
  await documents(db)
  await editions(db, kind)
  await statements(db, kind)
  await amendments(db, kind)
}

/** A number that grows with each row; never given twice. */
async function createNumbered(db: Bare, kind: DatabaseKind, table: { name: string; column: string; rest: string }) {
  const type = kind === 'sqlite' ? 'integer primary key autoincrement' : 'bigint generated always as identity primary key'
  await sql`create table ${sql.id(table.name)} (${sql.id(table.column)} ${sql.raw(type)}, ${sql.raw(table.rest)})`.execute(db)
}

async function house(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'office', {
    id: integer(key),
    names: text(),
    languages: text(),
    zone: text(),
    profile: text(),
    isDemonstration: integer(),
    createdAt: text(),
    revision: integer(),
  })
  await createTable(db, 'counter', { name: text(key), value: integer() })
  await createNumbered(db, kind, {
    name: 'ledger',
    column: 'seq',
    rest: '"at" text not null, "kind" text not null, "subject" text not null, "details" text not null, "byAccount" text',
  })
  await refuse(db, kind, { table: 'ledger', on: 'update' })
  await refuse(db, kind, { table: 'ledger', on: 'delete' })
  await createTable(db, 'ledgerCursor', { handler: text(key), seq: ['bigint', required] })
  await createTable(db, 'job', {
    id: text(key),
    kind: text(),
    payload: text(),
    uniqueKey: text(optional),
    runAt: text(),
    attempts: integer(),
    maxAttempts: integer(),
    lockedUntil: text(optional),
    lockedBy: text(optional),
    lastError: text(optional),
    finishedAt: text(optional),
    failedAt: text(optional),
    createdAt: text(),
  })
  await createIndex(db, 'job', { columns: ['finishedAt', 'failedAt', 'runAt'] })
  await sql`create unique index "job_unfinished_key" on "job" ("uniqueKey") where "finishedAt" is null and "failedAt" is null`.execute(db)
  await createTable(db, 'blob', { hash: text(key), bytes: integer(), mediaType: text(), createdAt: text() })
}

async function staff(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'account', {
    id: text(key),
    login: text(),
    name: text(),
    role: text(),
    passwordHash: text(optional),
    language: text(),
    createdAt: text(),
    disabledAt: text(optional),
  })
  await createIndex(db, 'account', { columns: ['login'], unique: true })
  await createTable(db, 'passkey', {
    id: text(key),
    account: text(requires('account')),
    publicKey: text(),
    signCount: integer(),
    transports: text(),
    name: text(),
    createdAt: text(),
    lastUsedAt: text(optional),
  })
  await createIndex(db, 'passkey', { columns: ['account'] })
  await createTable(db, 'session', {
    id: text(key),
    account: text(requires('account')),
    createdAt: text(),
    lastSeenAt: text(),
    expiresAt: text(),
    device: text(),
  })
  await createIndex(db, 'session', { columns: ['account'] })
  await createTable(db, 'invitation', {
    id: text(key),
    kind: text(),
    account: text(references('account')),
    note: text(),
    createdBy: text(references('account')),
    createdAt: text(),
    expiresAt: text(),
    spentAt: text(optional),
  })
  await createTable(db, 'challenge', {
    id: text(key),
    kind: text(),
    challenge: text(),
    account: text(references('account')),
    expiresAt: text(),
  })
  await createTable(db, 'signInAttempt', { key: text(key), count: integer(), since: text() })
  await createNumbered(db, kind, {
    name: 'audit',
    column: 'id',
    rest: '"at" text not null, "account" text not null, "action" text not null, "byAccount" text, "details" text not null',
  })
  await refuse(db, kind, { table: 'audit', on: 'update' })
  await refuse(db, kind, { table: 'audit', on: 'delete' })
}

async function media(db: Bare): Promise<void> {
  await createTable(db, 'picture', {
    id: text(key),
    blob: text(),
    width: integer(),
    height: integer(),
    alt: text(),
    credit: text(),
    focalX: real(required),
    focalY: real(required),
    fileName: text(),
    createdBy: text(optional),
    createdAt: text(),
    revision: integer(),
  })
  await createIndex(db, 'picture', { columns: ['createdAt'] })
  await createTable(db, 'rendition', {
    picture: text(requires('picture')),
    mediaType: text(),
    width: integer(),
    height: integer(),
    blob: text(),
    bytes: integer(),
  })
  await createIndex(db, 'rendition', { columns: ['picture', 'mediaType', 'width'], unique: true })
}

async function things(db: Bare): Promise<void> {
  await createTable(db, 'thing', {
    id: text(key),
    kind: text(),
    slug: text(),
    summary: text(),
    picture: text(references('picture')),
    organisation: text(references('thing')),
    country: text(optional),
    latitude: real(),
    longitude: real(),
    createdAt: text(),
    createdBy: text(optional),
    retiredAt: text(optional),
    mergedInto: text(references('thing')),
    revision: integer(),
  })
  await createIndex(db, 'thing', { columns: ['kind', 'slug'], unique: true })
  await createTable(db, 'thingSlug', { kind: text(), slug: text(), thing: text(requires('thing')), since: text() })
  await createIndex(db, 'thingSlug', { columns: ['kind', 'slug'], unique: true })
  await createIndex(db, 'thingSlug', { columns: ['thing'] })
  await createTable(db, 'thingName', {
    id: text(key),
    thing: text(requires('thing')),
    lang: text(),
    form: text(),
    folded: text(),
    kind: text(),
    validFrom: text(optional),
    validTo: text(optional),
    ordinal: integer(),
  })
  await createIndex(db, 'thingName', { columns: ['thing'] })
  await createIndex(db, 'thingName', { columns: ['folded'] })
  await createTable(db, 'tenure', {
    id: text(key),
    person: text(requires('thing')),
    position: text(requires('thing')),
    validFrom: text(optional),
    validTo: text(optional),
    isActing: integer(),
    revision: integer(),
  })
  await createIndex(db, 'tenure', { columns: ['person'] })
  await createIndex(db, 'tenure', { columns: ['position'] })
  await createTable(db, 'event', {
    thing: ['text', (column) => requires('thing')(column).primaryKey()],
    kind: text(),
    start: text(optional),
    startSort: text(optional),
    end: text(optional),
    languages: text(),
    partOf: text(references('thing')),
  })
  await createIndex(db, 'event', { columns: ['startSort'] })
  await createTable(db, 'eventParticipant', {
    id: text(key),
    event: text(requires('thing')),
    participant: text(requires('thing')),
    tenure: text(references('tenure')),
    side: text(),
    part: text(),
    ordinal: integer(),
  })
  await createIndex(db, 'eventParticipant', { columns: ['event'] })
  await createIndex(db, 'eventParticipant', { columns: ['participant'] })
  await createTable(db, 'eventPlace', {
    event: text(requires('thing')),
    place: text(requires('thing')),
    ordinal: integer(),
  })
  await createIndex(db, 'eventPlace', { columns: ['event', 'place'], unique: true })
  await createIndex(db, 'eventPlace', { columns: ['place'] })
}

async function documents(db: Bare): Promise<void> {
  await createTable(db, 'document', {
    id: text(key),
    number: integer(optional),
    kind: text(),
    createdAt: text(),
    createdBy: text(optional),
    firstPublishedAt: text(optional),
  })
  await createIndex(db, 'document', { columns: ['number'], unique: true })
  await createIndex(db, 'document', { columns: ['firstPublishedAt'] })
  await createTable(db, 'documentThing', {
    document: text(requires('document')),
    thing: text(requires('thing')),
    isPinned: integer(),
    ordinal: integer(),
  })
  await createIndex(db, 'documentThing', { columns: ['document', 'thing'], unique: true })
  await createIndex(db, 'documentThing', { columns: ['thing'] })
  await createTable(db, 'version', {
    id: text(key),
    document: text(requires('document')),
    lang: text(),
    slug: text(),
    translatedFrom: text(optional),
    currentEdition: text(optional),
    createdAt: text(),
  })
  await createIndex(db, 'version', { columns: ['document', 'lang'], unique: true })
  await createTable(db, 'versionSlug', { version: text(requires('version')), slug: text(), since: text() })
  await createIndex(db, 'versionSlug', { columns: ['version', 'slug'], unique: true })
  await createTable(db, 'draft', {
    version: ['text', (column) => requires('version')(column).primaryKey()],
    revision: integer(),
    content: text(),
    headline: text(),
    folded: text(),
    updatedAt: text(),
    updatedBy: text(optional),
    isChanged: integer(),
  })
  await createIndex(db, 'draft', { columns: ['updatedAt'] })
  await createTable(db, 'draftRevision', {
    version: text(requires('version')),
    revision: integer(),
    content: text(),
    at: text(),
    byAccount: text(optional),
    reason: text(),
  })
  await createIndex(db, 'draftRevision', { columns: ['version', 'revision'], unique: true })
}

async function editions(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'edition', {
    id: text(key),
    version: text(requires('version')),
    document: text(requires('document')),
    lang: text(),
    number: integer(),
    chainIndex: integer(),
    leafHash: text(),
    previousLeafHash: text(optional),
    publishedAt: text(),
    publishedBy: text(optional),
    writtenBy: text(optional),
    reviewedBy: text(optional),
    approvedBy: text(optional),
  })
  await createIndex(db, 'edition', { columns: ['version', 'number'], unique: true })
  await createIndex(db, 'edition', { columns: ['chainIndex'], unique: true })
  await createIndex(db, 'edition', { columns: ['document'] })
  await createTable(db, 'editionBody', {
    edition: ['text', (column) => requires('edition')(column).primaryKey()],
    leaf: text(),
    html: text(),
    kicker: text(),
    headline: text(),
    shortHeadline: text(),
    lead: text(),
    picture: text(optional),
    happenedSort: text(),
  })
  await createIndex(db, 'editionBody', { columns: ['happenedSort'] })
  await createTable(db, 'withdrawal', {
    id: text(key),
    document: text(requires('document')),
    kind: text(),
    reason: text(),
    since: text(),
    redirectTo: text(references('document')),
    byAccount: text(optional),
    liftedAt: text(optional),
  })
  await createIndex(db, 'withdrawal', { columns: ['document'] })
  await refuse(db, kind, { table: 'edition', on: 'update' })
  await refuse(db, kind, { table: 'edition', on: 'delete' })
  await refuse(db, kind, { table: 'editionBody', on: 'update' })
  await refuse(db, kind, {
    table: 'editionBody',
    on: 'delete',
    unless: `exists (select 1 from "edition" join "withdrawal" on "withdrawal"."document" = "edition"."document"
      where "edition"."id" = old."edition" and "withdrawal"."kind" = 'legal')`,
  })
}

async function statements(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'statement', {
    id: text(key),
    document: text(requires('document')),
    event: text(references('thing')),
    speaker: text(requires('thing')),
    speakerTenure: text(references('tenure')),
    cueClass: text(),
    directness: text(),
    parent: text(references('statement')),
    sameAs: text(references('statement')),
    saidAt: text(optional),
    saidSort: text(optional),
    status: text(),
    isPublic: integer(),
    confidence: real(),
    confirmedBy: text(optional),
    confirmedAt: text(optional),
    succeededBy: text(references('statement')),
    createdAt: text(),
    revision: integer(),
  })
  await createIndex(db, 'statement', { columns: ['document'] })
  await createIndex(db, 'statement', { columns: ['speaker', 'saidSort'] })
  await createIndex(db, 'statement', { columns: ['event'] })
  await createTable(db, 'statementAddressee', {
    statement: text(requires('statement')),
    addressee: text(requires('thing')),
    tenure: text(references('tenure')),
    basis: text(),
    ordinal: integer(),
  })
  await createIndex(db, 'statementAddressee', { columns: ['statement', 'addressee'], unique: true })
  await createIndex(db, 'statementAddressee', { columns: ['addressee'] })
  await createTable(db, 'statementThing', { statement: text(requires('statement')), thing: text(requires('thing')) })
  await createIndex(db, 'statementThing', { columns: ['statement', 'thing'], unique: true })
  await createIndex(db, 'statementThing', { columns: ['thing'] })
  await createNumbered(db, kind, {
    name: 'statementChange',
    column: 'id',
    rest: `"statement" text not null references "statement" ("id"), "at" text not null, "byAccount" text,
      "what" text not null, "before" text not null, "after" text not null, "note" text not null`,
  })
  await refuse(db, kind, { table: 'statementChange', on: 'update' })
  await refuse(db, kind, { table: 'statementChange', on: 'delete' })
  await createTable(db, 'anchor', {
    id: text(key),
    statement: text(requires('statement')),
    edition: text(requires('edition')),
    block: text(),
    start: integer(),
    end: integer(),
    exact: text(),
    prefix: text(),
    suffix: text(),
    mentions: text(),
  })
  await createIndex(db, 'anchor', { columns: ['edition'] })
  await createIndex(db, 'anchor', { columns: ['statement'] })
  await refuse(db, kind, { table: 'anchor', on: 'update' })
}

async function amendments(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'correction', {
    id: text(key),
    document: text(requires('document')),
    version: text(requires('version')),
    fromEdition: text(requires('edition')),
    toEdition: text(requires('edition')),
    kind: text(),
    note: text(),
    reportedBy: text(optional),
    spans: text(),
    publishedAt: text(),
    byAccount: text(optional),
  })
  await createIndex(db, 'correction', { columns: ['document'] })
  await createIndex(db, 'correction', { columns: ['publishedAt'] })
  await createTable(db, 'changeNote', {
    id: text(key),
    edition: text(requires('edition')),
    text: text(),
    at: text(),
    byAccount: text(optional),
  })
  await createIndex(db, 'changeNote', { columns: ['edition'] })
  for (const on of ['update', 'delete'] as const) await refuse(db, kind, { table: 'changeNote', on })
}
