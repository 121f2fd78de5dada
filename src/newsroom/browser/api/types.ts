import type { FileFormat } from '#media/file.ts'
import type { DraftContent } from '#record/draft-content.ts'
import type {
  CorrectionKind,
  CueClass,
  Directness,
  DocumentKind,
  EventKind,
  ParticipantPart,
  WithdrawalKind,
  thingKinds,
} from '#record/kinds.ts'
import type { Moment } from '#record/moment.ts'
import type { OfficeProfile } from '#record/office.ts'

/** What /api/v1 sends and takes, in one place. */
export type ByLanguage = Record<string, string>
export interface Page<T> {
  items: T[]
  total: number
}

export interface Account {
  id: string
  login: string
  name: string
  role: 'owner' | 'editor'
  language: 'fa' | 'en'
}
export interface OfficeNames {
  names: ByLanguage
  languages: string[]
}
export interface OfficeSummary extends OfficeNames {
  zone: string
  isDemonstration: boolean
}
export interface Session {
  account: Account | null
  needsOwner: boolean
  office: OfficeSummary | null
  /** Whether browsers have passkeys at the public address. */
  hasPasskeys: boolean
}
export interface OpenSession {
  id: string
  device: string
  createdAt: string
  lastSeenAt: string
  isCurrent?: boolean
}
export interface Passkey {
  id: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}
export interface StaffAccount {
  id: string
  login: string
  name: string
  role: 'owner' | 'editor'
  createdAt: string
  disabledAt: string | null
  lastSeenAt: string | null
  passkeys: number
}
export interface Invitation {
  id: string
  kind: 'owner' | 'editor' | 'reset'
  note: string
  login: string | null
  createdAt: string
  expiresAt: string
}
export interface AuditEntry {
  id: number
  at: string
  account: string
  accountName: string | null
  action: string
  by: string | null
  byName: string | null
}

export interface Office {
  names: ByLanguage
  languages: string[]
  zone: string
  profile: OfficeProfile
  isDemonstration: boolean
  revision: number
}
export type MachineTerms = OfficeProfile['machines']

export interface Picture {
  id: string
  width: number
  height: number
  alt: ByLanguage
  credit: string
  focalX: number
  focalY: number
  fileName: string
  createdAt: string
  revision: number
  widths?: number[]
  uses?: PictureUse[]
}
export interface PictureUse {
  kind: string
  id: string
  document?: string
  number?: number | null
  headline?: string
  name?: string
}

export type ThingKind = (typeof thingKinds)[number]
export interface ThingName {
  id?: string
  lang: string
  form: string
  kind: 'full' | 'short' | 'alias'
  validFrom: string | null
  validTo: string | null
}
export interface Tenure {
  id: string
  person: string
  position: string
  validFrom: string | null
  validTo: string | null
  isActing: boolean
  personName: string
  positionName: string
  revision: number
}
export interface Participant {
  participant: string
  tenure: string | null
  side: string
  part: ParticipantPart
}
export interface EventFacts {
  kind: EventKind
  start: Moment | null
  end: Moment | null
  languages: string[]
  partOf: string | null
  parts?: string[]
  participants: Participant[]
  places: string[]
}
export interface Thing {
  id: string
  kind: ThingKind
  slug: string
  name: string
  names: ThingName[]
  summary: ByLanguage
  picture: string | null
  organisation: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
  retiredAt: string | null
  mergedInto: string | null
  revision: number
  event?: EventFacts
}
/** A thing in a list; `hint` tells it from its namesakes. */
export interface ListedThing extends Thing {
  hint: string
}
/** A thing with its tenures, and the names of all that it refers to. */
export interface ThingFull extends Thing {
  tenures: Tenure[]
  references: ThingReference[]
}
export interface ThingReference {
  id: string
  kind: ThingKind
  name: string
}
/** One row of the picker. */
export interface ThingHint {
  id: string
  kind: ThingKind
  name: string
  hint: string
}
/** Where a thing stands, in one role: speaker, place of an event… */
export interface UseInRole {
  role: string
  total: number
  items: {
    kind: 'document' | 'statement' | 'thing'
    id: string
    document?: string
    number: number | null
    title: string
  }[]
}
export interface ThingUses {
  total: number
  uses: UseInRole[]
}

export type VersionState = 'draft' | 'published' | 'changed'
export interface VersionRow {
  id: string
  lang: string
  slug: string
  headline: string
  state: VersionState
  updatedAt: string
  updatedBy: string | null
}
export interface Withdrawal {
  id: string
  kind: WithdrawalKind
  reason: string
  since: string
  redirectTo: string | null
  liftedAt: string | null
}
export interface DocumentRow {
  id: string
  number: number | null
  kind: DocumentKind
  firstPublishedAt: string | null
  withdrawal: WithdrawalKind | null
  versions: VersionRow[]
}
export interface DocumentThing {
  thing: string
  kind: ThingKind
  isPinned: boolean
}
export interface EditionRow {
  id: string
  version: string
  lang: string
  number: number
  publishedAt: string
  publishedBy: string | null
  leafHash: string
  isCurrent: boolean
}
export interface DocumentFull extends DocumentRow {
  things: DocumentThing[]
  statements: Statement[]
  editions: EditionRow[]
  withdrawals: Withdrawal[]
}
export interface Draft {
  version: string
  document: string
  lang: string
  slug: string
  currentEdition: string | null
  revision: number
  content: DraftContent
  updatedAt: string
  updatedBy: string | null
  isChanged: boolean
}
export interface DraftRevision {
  revision: number
  at: string
  by: string | null
  byName: string | null
  reason: string
}
export interface Check {
  reason: string
  field?: string
  details?: Record<string, string | number | boolean | null | string[]>
}
export interface PublicationCheck {
  blockers: Check[]
  warnings: Check[]
  answered: Check[]
  offers: Check[]
  summary: {
    headline: string
    slug: string
    lang: string
    number: number | null
    edition: number
    statements: number
    languages: string[]
  }
}
export interface Addressee {
  addressee: string
  tenure?: string | null
  basis: 'words' | 'reply' | 'event' | 'editor'
}
export interface StatementInput {
  id?: string
  speaker: string
  speakerTenure?: string | null
  addressees: Addressee[]
  cueClass: CueClass
  directness: Directness
  parent?: string | null
  sameAs?: string | null
  saidAt?: Moment | null
  event?: string | null
}
export interface Statement {
  id: string
  document: string
  speaker: string
  speakerTenure: string | null
  addressees: Addressee[]
  cueClass: CueClass
  directness: Directness
  parent: string | null
  sameAs: string | null
  saidAt: Moment | null
  event: string | null
  status: 'proposed' | 'confirmed' | 'disputed' | 'denied' | 'withdrawn'
  isPublic: boolean
  revision: number
}
export interface Publication {
  edition: string
  number: number
  documentNumber: number
  leafHash: string
}
export interface TextImport {
  lang: string
  content: DraftContent
  findings: { kind: string; block?: string; text: string }[]
  asks: string[]
}
export type { CorrectionKind, WithdrawalKind }

/** A file that documents carry: an attachment, a video, or captions. */
export interface OfficeFile {
  id: string
  format: FileFormat
  bytes: number
  hash: string
  name: string
  width: number | null
  height: number | null
  seconds: number | null
  createdAt: string
}
