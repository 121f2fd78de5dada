import { readdirSync, readFileSync } from 'node:fs'
import { remember } from '#ground/remember.ts'
import { cspHash } from './csp.ts'
import { textOfMarkup } from './markup.ts'
import { siteStyle, styleMarkup, type SiteStyle } from './site-style.ts'

/** Styles of pages that use the same classes are made once. */
const stylesKept = 300
const styles = new Map<string, SiteStyle>()

/**
 * The site's style without what no element of this page can use: rules that name a class which stands neither in the page nor in a script of
 * ours. A page carries its style inline, and most of the sheet is for other pages.
 */
export function usedStyle(accent: string, page: string): SiteStyle {
  return styleOfClasses(accent, classesUsed(accent, page))
}

/** The classes of the site's style that stand in a page, or in a part of one, or that a script of ours may set. */
export function classesUsed(accent: string, page: string): Set<string> {
  return classesIn(page, sheetOf(siteStyle(accent).css))
}

/** The site's style without what only elements with other classes than these can use. */
export function styleOfClasses(accent: string, used: ReadonlySet<string>): SiteStyle {
  const whole = siteStyle(accent)
  const sheet = sheetOf(whole.css)
  const key = `${whole.hash} ${[...used].toSorted().join(' ')}`
  const known = styles.get(key)
  if (known !== undefined) return known
  const css = written(sheet.rules, used)
  const style = { css, hash: cspHash(css) }
  if (styles.size >= stylesKept) styles.clear()
  styles.set(key, style)
  return style
}

/** What stands in a page until it is known what style it uses. No text of a page can look like it, because `<` is written as a reference there. */
export const stylePlace = styleMarkup({ css: '' })
const emptyStyle = textOfMarkup(stylePlace)

/** A page with a style in the style's place: what it uses of the site's, to the letter what the hash is of. */
export function withUsedStyle(accent: string, page: string): { page: string; hash: string } {
  const { css, hash } = usedStyle(accent, page)
  const inside = insideOfStyle(page)
  return { page: page.slice(0, inside) + css + page.slice(inside), hash }
}

/** Where the style goes in a page that has a place for it. */
export function insideOfStyle(page: string): number {
  const at = page.indexOf(emptyStyle)
  if (at === -1) throw new Error('The page has no place for its style.')
  return at + '<style>'.length
}

/** A rule with what it says, or a condition with the rules that stand under it. */
type Rule = { selectors: Selector[]; body: string } | { condition: string; rules: Rule[] } | { always: string }

interface Selector {
  text: string
  /** Every one of these stands on an element that it matches, or around one. */
  classes: string[]
}

interface Sheet {
  rules: Rule[]
  classes: ReadonlySet<string>
  /** Those of them that a script of ours could set. */
  ofScripts: readonly string[]
}

const sheetOf = remember(50, (css): Sheet => {
  const classes = new Set([...css.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = '']) => name))
  return { rules: rulesOf(css), classes, ofScripts: [...wordsOfScripts()].filter((word) => classes.has(word)) }
})

/** The rules of a sheet without comments, one after another. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at)
    const semicolon = css.indexOf(';', at)
    if (open === -1 || (semicolon !== -1 && semicolon < open)) {
      const end = open === -1 ? css.length : semicolon + 1
      rules.push({ always: css.slice(at, end) })
      at = end
      continue
    }
    const end = closing(css, open)
    rules.push(ruleOf(css.slice(at, open), css.slice(open + 1, end)))
    at = end + 1
  }
  return rules
}

function ruleOf(prelude: string, body: string): Rule {
  const head = prelude.trim()
  if (/^@(?:media|supports|layer|container)\b/.test(head)) return { condition: head, rules: rulesOf(body) }
  if (head.startsWith('@')) return { always: `${head}{${body}}` }
  return { selectors: partsOf(head).map((text) => ({ text, classes: neededBy(text) })), body }
}

/** The place of the brace that closes the one at `open`. */
function closing(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}' && --depth === 0) return at
  }
  return css.length
}

/** A list of selectors, cut at the commas that stand in no brackets. */
function partsOf(list: string): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < list.length; at++) {
    if ('(['.includes(list[at] as string)) depth += 1
    if (')]'.includes(list[at] as string)) depth -= 1
    if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, list.slice(from)]
}

/** The classes that must be there; of those in brackets (`:is`, `:not`, `:has`) some or none may be enough. */
function neededBy(selector: string): string[] {
  let plain = selector
  for (let before = ''; before !== plain;) {
    before = plain
    plain = plain.replace(/[([][^()[\]]*[)\]]/g, '')
  }
  return [...plain.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = '']) => name)
}

function written(rules: readonly Rule[], used: ReadonlySet<string>): string {
  return rules
    .map((rule) => {
      if ('always' in rule) return rule.always
      if ('condition' in rule) {
        const inner = written(rule.rules, used)
        return inner === '' ? '' : `${rule.condition}{${inner}}`
      }
      const kept = rule.selectors.filter(({ classes }) => classes.every((name) => used.has(name)))
      return kept.length === 0 ? '' : `${kept.map(({ text }) => text).join(',')}{${rule.body}}`
    })
    .join('')
}

function classesIn(page: string, { classes, ofScripts }: Sheet): Set<string> {
  const used = new Set(ofScripts)
  const seen = new Set<string>()
  for (let at = page.indexOf(classAttribute); at !== -1; at = page.indexOf(classAttribute, at)) {
    const from = at + classAttribute.length
    at = page.indexOf('"', from)
    if (at === -1) break
    const names = page.slice(from, at)
    if (seen.has(names) || !isSpace(page.charCodeAt(from - classAttribute.length - 1))) continue
    seen.add(names)
    for (const name of names.split(/\s+/)) if (classes.has(name)) used.add(name)
  }
  return used
}

const classAttribute = 'class="'
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)

let words: ReadonlySet<string> | undefined

/** Whatever in a script of ours could be a class that it sets. */
function wordsOfScripts(): ReadonlySet<string> {
  words ??= new Set(
    readdirSync(new URL('client', import.meta.url)).flatMap(
      (file) => readFileSync(new URL(`client/${file}`, import.meta.url), 'utf8').match(/[A-Za-z_][\w-]*/g) ?? [],
    ),
  )
  return words
}
