import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import { remember } from '#ground/remember.ts'
import { assetPath } from './assets.ts'
import { coloursOnPages } from './colours.ts'
import { cspHash } from './csp.ts'
import type { Html } from './markup.ts'

/** The style that every page carries inline, and the hash by which its policy allows it. */
export interface SiteStyle {
  css: string
  hash: string
}

/** The style as an element. Its text is hashed to the letter, so no template may put a space around it. */
export function styleMarkup({ css }: Pick<SiteStyle, 'css'>): Html {
  return html`${raw(`<style>${css}</style>`)}`
}

/** The site's style in the colour of the office. */
export const siteStyle = remember(50, (accent): SiteStyle => {
  const css = smaller(fontFaces() + sheet() + colours(accent))
  return { css, hash: cspHash(css) }
})

function colours(accent: string): string {
  const { day, night } = coloursOnPages(accent)
  return `@media screen{:root{--accent:${day.colour}}}@media screen and (prefers-color-scheme:dark){:root{--accent:${night.colour}}}`
}

/**
 * Our own subset holds Arabic script alone; Latin runs fall through to the reader's faces. Until it comes, the reader's Arabic face stands in
 * at Vazirmatn's height and, where we could measure it, at its width, so that nothing moves.
 */
function fontFaces(): string {
  const script = 'U+600-6FF,U+200C-200F'
  const range = `unicode-range:U+20,U+28-29,U+2D-2F,U+3A,U+A0,U+AB,U+BB,U+2013-2014,U+2026,${script}`
  const metrics = 'ascent-override:102.5%;descent-override:53.7%;line-gap-override:0%'
  const file = `url(${assetPath('vazirmatn-arabic.woff2')})format("woff2")`
  return [
    `font-family:Vazirmatn;src:${file};font-weight:400 800;font-display:swap;${range}`,
    // Among Latin letters it is asked for Arabic script alone: spaces and hyphens are the Latin face's.
    `font-family:"Vazirmatn script";src:${file};font-weight:400 800;font-display:swap;unicode-range:${script}`,
    `font-family:"Vazirmatn swap";src:local("DejaVu Sans");font-weight:400 800;size-adjust:92.4%;${metrics};${range}`,
    `font-family:"Vazirmatn stand-in";src:local("Segoe UI"),local("Tahoma"),local("Geeza Pro");${metrics};${range}`,
  ]
    .map((face) => `@font-face{${face}}`)
    .join('')
}

let text: string | undefined

function sheet(): string {
  text ??= readFileSync(new URL('style/site.css', import.meta.url), 'utf8')
  return text
}

/** The same style without comments and spaces that mean nothing. */
function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/([ :,(-])0\./g, '$1.')
    .replace(/;\}/g, '}')
    .trim()
}
