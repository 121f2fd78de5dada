import canonicalize from 'canonicalize'

/** One thing that the office stands by for good. It names what happened by number and hash, and repeats no word of it. */
export type LogEntry = { type: 'dabir-log-entry/1'; at: string } & (
  | { kind: 'edition'; number: number; language: string; edition: number; leaf: string }
  | { kind: 'correction'; number: number; language: string; from: number; to: number; of: string }
  | { kind: 'withdrawal'; number: number; how: string }
  | { kind: 'return'; number: number }
  | { kind: 'claim'; claim: string; answer: number; verdict: string; leaf: string }
  | { kind: 'key'; key: string }
)

/** An entry as the bytes that the tree hashes: canonical JSON (RFC 8785) in UTF-8. */
export function logEntryText(entry: LogEntry): string {
  return canonicalize(entry) as string
}
