import { builtLibrary } from './built.mjs'

const { repair, applyEdits } = await builtLibrary()

/** What an editor gets who accepts every suggestion of level `full`. */
export const name = '@dabir/persian, full, all suggestions taken'
export const fix = (text) => applyEdits(text, repair(text, { level: 'full' }).edits)
