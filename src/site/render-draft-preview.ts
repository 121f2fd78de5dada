import { Fault } from '#ground/fault.ts'
import { getOffice } from '#record/office.ts'
import { previewDraft } from '#record/preview-draft.ts'
import { pagePolicy } from '#web/csp.ts'
import type { House } from '#web/house.ts'
import { pageText } from '#web/markup.ts'
import { renderPage } from '#web/page.ts'
import { siteStyle } from '#web/site-style.ts'
import { documentContent } from './document-content.ts'
import { openFrame } from './visit.ts'

/**
 * A version's draft as the real page, under a notice that it is not public. For the newsroom alone, which has asked whether this reader may
 * see it; never kept, never indexed, and shown in a frame of our own pages only. Fault: `version.unknown`.
 */
export async function renderDraftPreview(house: House, version: string): Promise<Response> {
  const document = await previewDraft(house.store.read, version)
  if (document === undefined) throw new Fault('not_found', 'version.unknown')
  const office = await getOffice(house.store.read)
  const frame = await openFrame(house, office, document.lang)
  const page = renderPage(frame, {
    ...documentContent(frame, document),
    path: frame.at.home(document.lang),
    isHidden: true,
  })
  const policy = pagePolicy({ styles: [siteStyle(office.profile.accent).hash] }).replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  )
  return new Response(pageText(page), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}
