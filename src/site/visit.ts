import type { Context } from 'hono'
import { Fault } from '#ground/fault.ts'
import { pictureFacts } from '#media/picture-facts.ts'
import { findOffice, type Office } from '#record/office.ts'
import type { Reader } from '#storage/store.ts'
import { addressesOf } from '#web/address.ts'
import type { House } from '#web/house.ts'
import { pageText } from '#web/markup.ts'
import { renderPage, type Frame, type PageContent } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { stylePlace, withUsedStyle } from '#web/used-style.ts'

/** One reader's request for one page, in the language of its address. */
export interface Visit extends Frame {
  c: Context
  reader: Reader
  now: string
}

/** What every page of an office stands in. */
export function frameOf(house: House, office: Office, lang: string): Frame {
  return { office, lang, zone: office.zone, at: addressesOf(office.languages), publicUrl: house.publicUrl }
}

/**
 * A request in its language: that of the address's prefix, or the office's first without one. Undefined where no office was opened yet.
 * Fault: `page.unknown` for a prefix that is no further language of the office.
 */
export async function openVisit(c: Context, house: House, lang: string | undefined): Promise<Visit | undefined> {
  const reader = house.store.read
  const office = await findOffice(reader)
  if (office === undefined) return undefined
  const [first = 'fa', ...others] = office.languages
  if (lang !== undefined && !others.includes(lang)) throw notFound()
  return { ...(await openFrame(house, office, lang ?? first)), c, reader, now: house.clock.now() }
}

/** As `frameOf`, with the office's own emblem where it has one. */
export async function openFrame(house: House, office: Office, lang: string): Promise<Frame> {
  const frame = frameOf(house, office, lang)
  const { logo: id } = office.profile
  const facts = id === null ? undefined : (await pictureFacts(house.store.read, [id])).get(id)
  return id === null || facts === undefined ? frame : { ...frame, logo: { id, ...facts } }
}

/** Answer with a page of the site. */
export function show(visit: Visit, content: PageContent, status = 200): Response {
  const { page, hash } = withUsedStyle(visit.office.profile.accent, pageText(renderPage(visit, content, stylePlace)))
  return sendPage(visit.c, page, {
    status,
    styles: [hash],
    isScripted: content.isScripted === true,
    isPrivate: content.isPrivate === true,
  })
}

/** There is no such page. */
export function notFound(): Fault {
  return new Fault('not_found', 'page.unknown')
}

/** A part of the address that must be a whole number from 1 on; anything else is no page of ours. */
export function numberIn(visit: Visit, name: string): number {
  const text = visit.c.req.param(name) ?? ''
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound()
  return Number(text)
}

/** The page of a list that is asked for by `?page=`; what is no page number is no page of ours. */
export function listPage(visit: Visit): number {
  const text = visit.c.req.query('page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound()
  return Number(text)
}
