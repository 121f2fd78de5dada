import assert from 'node:assert/strict'

/** What a search that goes back over its steps would drown in. */
const texts: Record<string, (length: number) => string> = {
  spaces: (length) => `a${' '.repeat(length)}b`,
  'spaces and line ends': (length) => ' \n'.repeat(length / 2),
  tabs: (length) => `${'\t'.repeat(length)}x`,
  dashes: (length) => '-'.repeat(length),
  'letters and dashes': (length) => 'a-'.repeat(length / 2),
  underlines: (length) => `${'_'.repeat(length)}.`,
  brackets: (length) => '('.repeat(length),
  'one letter': (length) => `${'a'.repeat(length)}!`,
  'one Persian letter': (length) => `${'م'.repeat(length)}!`,
  'letters apart': (length) => 'م '.repeat(length / 2),
  'letters and dots': (length) => 'م.'.repeat(length / 2),
  'letters of two scripts': (length) => 'اa'.repeat(length / 2),
  marks: (length) => `ا${'\u064e'.repeat(length)}`,
  'marks before another script': (length) => `a${'\u064e'.repeat(length)}b`,
  hosts: (length) => 'www.'.repeat(length / 4),
  addresses: (length) => 'https://'.repeat(length / 8),
  half: (length) => '\u200c'.repeat(length),
  stretched: (length) => `ه${'ـ'.repeat(length)}ندوانه`,
  quotes: (length) => `"'`.repeat(length / 2),
}

const [short, long] = [3000, 48_000]
const times = long / short
/** Milliseconds. Systems tell a processor's time in steps of some; a square of the longer text's letters would take a second. */
const roughness = 10

/**
 * Reading one text sixteen times as long takes no more than reading the sixteen short ones takes, within a wide margin: the square of it
 * would take sixteen times that. Both are measured in one run, in the processor's time.
 */
export function assertLinear(read: (text: string) => unknown): void {
  for (const [name, make] of Object.entries(texts)) {
    const [few, many] = [make(short), make(long)]
    const spread = quickest(() => {
      for (let round = 0; round < times; round++) read(few)
    })
    const whole = quickest(() => read(many))
    assert.ok(
      whole < spread * 6 + roughness,
      `${name}: ${whole.toFixed(1)} ms for one, ${spread.toFixed(1)} ms in parts`,
    )
  }
}

/** The least of a few runs: what else the machine does makes a run longer and none shorter. */
function quickest(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1000
    }),
  )
}
