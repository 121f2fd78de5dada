import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RepairLevel } from '#persian/repair.ts'
import { repairStream, type RepairCount } from './repair-stream.ts'

/** The streams of a process, and its environment. */
interface Pipes {
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable
  stderr: Writable
  env: Record<string, string | undefined>
}

/** Repair standard input onto standard output, no faster than it is read there. Returns the exit code; a reader that leaves early is no fault. */
export async function repairPiped(
  { stdin, stdout, stderr, env }: Pipes,
  { level, isDiff }: { level: RepairLevel; isDiff: boolean },
): Promise<number> {
  const diff = isDiff ? languageOf(env) : undefined
  let count: RepairCount = { made: 0, suggested: 0 }
  const counting = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    count = yield* repairStream(source, { level, diff, byLine: stdin.isTTY === true })
  }
  try {
    await pipeline(stdin, counting, stdout, { end: false })
  } catch (error) {
    if (isReaderGone(error)) return 0
    throw error
  }
  if (isDiff) stderr.write(`${told(count.made, 'edit')}, ${told(count.suggested, 'suggestion')}.\n`)
  return 0
}

/** Nobody reads the output any more, as `head` after its last line. */
const isReaderGone = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? '')

const languageOf = (env: Pipes['env']): 'fa' | 'en' =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('fa') ? 'fa' : 'en'

const told = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
