import { open, type FileHandle } from 'node:fs/promises'

/** One file that is brought to the disk beside the main thread. */
export interface SharedSync {
  /** Resolves when all that was written to the file before the call is on the disk; those who ask while one sync runs share the next. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** The file is opened at the first call of `sync`, and must be there then and stay the same file. */
export function shareSync(path: string): SharedSync {
  let file: Promise<FileHandle> | undefined
  let running: Promise<void> | undefined
  let following: Promise<void> | undefined
  const begin = (): Promise<void> => {
    file ??= open(path, 'r+')
    running = file.then((handle) => handle.datasync()).finally(() => (running = undefined))
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
      await (await file)?.close()
    },
  }
}
