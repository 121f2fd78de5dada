// node scripts/run.mjs [--chromium] FILE …: runs a tool or a script of this repository on Node 26, everything installed.
import { findChromium } from './prepare/find-chromium.mjs'
import { prepare } from './prepare/prepare.mjs'
import { inRoot } from './prepare/root.mjs'
import { runInOurPlace } from './prepare/run-program.mjs'
import { tellRefusals } from './prepare/tell.mjs'

await tellRefusals(async () => {
  const given = process.argv.slice(2)
  const needsChromium = given[0] === '--chromium'
  const [file, ...args] = needsChromium ? given.slice(1) : given
  const { node, env } = await prepare('all')
  if (needsChromium) env.CHROMIUM = await findChromium(node)
  await runInOurPlace(node, [inRoot(file), ...args], env)
})
