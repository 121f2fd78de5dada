import { Fault } from '#ground/fault.ts'

const time = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`
const timing = new RegExp(`^(${time})[ \\t]+-->[ \\t]+(${time})(?:[ \\t]+[\\w:%.,-]+)*[ \\t]*$`)

/**
 * Captions as WebVTT has them (W3C WebVTT, section 4.1), read strictly: a cue that a player would pass over in silence is refused with its
 * line. Style sheets and regions inside captions are not taken. Throws `invalid` (`file.captions`), naming the line.
 */
export function refuseBadCaptions(text: string): void {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let cues = 0
  let at = lines.findIndex((line) => line === '')
  if (at === -1) throw bad(1)
  while (at < lines.length) {
    while (lines[at] === '') at++
    const from = at
    while (at < lines.length && lines[at] !== '') at++
    const block = lines.slice(from, at)
    const isNote = /^NOTE(?:[ \t]|$)/.test(block[0] ?? '') && !block.some((line) => line.includes('-->'))
    if (from === at || isNote) continue
    refuseCue(block, from + 1)
    cues++
  }
  if (cues === 0) throw bad(lines.length)
}

/** An optional name, when, and what is said. */
function refuseCue(lines: readonly string[], number: number): void {
  const at = lines[0]?.includes('-->') === true ? 0 : 1
  const [, start = '', end = ''] = timing.exec(lines[at] ?? '') ?? []
  const isInTime = start !== '' && millisecondsOf(start) < millisecondsOf(end)
  const text = lines.slice(at + 1)
  if (!isInTime || text.length === 0 || text.some((line) => line.includes('-->'))) throw bad(number + at)
}

function millisecondsOf(text: string): number {
  return text
    .replace('.', ':')
    .split(':')
    .toReversed()
    .reduce((sum, part, place) => sum + Number(part) * ([1, 1000, 60_000, 3_600_000][place] ?? 0), 0)
}

function bad(line: number): Fault {
  return new Fault('invalid', 'file.captions', { field: 'file', details: { line } })
}
