import assert from 'node:assert/strict'
import { openCommented } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { publishCallIn } from '../../test/published-call.ts'

const headline = 'اسکلهٔ تازه ساخته می‌شود'

eachDatabase('the title of each page about a document or what it tells says which one', async (office) => {
  const { site, number } = await openCommented(office)
  const { said, event } = await publishCallIn(office)
  const titleOf = async (path: string, init?: RequestInit) =>
    /<title>([^<]*) \| /.exec(await (await site.request(path, init)).text())?.[1]
  assert.equal(await titleOf(`/news/${number}/comments`), `نظرها: ${headline}`)
  assert.equal(await titleOf(`/news/${number}/comments/new`), `نظر بدهید: ${headline}`)
  assert.equal(await titleOf(`/news/${number}/error-reports/new`), `گزارش خطا: ${headline}`)
  const refused = { method: 'POST', body: new URLSearchParams({ text: '' }) }
  assert.equal(await titleOf(`/news/${number}/error-reports`, refused), `خطا: گزارش خطا: ${headline}`)
  assert.match((await titleOf(`/s/${said}`)) ?? '', /^گفتهٔ نسترن پایدار به الیاس درنا: .*اسکلهٔ شمال/)
  assert.equal(await titleOf(`/events/${event}`), 'تماس دو شهردار (رویداد)')
})
