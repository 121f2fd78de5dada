import { join } from 'node:path'
import { prepare } from './prepare/prepare.mjs'
import { runInOurPlace } from './prepare/run-program.mjs'
import { tellRefusals } from './prepare/tell.mjs'

await tellRefusals(async () => {
  const { node, env, server } = await prepare({ dependencies: 'run', server: true })
  await runInOurPlace(node, [join(server, 'command.mjs'), ...process.argv.slice(2)], env)
})
