import assert from 'node:assert/strict'
import { decideComments } from '#comments/decide-comments.ts'
import { sara } from '../../test/cast.ts'
import { lastComment, openCommented, openForm, send } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { publishCallIn } from '../../test/published-call.ts'

const headline = 'اسکلهٔ تازه ساخته می‌شود'

eachDatabase('the title of each page about a document or what it tells says which one', async (office) => {
  const here = await openCommented(office)
  const { site, number } = here
  const { said, event } = await publishCallIn(office)
  const titleOf = async (path: string, init?: RequestInit) =>
    /<title>([^<]*) \| /.exec(await (await site.request(path, init)).text())?.[1]
  assert.equal(await titleOf(`/news/${number}/comments`), `نظرها: ${headline}`)
  assert.equal(await titleOf(`/news/${number}/comments/new`), `نظر بدهید: ${headline}`)
  assert.equal(await titleOf(`/news/${number}/error-reports/new`), `گزارش خطا: ${headline}`)
  const refused = { method: 'POST', body: new URLSearchParams({ text: '' }) }
  assert.equal(await titleOf(`/news/${number}/error-reports`, refused), `خطا: گزارش خطا: ${headline}`)
  const wrote = async (text: string) => {
    const form = await openForm(here)
    office.clock.advance(5000)
    await send(here, { ...form, name: 'نرگس', text })
    const { id } = await lastComment(here)
    await office.store.transact((tx) => decideComments(tx, { comments: [id], decision: 'publish', by: sara }))
    return titleOf(`/comments/${id}/report`)
  }
  assert.equal(await wrote('کاش زودتر تمام شود.'), 'گزارش این نظر: نرگس، کاش زودتر تمام شود.')
  assert.equal(await wrote('پس کی آغاز می‌شود؟'), 'گزارش این نظر: نرگس، پس کی آغاز می‌شود؟')
  assert.match((await titleOf(`/s/${said}`)) ?? '', /^گفتهٔ نسترن پایدار به الیاس درنا: .*اسکلهٔ شمال/)
  assert.equal(await titleOf(`/events/${event}`), 'تماس دو شهردار (رویداد)')
})
