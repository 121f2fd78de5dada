import { Interrupted } from './run-program.mjs'

/** Something the machine or the checkout refuses. `message` is one sentence with the way out; `detail` is what a tool said. */
export class Refusal extends Error {
  constructor(message, detail = '') {
    super(message)
    this.detail = detail
  }
}

/** Runs `work` under one line of progress on stderr: what is done, then how long it took. stdout stays clean for pipes. */
export async function tellProgress(what, work) {
  process.stderr.write(`prepare · ${what} … `)
  const begin = performance.now()
  try {
    const result = await work()
    process.stderr.write(`${seconds(begin)}\n`)
    return result
  } catch (fault) {
    process.stderr.write(`failed after ${seconds(begin)}\n`)
    throw fault
  }
}

export const seconds = (begin) => `${((performance.now() - begin) / 1000).toFixed(1)} s`

/** Runs a command's whole story; a refusal becomes its sentence and exit code 1, anything else keeps its stack. */
export async function tellRefusals(story) {
  try {
    await story()
  } catch (fault) {
    process.exitCode = tellFault(fault)
  }
}

function tellFault(fault) {
  if (fault instanceof Interrupted) return fault.exitCode
  if (fault.code in refusedWrites && fault.path) return tellFault(new Refusal(refusedWrites[fault.code](fault.path)))
  if (!(fault instanceof Refusal)) throw fault
  if (fault.detail) process.stderr.write(`\n${fault.detail.trimEnd()}\n`)
  process.stderr.write(`\ndabir: ${fault.message}\n`)
  return 1
}

const mayNotWrite = (path) =>
  `this account may not write ${path}: give it the right to, or move the checkout to a folder of its own.`
const refusedWrites = {
  EACCES: mayNotWrite,
  EPERM: mayNotWrite,
  EROFS: mayNotWrite,
  ENOSPC: (path) => `the disk that holds ${path} is full: make room (about 1 GB), then run the same command again.`,
}
