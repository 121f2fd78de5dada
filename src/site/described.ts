import { truncate } from '#persian/truncate.ts'
import { say } from '#web/words.ts'

/** Search engines and messengers show about so many letters of a description. */
const shown = 160

/** What a list is, and what stands first in it. */
export function listDescribed(lang: string, what: string, names: readonly string[]): string {
  const told: string[] = []
  for (const name of names) {
    const longer = [...told, name]
    if (told.length > 0 && what.length + longer.join('; ').length > shown) break
    told.push(name)
  }
  return told.length === 0 ? what : say(lang, 'describe.list', { what, names: told.join(say(lang, 'list.semicolon')) })
}

/** A text that the office wrote by hand, by how it begins. */
export function textDescribed(lang: string, text: string): string {
  const [first = ''] = text.split(/\n\s*\n/).filter((block) => block.trim() !== '' && !block.startsWith('## '))
  return truncate(first.replace(/\s+/gu, ' ').trim(), shown, { language: lang })
}
