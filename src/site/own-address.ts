import { fold } from '#persian/fold.ts'

/** What an address of the office leads to; `lang` where the address names one. */
export type OwnAddress = { lang?: string } & (
  | { number: number; statement?: never }
  | { statement: string; number?: never }
)

/**
 * The document or statement whose address was typed or pasted: whole (`https://office.example/n/31`), without its scheme, from its path on, or the id of a
 * statement alone. Undefined for the address of another house.
 */
export function readOwnAddress(
  text: string,
  { publicUrl, languages }: { publicUrl: string; languages: readonly string[] },
): OwnAddress | undefined {
  const bare = text.trim().replace(/[?#].*$/su, '')
  if (/^[0-9a-hjkmnp-tv-z]{12}$/.test(bare)) return { statement: bare }
  const path = pathIn(bare, new URL(publicUrl).host)
  if (path === undefined) return undefined
  const [first = '', ...rest] = path.split('/')
  const lang = languages.find((one) => one === first)
  const [folder = '', name = ''] = lang === undefined ? [first, ...rest] : rest
  const said = lang === undefined ? {} : { lang }
  if (folder === 's' && /^[0-9a-z]{6,16}$/.test(name)) return { ...said, statement: name }
  const number = folder === 'n' || folder === 'news' ? fold(name) : ''
  return /^[1-9]\d{0,8}$/.test(number) ? { ...said, number: Number(number) } : undefined
}

/** The path without its first slash; what stands before it must be this house. */
function pathIn(text: string, host: string): string | undefined {
  const whole = /^(?:https?:)?\/\/([^/]*)\/(.*)$/isu.exec(text)
  if (whole !== null) return whole[1]?.toLowerCase() === host ? whole[2] : undefined
  if (text.toLowerCase().startsWith(`${host}/`)) return text.slice(host.length + 1)
  return text.includes('/') ? text.replace(/^\//, '') : undefined
}
