import type { Clock } from '#ground/clock.ts'
import type { Log } from '#ground/log.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { Store } from '#storage/store.ts'

/** What the faces of the house (site, newsroom, api) are handed: its storage, its clock, and its public address. */
export interface House {
  store: Store
  blobs: Blobs
  clock: Clock
  log: Log
  /** Scheme, host and port without a trailing slash. The Host header is never asked. */
  publicUrl: string
  /** True where the public address is https: `__Host-` cookies and HSTS. */
  isSecure: boolean
  /** Without them comments are shown, and none are taken. */
  commentKeys?: CommentKeys
  /** Machines of its own network that it may hand mail to; absent: none. */
  localHosts?: readonly string[]
}
