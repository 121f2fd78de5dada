import { join } from 'node:path'
import { servingFlags } from './prepare/build-server.mjs'
import { prepare } from './prepare/prepare.mjs'
import { runInOurPlace } from './prepare/run-program.mjs'
import { tellRefusals } from './prepare/tell.mjs'

await tellRefusals(async () => {
  const { node, env, server } = await prepare({ dependencies: 'run', newsroom: true, server: true })
  await runInOurPlace(node, [...servingFlags, join(server, 'serve.mjs'), ...process.argv.slice(2)], env)
})
