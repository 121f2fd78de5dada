import { builtLibrary } from './built.mjs'

const { repair } = await builtLibrary()

/** What the library does unattended: level `safe`. */
export const name = '@dabir/persian, safe'
export const fix = (text) => repair(text, { level: 'safe' }).text
