import { delimiter, dirname } from 'node:path'
import { bringNode, findNode } from './bring-node.mjs'
import { buildNewsroom, hasNewsroom } from './build-newsroom.mjs'
import { buildServer, findServer } from './build-server.mjs'
import { holdLock } from './hold-lock.mjs'
import { hasDependencies, installDependencies } from './install-dependencies.mjs'
import { inRoot } from './root.mjs'

/**
 * Makes the checkout ready: Node 26, the dependencies for running (`run`) or for working on the code (`all`), and, where
 * they are needed, the newsroom's app and the server. Does only what is missing and says nothing when nothing is. Hands
 * back the Node 26 to use with the environment for it, and the folder of the server's programs.
 */
export async function prepare(needs) {
  if (!isReady(needs)) await holdLock(inRoot('.runtime', 'prepare.lock'), () => bringWhatIsMissing(needs))
  const node = findNode()
  return { node, env: environmentFor(node), server: needs.server ? findServer() : undefined }
}

const isReady = ({ dependencies, newsroom, server }) =>
  findNode() && hasDependencies(dependencies) && (!newsroom || hasNewsroom()) && (!server || findServer())

// Looks again at each step: whoever held the lock before may have done it.
async function bringWhatIsMissing({ dependencies, newsroom, server }) {
  const node = findNode() ?? (await bringNode())
  if (!hasDependencies(dependencies)) await installDependencies(node, dependencies)
  if (newsroom && !hasNewsroom()) await buildNewsroom(node)
  if (server && !findServer()) await buildServer(node)
}

const environmentFor = (node) => ({
  ...process.env,
  PATH: dirname(node) + delimiter + process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? inRoot('.runtime', 'compile-cache'),
})
