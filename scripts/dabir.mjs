import { prepare } from './prepare/prepare.mjs'
import { inRoot } from './prepare/root.mjs'
import { runInOurPlace } from './prepare/run-program.mjs'
import { tellRefusals } from './prepare/tell.mjs'

await tellRefusals(async () => {
  const { node, env } = await prepare({ dependencies: 'run' })
  await runInOurPlace(node, [inRoot('src', 'command.ts'), ...process.argv.slice(2)], env)
})
