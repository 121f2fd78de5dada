import type { Generated } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { ClaimAnswerTable, ClaimStatementTable, ClaimTable, ReadoutTable } from './desk.ts'
import type { Flag, JsonText } from './house.ts'

/** The kinds of things that the record speaks of. All have names, an address, and can be merged and retired alike. */
export type ThingKind = 'person' | 'position' | 'organisation' | 'place' | 'topic' | 'dossier' | 'series' | 'event'

export interface ThingTable {
  id: string
  kind: ThingKind
  slug: string
  /** A sentence or two about it, per language. */
  summary: JsonText
  /** person: a portrait. */
  picture: string | null
  /** position: the organisation it belongs to; organisation: its parent. */
  organisation: string | null
  /** position, organisation, place: ISO 3166-1 alpha-2. */
  country: string | null
  /** place */
  latitude: number | null
  longitude: number | null
  createdAt: Instant
  createdBy: string | null
  /** No longer offered to editors; its page stays. */
  retiredAt: Instant | null
  /** Its page redirects there for ever. */
  mergedInto: string | null
  revision: number
}

/** Every slug that a thing ever had; none is given to another thing of its kind. */
export interface ThingSlugTable {
  kind: ThingKind
  slug: string
  thing: string
  since: Instant
}

export interface ThingNameTable {
  id: string
  thing: string
  lang: string
  form: string
  /** The form as search and matching see it. */
  folded: string
  kind: 'full' | 'short' | 'alias'
  /** First day on which the name holds, ISO date; null: always. */
  validFrom: string | null
  /** Last day, ISO date; null: still. */
  validTo: string | null
  ordinal: number
}

/** A person holds a position from one day to another. */
export interface TenureTable {
  id: string
  person: string
  position: string
  validFrom: string | null
  validTo: string | null
  isActing: Flag
  revision: number
}

/** What only an event has; its names and address stand in `thing`. */
export interface EventTable {
  thing: string
  kind: string
  /** A `Moment` as JSON, or null while it is not known. */
  start: JsonText | null
  /** The start as a sortable date or instant. */
  startSort: string | null
  end: JsonText | null
  languages: JsonText
  partOf: string | null
}

export interface EventParticipantTable {
  id: string
  event: string
  /** person or organisation */
  participant: string
  tenure: string | null
  /** Which side of the table, as the office names it: `ours`, `theirs`, or any word. */
  side: string
  part: 'host' | 'guest' | 'caller' | 'callee' | 'speaker' | 'present'
  ordinal: number
}

export interface EventPlaceTable {
  event: string
  place: string
  ordinal: number
}

export interface DocumentTable {
  id: string
  /** The permanent number, given at first publication. */
  number: number | null
  kind: string
  createdAt: Instant
  createdBy: string | null
  firstPublishedAt: Instant | null
}

/** What a document is about and where it is filed: events, topics, dossiers, series, places. */
export interface DocumentThingTable {
  document: string
  thing: string
  isPinned: Flag
  ordinal: number
  /** The document's first publication, here too, so that the newest of a thing are found by it. */
  publishedAt: Instant | null
}

/** Documents that an editor pinned to another one: they stand first among the related ones beneath it. */
export interface DocumentPinTable {
  document: string
  pinned: string
  ordinal: number
  at: Instant
  byAccount: string | null
}

/** Where a document stands in the lists of a language in which readers may see it. Made from its version, its kind and its withdrawal. */
export interface ListingTable {
  document: string
  lang: string
  kind: string
  number: number
  /** When the document was first published, in whatever language. */
  publishedAt: Instant
  /** Of its current edition. */
  chainIndex: number
  isWithdrawn: Flag
}

/** How many documents of a kind stand in the lists of a language. */
export interface ListingCountTable {
  lang: string
  kind: string
  count: number
}

export interface VersionTable {
  id: string
  document: string
  lang: string
  slug: string
  /** The edition it was translated from. */
  translatedFrom: string | null
  /** The edition that readers see now. */
  currentEdition: string | null
  createdAt: Instant
}

/** Every slug that a version ever had. */
export interface VersionSlugTable {
  version: string
  slug: string
  since: Instant
}

export interface DraftTable {
  version: string
  revision: number
  /** A `DraftContent` as JSON, see record/draft.ts. */
  content: JsonText
  /** The headline as lists show it, and its folded form for the list's filter. */
  headline: string
  folded: string
  updatedAt: Instant
  updatedBy: string | null
  /** 1 while the draft holds what is not yet public. */
  isChanged: Flag
}

export interface DraftRevisionTable {
  version: string
  revision: number
  content: JsonText
  at: Instant
  byAccount: string | null
  /** `autosave`, `saved`, `restored`, `published`, `imported` */
  reason: string
}

/** Immutable in the database itself. What can be erased by law stands apart, in `editionBody`. */
export interface EditionTable {
  id: string
  version: string
  document: string
  lang: string
  number: number
  /** Its place in the chain of all editions of the office, from 1. */
  chainIndex: number
  leafHash: string
  previousLeafHash: string | null
  publishedAt: Instant
  publishedBy: string | null
  writtenBy: string | null
  reviewedBy: string | null
  approvedBy: string | null
}

export interface EditionBodyTable {
  edition: string
  /** The canonical JSON (RFC 8785) whose SHA-256 is the leaf hash. */
  leaf: string
  /** The body's HTML, made from leaf and anchors at publication, and again when a statement is confirmed later. */
  html: string
  kicker: string
  headline: string
  shortHeadline: string
  lead: string
  picture: string | null
  /** When it happened, sortable. */
  happenedSort: string
}

/** An edition carries a file: the file is public as long as the document stands. */
export interface EditionFileTable {
  edition: string
  file: string
}

export interface StatementTable {
  id: string
  document: string
  event: string | null
  /** person or organisation */
  speaker: string
  speakerTenure: string | null
  cueClass: string
  directness: string
  /** A says that B said: this is B's, parent is A's. */
  parent: string | null
  /** Another telling of the same saying. */
  sameAs: string | null
  saidAt: JsonText | null
  saidSort: string | null
  status: 'proposed' | 'confirmed' | 'disputed' | 'denied' | 'withdrawn'
  /** 1 once it stands in a public edition. */
  isPublic: Flag
  confidence: number | null
  confirmedBy: string | null
  confirmedAt: Instant | null
  succeededBy: string | null
  createdAt: Instant
  revision: number
}

export interface StatementAddresseeTable {
  statement: string
  addressee: string
  tenure: string | null
  basis: 'words' | 'reply' | 'event' | 'editor'
  ordinal: number
}

export interface StatementThingTable {
  statement: string
  thing: string
}

/** Append-only. */
export interface StatementChangeTable {
  id: Generated<number>
  statement: string
  at: Instant
  byAccount: string | null
  what: string
  before: JsonText
  after: JsonText
  note: string
}

/** Where a statement stands in an edition. Offsets in UTF-16 units of the block's text. */
export interface AnchorTable {
  id: string
  statement: string
  edition: string
  block: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  /** Spans of speaker, addressee and cue, and how each was resolved. */
  mentions: JsonText
  /** Its place in reading order among the stretches of the edition. */
  ordinal: Generated<number>
}

export interface CorrectionTable {
  id: string
  document: string
  version: string
  fromEdition: string
  toEdition: string
  kind: string
  note: string
  reportedBy: string | null
  /** `[{ block, before, after }]` */
  spans: JsonText
  publishedAt: Instant
  byAccount: string | null
}

/** Append-only. */
export interface ChangeNoteTable {
  id: string
  edition: string
  text: string
  at: Instant
  byAccount: string | null
}

export interface WithdrawalTable {
  id: string
  document: string
  kind: 'withdrawn' | 'in_error' | 'consolidated' | 'legal'
  reason: string
  since: Instant
  redirectTo: string | null
  byAccount: string | null
  /** A withdrawal of kind `withdrawn` or `in_error` may be lifted again. */
  liftedAt: Instant | null
}

/** One entry of the public log, in the order of the tree's leaves. Hashes and numbers only, no words. */
export interface LogEntryTable {
  index: number
  kind: 'edition' | 'correction' | 'withdrawal' | 'return' | 'claim' | 'key'
  /** The edition, correction, withdrawal, answer to a claim or key it is about. */
  subject: string
  document: string
  /** Canonical JSON: the leaf's data. */
  entry: string
  at: Instant
}

/** The hash of every complete subtree of the log's tree, in hex. */
export interface LogNodeTable {
  level: number
  index: number
  hash: string
}

/** What the office has signed of its log: a signed note (C2SP). */
export interface LogCheckpointTable {
  size: number
  root: string
  note: string
  at: Instant
}

/** The picture under which a document's link is shared, as it was last drawn. */
export interface ShareImageTable {
  version: string
  document: string
  /** The hash of all that is drawn in it. */
  drawing: string
  blob: string
}

export interface RecordTables {
  shareImage: ShareImageTable
  thing: ThingTable
  thingSlug: ThingSlugTable
  thingName: ThingNameTable
  tenure: TenureTable
  event: EventTable
  eventParticipant: EventParticipantTable
  eventPlace: EventPlaceTable
  document: DocumentTable
  documentThing: DocumentThingTable
  documentPin: DocumentPinTable
  listing: ListingTable
  listingCount: ListingCountTable
  version: VersionTable
  versionSlug: VersionSlugTable
  draft: DraftTable
  draftRevision: DraftRevisionTable
  edition: EditionTable
  editionBody: EditionBodyTable
  editionFile: EditionFileTable
  statement: StatementTable
  statementAddressee: StatementAddresseeTable
  statementThing: StatementThingTable
  statementChange: StatementChangeTable
  anchor: AnchorTable
  correction: CorrectionTable
  changeNote: ChangeNoteTable
  withdrawal: WithdrawalTable
  logEntry: LogEntryTable
  logNode: LogNodeTable
  logCheckpoint: LogCheckpointTable
  claim: ClaimTable
  claimAnswer: ClaimAnswerTable
  claimStatement: ClaimStatementTable
  readout: ReadoutTable
}
