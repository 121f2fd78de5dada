import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Runs a program without stdin and hands back its exit code and everything it said, in one string. */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (chunk) => (said += chunk)
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', (fault) => resolve({ code: 127, said: `${said}${fault.message}\n` }))
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), said }))
  })
}

/**
 * Runs a program in our place: it has our stdin, stdout and stderr, gets the signals that we get,
 * and its exit code becomes ours.
 */
export function runInOurPlace(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'inherit' })
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
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
