import type { Context } from 'hono'
import { z } from 'zod'
import { Fault } from '#ground/fault.ts'
import { getOffice, officeProfileShape, officeShape, type Office } from '#record/office.ts'
import { officeLayoutShape } from '#record/office-layout.ts'
import { escapeHtml } from '#record/render-body.ts'
import { pagePolicy } from '#web/csp.ts'
import type { House } from '#web/house.ts'
import { pageText } from '#web/markup.ts'
import { renderPage } from '#web/page.ts'
import { say } from '#web/words.ts'
import { siteStyle } from '#web/site-style.ts'
import { homeContent } from './home-page.ts'
import { openFrame } from './visit.ts'

/** What of the office is tried out: left out, it is as it is. */
const triedShape = z.object({
  lang: z.string().max(20),
  name: z.string().max(2000),
  motto: z.string().max(2000),
  accent: officeProfileShape.shape.accent,
  logo: officeProfileShape.shape.logo,
  layout: officeLayoutShape,
})

/**
 * The home page as it would be with other settings, for the newsroom alone, which has asked whether this reader may see it; never kept, never
 * indexed, and shown in a frame of our own pages only. Faults: `office.malformed`, `page.unknown` for a language that is not the office's.
 */
export async function renderOfficePreview(c: Context, house: House, tried: string): Promise<Response> {
  const { lang, name, motto, accent, logo, layout } = readTried(tried)
  const kept = await getOffice(house.store.read)
  const profile = { ...kept.profile, motto: { ...kept.profile.motto, [lang]: motto }, accent, logo, layout }
  const languages = kept.languages.includes(lang) ? kept.languages : [...kept.languages, lang]
  const office: Office = { ...kept, names: { ...kept.names, [lang]: name }, languages, profile }
  const frame = await openFrame(house, office, lang)
  const content = await homeContent({ ...frame, c, reader: house.store.read, now: house.clock.now() })
  const page = pageText(renderPage(frame, { ...content, isHidden: true }))
  const policy = pagePolicy({ styles: [siteStyle(accent).hash] })
  return new Response(framed(page, say(lang, 'office.preview')), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}

/** Links open beside the newsroom, and the frame's landmark has a name of its own there. */
function framed(page: string, name: string): string {
  return page
    .replace('<head>', '<head><base target="_blank">')
    .replace('<main ', `<main aria-label="${escapeHtml(name)}" `)
}

function readTried(text: string): z.infer<typeof triedShape> {
  try {
    const tried = triedShape.parse(JSON.parse(text))
    officeShape.shape.languages.parse([tried.lang])
    return tried
  } catch {
    throw new Fault('invalid', 'office.malformed')
  }
}
