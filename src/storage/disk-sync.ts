import { open, type FileHandle } from 'node:fs/promises'

/** One file that is brought to the disk beside the main thread. */
export interface DiskSync {
  /** Resolves when all that was written to the file before the call is on the disk; those who ask while one sync runs share the next. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** The file is opened by the first `sync`, and must stay the same file from then on. */
export function diskSyncOf(path: string): DiskSync {
  let file: FileHandle | undefined
  let running: Promise<void> | undefined
  let following: Promise<void> | undefined
  const bring = async (): Promise<void> => {
    file ??= await open(path, 'r+')
    await file.datasync()
  }
  const begin = (): Promise<void> => {
    running = bring().finally(() => (running = undefined))
    return running
  }
  const follow = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => undefined)
    following = undefined
    await begin()
  }
  return {
    sync: () => {
      if (running === undefined) return begin()
      following ??= follow(running)
      return following
    },
    close: async () => {
      await following?.catch(() => undefined)
      await running?.catch(() => undefined)
      await file?.close()
    },
  }
}
