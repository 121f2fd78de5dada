import { hash } from 'node:crypto'
import { html } from 'hono/html'
import { pageText, textOfMarkup, type Html } from './markup.ts'
import { classesUsed, insideOfStyle, styleOfClasses } from './used-style.ts'

/** A page as it is sent but for one place that was left open in it, and its style, which depends on what comes there. */
export interface OpenPage<Piece> {
  accent: string
  /** Up to the style, from there to the place, and after the place. */
  pieces: readonly [Piece, Piece, Piece]
  classes: ReadonlySet<string>
}

/** One to be filled again and again: in UTF-8, with the styles that it had. */
export interface LastingPage extends OpenPage<Buffer> {
  /** SHA-256 of the pieces. */
  hash: string
  /** By the classes that came with what was put into the place. */
  styles: Map<string, { css: Buffer; hash: string }>
}

/** What stands in a page where it is left open. No text of a page can look like it, because `<` is written as a reference there. */
export const openPlace: Html = html`<template></template>`
const place = textOfMarkup(openPlace)

/** A page that was rendered with `stylePlace` and `openPlace` in it. */
export function openPage(accent: string, page: Html): OpenPage<string> {
  const text = pageText(page)
  const [style, at] = [insideOfStyle(text), text.indexOf(place)]
  if (at < style) throw new Error('The page has no place that is left open.')
  const pieces = [text.slice(0, style), text.slice(style, at), text.slice(at + place.length)] as const
  return { accent, pieces, classes: classesUsed(accent, text) }
}

/** The whole page with what comes into its place, and the hash of its style. */
export function filledText(open: OpenPage<string>, filling: Html): { page: string; styleHash: string } {
  const { accent, pieces, classes } = open
  const text = pageText(filling)
  const { css, hash: styleHash } = styleOfClasses(accent, classes.union(classesUsed(accent, text)))
  return { page: pieces[0] + css + pieces[1] + text + pieces[2], styleHash }
}

export function lastingPage({ accent, pieces, classes }: OpenPage<string>): LastingPage {
  const [before, between, after] = pieces
  return {
    accent,
    pieces: [Buffer.from(before), Buffer.from(between), Buffer.from(after)],
    classes,
    hash: hash('sha256', pieces.join(''), 'base64url'),
    styles: new Map(),
  }
}

/** What a lasting page takes of memory, in bytes. */
export function bytesOf({ pieces }: LastingPage): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

let scratch = Buffer.allocUnsafe(256 * 1024)

/**
 * As `filledText`, in UTF-8 and with a mark that no other page has. The bytes stand until the next page is filled: hundreds of views a second
 * would leave as many pages behind for the collector.
 */
export function filledBytes(
  open: LastingPage,
  filling: Html,
): { page: Buffer<ArrayBuffer>; styleHash: string; mark: string } {
  const text = pageText(filling)
  const { css, hash: styleHash } = styleFor(open, text)
  const [before, between, after] = open.pieces
  const most = bytesOf(open) + css.length + 3 * text.length
  if (most > scratch.length) scratch = Buffer.allocUnsafe(2 * most)
  let at = before.copy(scratch)
  at += css.copy(scratch, at)
  at += between.copy(scratch, at)
  at += scratch.write(text, at)
  at += after.copy(scratch, at)
  return {
    page: scratch.subarray(0, at),
    styleHash,
    mark: hash('sha256', `${open.hash} ${styleHash} ${text}`, 'base64url'),
  }
}

function styleFor({ accent, classes, styles }: LastingPage, filling: string): { css: Buffer; hash: string } {
  const further = classesUsed(accent, filling).difference(classes)
  const key = [...further].toSorted().join(' ')
  const known = styles.get(key)
  if (known !== undefined) return known
  const { css, hash: styleHash } = styleOfClasses(accent, classes.union(further))
  const style = { css: Buffer.from(css), hash: styleHash }
  styles.set(key, style)
  return style
}
