import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot, root } from './root.mjs'
import { runQuietly } from './run-program.mjs'
import { Refusal, tellProgress } from './tell.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium that runs: the one that CHROMIUM names, else the system's, else Debian's package
 * (as root), else Playwright's download into `.runtime/`. Says which.
 */
export async function findChromium(node) {
  const named = process.env.CHROMIUM
  if (named) return tellWhich((await answers(named)) ?? refuseNamed(named), named, 'named by CHROMIUM')
  const found = await findInstalled()
  if (found) return tellWhich(found.said, found.path, "the system's")
  const debian = await installDebian()
  if (debian) return tellWhich(debian.said, debian.path, "Debian's package, just installed")
  const path = await downloadWithPlaywright(node)
  const said = await answers(path)
  if (!said)
    throw new Refusal(
      "Playwright's Chromium does not run on this machine: install Chromium by the system's own means, or name one: CHROMIUM=/path/to/chromium npm test",
    )
  return tellWhich(said, path, "Playwright's download")
}

function tellWhich(said, path, whose) {
  process.stderr.write(`prepare · ${said.trim()} at ${path}, ${whose}\n`)
  return path
}

async function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const path of [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere]) {
    const said = existsSync(path) ? await answers(path) : undefined
    if (said) return { path, said }
  }
  return undefined
}

// Some systems keep a stand-in of that name which only tells how to install it; a real one says its version.
async function answers(path) {
  const { code, said } = await runQuietly(path, ['--version'], { timeout: 20_000 })
  return code === 0 ? said.split('\n').find((line) => /Chrom(e|ium)/.test(line)) : undefined
}

async function installDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await tellProgress("Chromium from Debian's packages", async () => {
    await runQuietly('apt-get', ['update'], { env })
    await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  })
  return findInstalled()
}

async function downloadWithPlaywright(node) {
  const cli = inRoot('node_modules', 'playwright-core', 'cli.js')
  process.env.PLAYWRIGHT_BROWSERS_PATH ??= inRoot('.runtime', 'browsers')
  await tellProgress("Playwright's Chromium into .runtime/", async () => {
    const { code, said } = await runQuietly(node, [cli, 'install', '--only-shell', 'chromium'], { cwd: root })
    if (code === 0) return
    throw new Refusal(
      "no Chromium could be brought: install Chromium by the system's own means, or name one: CHROMIUM=/path/to/chromium npm test",
      said.split('\n').slice(-25).join('\n'),
    )
  })
  const ask = "import { chromium } from 'playwright-core'; process.stdout.write(chromium.executablePath())"
  const { said } = await runQuietly(node, ['--input-type=module', '--eval', ask], { cwd: root })
  return said.trim()
}

function refuseNamed(path) {
  throw new Refusal(
    `CHROMIUM names ${path}, which does not answer --version as a Chromium does: name another, or leave CHROMIUM unset.`,
  )
}
