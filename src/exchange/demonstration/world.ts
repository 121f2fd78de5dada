import type { Id } from '#ground/id.ts'
import type { Video } from '#record/body.ts'
import type { DemonstrationVideo, Lang } from './shapes.ts'

/** What has been written so far: the ids behind the keys. */
export interface World {
  things: Map<string, Id>
  /** The keys of the things that are events. */
  events: Set<string>
  tenures: Map<string, Id>
  pictures: Map<string, { picture: Id; alt: Partial<Record<Lang, string>>; caption: Partial<Record<Lang, string>> }>
  videos: Map<
    string,
    Pick<DemonstrationVideo, 'title' | 'credit'> & { facts: Omit<Video['attrs'], 'id' | 'title' | 'credit'> }
  >
  documents: Map<string, Id>
  /** By document, slash, language. */
  versions: Map<string, Id>
  /** By document, slash, statement. */
  statements: Map<string, Id>
  comments: Map<string, Id>
  /** The secret of the browser behind each name under a comment. */
  writers: Map<string, string>
}

export function world(): World {
  return {
    things: new Map(),
    events: new Set(),
    tenures: new Map(),
    pictures: new Map(),
    videos: new Map(),
    documents: new Map(),
    versions: new Map(),
    statements: new Map(),
    comments: new Map(),
    writers: new Map(),
  }
}

/** What stands under a key; throws where nothing does, so that a slip of the pen in the demonstration is seen at once. */
export function idIn<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The demonstration speaks of «${key}», which it never names before.`)
  return found
}
