import assert from 'node:assert/strict'
import { openLog } from '#ground/log.ts'
import { createReport, paragraph, publishable } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { publishCall } from '../../test/published-call.ts'
import { renderDraftPreview } from './render-draft-preview.ts'

eachDatabase('a draft is shown as its page, under a notice, with its dates missing where they are', async (office) => {
  const house = { ...office, log: openLog('silent'), publicUrl: 'https://office.example', isSecure: true }
  const call = await publishCall(office)
  const whole = await (await renderDraftPreview(house, call.version)).text()
  assert.match(whole, /پیش‌نمایش: این متن منتشر نشده است/)
  assert.match(whole, /دو شهردار بر سر اسکله/)
  assert.match(whole, new RegExp(`href="/s/${call.said}"`))
  const bare = await createReport(office, {
    ...publishable('تیتر', [paragraph('p1', 'متن')]),
    happened: null,
    said: null,
  })
  const response = await renderDraftPreview(house, bare.version)
  assert.match(await response.text(), /تاریخ دانسته نیست/)
  assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/)
  await assert.rejects(renderDraftPreview(house, 'nosuchversion'), { reason: 'version.unknown' })
})
