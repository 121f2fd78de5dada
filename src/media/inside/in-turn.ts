import { Fault } from '#ground/fault.ts'

const hands = 2
const mostWaiting = 10

let working = 0
const waiting: (() => void)[] = []

/**
 * Work on two pictures at a time, since each may need 200 MB while it is open; the rest wait in line. Throws `too_many` when the line
 * is longer than ten.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= hands) {
    if (waiting.length >= mostWaiting) throw new Fault('too_many', 'picture.busy', { details: { seconds: 10 } })
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else working += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) working -= 1
    else next()
  }
}
