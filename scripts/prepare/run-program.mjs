import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** Somebody ended the preparation; the program that was at work has ended too. */
export class Interrupted extends Error {
  constructor(signal) {
    super(signal)
    this.exitCode = exitCode(null, signal)
  }
}

/**
 * Runs a program without stdin and hands back its exit code and everything it said, in one string. A signal that ends
 * us ends it first, so that nothing goes on writing behind our back.
 */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let interruption
    const hear = (chunk) => (said += chunk)
    const interrupt = (signal) => child.kill((interruption = signal))
    for (const signal of signals) process.on(signal, interrupt)
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', (fault) => hear(`${fault.message}\n`))
    child.on('close', (code, signal) => {
      for (const name of signals) process.removeListener(name, interrupt)
      if (interruption) reject(new Interrupted(interruption))
      else resolve({ code: child.pid ? exitCode(code, signal) : 127, said })
    })
  })
}

/**
 * Runs a program in our place: it has our stdin, stdout and stderr, gets the signals that we get,
 * and its exit code becomes ours.
 */
export function runInOurPlace(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'inherit' })
    for (const signal of signals) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.removeAllListeners(name)
      process.exitCode = exitCode(code, signal)
      resolve()
    })
  })
}

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)
