import { existsSync } from 'node:fs'

const entry = new URL('../dist/index.js', import.meta.url)

/** The built library; builds it first, and says so, where it is missing. */
export async function builtLibrary() {
  if (!existsSync(entry)) {
    console.error('packages/persian/dist is missing: building it first')
    const { build } = await import('../scripts/build.mjs')
    build()
  }
  return import(entry.href)
}
