import { fold } from '#persian/fold.ts'

/** A word without its half-spaces, in whatever letters it was written: by this the words of documents are known. */
export function wordKey(word: string): string {
  return fold(word, { halfSpace: 'nothing' }).replaceAll(' ', '')
}
