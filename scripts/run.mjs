// node scripts/run.mjs [--newsroom] [--server] [--chromium] FILE …: runs a tool or a script of this repository on Node 26.
import { findChromium } from './prepare/find-chromium.mjs'
import { prepare } from './prepare/prepare.mjs'
import { inRoot } from './prepare/root.mjs'
import { runInOurPlace } from './prepare/run-program.mjs'
import { tellRefusals } from './prepare/tell.mjs'

await tellRefusals(async () => {
  const given = process.argv.slice(2)
  const at = given.findIndex((word) => !word.startsWith('--'))
  const wishes = given.slice(0, at)
  const [file, ...args] = given.slice(at)
  const { node, env } = await prepare({
    dependencies: 'all',
    newsroom: wishes.includes('--newsroom'),
    server: wishes.includes('--server'),
  })
  if (wishes.includes('--chromium')) env.CHROMIUM = await findChromium(node)
  await runInOurPlace(node, [inRoot(file), ...args], env)
})
