import { basename, delimiter, dirname } from 'node:path'
import { runQuietly } from './run-program.mjs'
import { Refusal } from './tell.mjs'

/** Runs npm on the given Node, says nothing while it works, and refuses with one sentence if it fails. */
export async function runNpm(node, args, cwd) {
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH }
  const [program, first, shell] = npmProgram(node)
  const { code, said } = await runQuietly(program, [...first, ...args, '--loglevel=warn'], { cwd, env, shell })
  if (code !== 0) throw new Refusal(npmSentence(said, args), said.split('\n').slice(-25).join('\n'))
}

// Under `npm start` npm names its own script; on Windows `npm` itself is a .cmd file, which needs a shell.
function npmProgram(node) {
  const script = process.env.npm_execpath ?? ''
  if (basename(script) === 'npm-cli.js') return [node, [script], false]
  return ['npm', [], process.platform === 'win32']
}

const sentences = [
  [
    /ENOENT.*\bnpm\b|\bnpm\b.*ENOENT/,
    'npm was not found: install Node.js together with its npm, then run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/,
    'the npm registry could not be reached: check the network (and `npm config get registry`), then run the same command again.',
  ],
  [/ENOSPC/, 'the disk is full: make room (about 1 GB), then run the same command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'npm may not write into this folder: give this account the right to write here, or move the checkout, then run the same command again.',
  ],
  [
    /can only install packages when your package.json and package-lock.json/,
    'package.json and package-lock.json disagree: run `npm install`, commit both files, then run the same command again.',
  ],
  [
    /EINTEGRITY/,
    'a package does not have the hash that the lockfile names, so it was not installed: run `npm cache clean --force` and try again; if it stays so, the registry hands out something else than what was locked.',
  ],
]

function npmSentence(said, args) {
  const known = sentences.find(([sign]) => sign.test(said))
  return known
    ? known[1]
    : `npm ${args[0]} failed; what it said stands above. Run the same command again once that is mended.`
}
