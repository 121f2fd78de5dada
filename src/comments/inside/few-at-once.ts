/**
 * So many submissions are written at once by one process, the others in the order they came: a flood waits here, and not at the database, whose few
 * connections pages are read by, and where who waits too long is sent away.
 */
const most = 4

let running = 0
const waiting: (() => void)[] = []

export async function fewAtOnce<T>(write: () => Promise<T>): Promise<T> {
  if (running >= most) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await write()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
