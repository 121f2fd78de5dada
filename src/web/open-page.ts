import { hash } from 'node:crypto'
import { html } from 'hono/html'
import { pageText, textOfMarkup, type Html } from './markup.ts'
import { classesUsed, insideOfStyle, styleOfClasses } from './used-style.ts'

/** A page as it is sent but for one place that was left open in it, and its style, which depends on what comes there. */
export interface OpenPage {
  accent: string
  beforeStyle: Buffer
  beforePlace: Buffer
  afterPlace: Buffer
  /** SHA-256 of all that stands here already. */
  hash: string
  classes: ReadonlySet<string>
  /** Styles by the classes that came with what was put into the place. */
  styles: Map<string, { css: Buffer; hash: string }>
}

/** What stands in a page where it is left open. No text of a page can look like it, because `<` is written as a reference there. */
export const openPlace: Html = html`<template></template>`
const place = textOfMarkup(openPlace)

/** A page that was rendered with `stylePlace` and `openPlace` in it, and its text. */
export function openPage(accent: string, page: Html): { open: OpenPage; text: string } {
  const text = pageText(page)
  const [style, at] = [insideOfStyle(text), text.indexOf(place)]
  if (at < style) throw new Error('The page has no place that is left open.')
  const open: OpenPage = {
    accent,
    beforeStyle: Buffer.from(text.slice(0, style)),
    beforePlace: Buffer.from(text.slice(style, at)),
    afterPlace: Buffer.from(text.slice(at + place.length)),
    hash: hash('sha256', text, 'base64url'),
    classes: classesUsed(accent, text),
    styles: new Map(),
  }
  return { open, text }
}

/** What an open page takes of memory, in bytes. */
export function bytesOf({ beforeStyle, beforePlace, afterPlace }: OpenPage): number {
  return beforeStyle.length + beforePlace.length + afterPlace.length
}

/** The whole page in UTF-8, with what comes into its place; the hash of its style, and a mark that no other page has. */
export function filledPage(
  open: OpenPage,
  filling: Html,
): { page: Buffer<ArrayBuffer>; styleHash: string; mark: string } {
  const text = pageText(filling)
  const { css, hash: styleHash } = styleFor(open, text)
  return {
    page: Buffer.concat([open.beforeStyle, css, open.beforePlace, Buffer.from(text), open.afterPlace]),
    styleHash,
    mark: hash('sha256', `${open.hash} ${styleHash} ${text}`, 'base64url'),
  }
}

function styleFor({ accent, classes, styles }: OpenPage, filling: string): { css: Buffer; hash: string } {
  const further = classesUsed(accent, filling).difference(classes)
  const key = [...further].toSorted().join(' ')
  const known = styles.get(key)
  if (known !== undefined) return known
  const { css, hash } = styleOfClasses(accent, classes.union(further))
  const style = { css: Buffer.from(css), hash }
  styles.set(key, style)
  return style
}
