import { delimiter, dirname } from 'node:path'
import { bringNode, findNode } from './bring-node.mjs'
import { buildNewsroom, hasNewsroom } from './build-newsroom.mjs'
import { holdLock } from './hold-lock.mjs'
import { hasDependencies, installDependencies } from './install-dependencies.mjs'
import { inRoot } from './root.mjs'

/**
 * Makes the checkout ready to run (`run`) or to be worked on (`all`) and hands back the Node 26 to use with the
 * environment for it. Does only what is missing; says nothing when nothing is.
 */
export async function prepare(kind) {
  const ready = findNode()
  if (!ready || !hasDependencies(kind) || !hasNewsroom())
    await holdLock(inRoot('.runtime', 'prepare.lock'), () => bringWhatIsMissing(kind))
  const node = ready ?? findNode()
  return { node, env: environmentFor(node) }
}

// Looks again at each step: whoever held the lock before may have done it.
async function bringWhatIsMissing(kind) {
  const node = findNode() ?? (await bringNode())
  if (!hasDependencies(kind)) await installDependencies(node, kind)
  if (!hasNewsroom()) await buildNewsroom(node)
}

const environmentFor = (node) => ({
  ...process.env,
  PATH: dirname(node) + delimiter + process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? inRoot('.runtime', 'compile-cache'),
})
