/** Closed lists of the record's words. Labels stand in the catalogues under the same keys. */
export const eventKinds = [
  'phone_call',
  'video_call',
  'meeting',
  'trip',
  'speech',
  'interview',
  'press_conference',
  'message',
  'decree',
  'session',
] as const

export const documentKinds = [
  'report',
  'call',
  'meeting',
  'speech',
  'message',
  'decree',
  'interview',
  'communique',
  'photo_story',
  'video',
  'notice',
] as const

export const participantParts = ['host', 'guest', 'caller', 'callee', 'speaker', 'present'] as const

export const cueClasses = [
  'say',
  'add',
  'stress',
  'ask',
  'promise',
  'order',
  'warn',
  'deny',
  'thank',
  'hope',
  'announce',
] as const

export const directnesses = ['verbatim', 'quoted', 'colon', 'indirect', 'infinitive', 'summary'] as const

export const correctionKinds = [
  'fact',
  'attribution',
  'name',
  'place',
  'number',
  'translation',
  'typo',
  'layout',
  'legal',
] as const

export const withdrawalKinds = ['withdrawn', 'in_error', 'consolidated', 'legal'] as const

/** Whether a withdrawal of this kind takes a document's words away; null: none stands. */
export function takesWords(withdrawal: string | null): boolean {
  return withdrawal !== null && withdrawal !== 'withdrawn'
}

export const thingKinds = [
  'person',
  'position',
  'organisation',
  'place',
  'topic',
  'dossier',
  'series',
  'event',
] as const

export type EventKind = (typeof eventKinds)[number]
export type DocumentKind = (typeof documentKinds)[number]
export type ParticipantPart = (typeof participantParts)[number]
export type CueClass = (typeof cueClasses)[number]
export type Directness = (typeof directnesses)[number]
export type CorrectionKind = (typeof correctionKinds)[number]
export type WithdrawalKind = (typeof withdrawalKinds)[number]
