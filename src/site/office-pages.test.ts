import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { Hono as Router } from 'hono'
import { openLog } from '#ground/log.ts'
import { changeOffice, getOffice, officeProfileShape, type OfficeProfile } from '#record/office.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publish, publishCall } from '../../test/published-call.ts'
import { createReport, paragraph, publishable, sara } from '../../test/cast.ts'
import { renderOfficePreview } from './render-office-preview.ts'
import { siteRoutes } from './routes.ts'

const house = (office: Office) => ({
  ...office,
  log: openLog('silent'),
  publicUrl: 'https://office.example',
  isSecure: true,
})

async function read(site: Hono, path: string): Promise<string> {
  const response = await site.request(path)
  assert.equal(response.status, 200, path)
  return response.text()
}

async function choose(office: Office, chosen: Partial<OfficeProfile>): Promise<void> {
  const { revision, profile } = await getOffice(office.store.read)
  await office.store.transact((tx) => changeOffice(tx, { revision, profile: { ...profile, ...chosen }, by: sara }))
}

const order = (text: string, ...words: string[]) => words.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))

eachDatabase('the home page and the menu are as the office laid them out', async (office) => {
  const call = await publishCall(office)
  const report = await createReport(office, publishable('گزارش دوم', [paragraph('p1', 'متن گزارش دوم')]))
  await publish(office, report.version)
  const site = siteRoutes(house(office))
  const parts = ['<a href="/statements">گفته‌ها</a>', '<a href="/dossiers">پرونده‌ها</a></h2>']
  const { layout } = officeProfileShape.parse({})
  const first = await read(site, '/')
  assert.deepEqual(order(first, ...parts), parts)
  assert.match(first, /<article class="story">[\s\S]*?گزارش دوم/)
  await choose(office, {
    layout: { ...layout, home: ['dossiers', 'statements'], lead: call.number, menu: ['kind.call', 'about'] },
  })
  await assert.rejects(choose(office, { layout: { ...layout, lead: 999 } }), { reason: 'office.lead_unknown' })
  const second = await read(site, '/')
  assert.deepEqual(order(second, ...parts), parts.toReversed())
  assert.match(second, /<article class="story">[\s\S]*?دو شهردار بر سر اسکله/)
  assert.doesNotMatch(second, /تازه‌ترین سندها/)
  const menu = /<nav class="menu"[\s\S]*?<\/nav>/.exec(await read(site, '/news/call'))?.[0] ?? ''
  assert.deepEqual(
    [...menu.matchAll(/href="([^"]*)"/g)].map(([, path]) => path),
    ['/news/call', '/about'],
  )
  assert.match(menu, /href="\/news\/call"\s+aria-current="page"/)
})

eachDatabase('the office’s own pages say what it wrote, as text and links and nothing else', async (office) => {
  await publishCall(office)
  const site = siteRoutes(house(office))
  assert.match(await read(site, '/about'), /هر سند شماره‌ای همیشگی دارد/)
  assert.match(await read(site, '/en/accessibility'), /WCAG 2\.2/)
  await choose(office, {
    pages: {
      about: {},
      accessibility: {},
      contact: { fa: '## دبیرخانه\n\nnews@office.example\nhttps://office.example/x. <script>alert(1)</script>' },
    },
  })
  const contact = await read(site, '/contact')
  assert.match(contact, /<h2>دبیرخانه<\/h2>/)
  assert.match(contact, /href="mailto:news@office\.example"/)
  assert.match(contact, /href="https:\/\/office\.example\/x"/)
  assert.doesNotMatch(contact, /<script>alert/)
})

eachDatabase('settings are tried out without being kept', async (office) => {
  await publishCall(office)
  const app = new Router()
  app.get('/', (c) => renderOfficePreview(c, house(office), c.req.query('office') ?? ''))
  app.onError((error, c) => c.text('reason' in error ? String(error.reason) : 'broken', 400))
  const { layout } = officeProfileShape.parse({})
  const tried = { lang: 'fa', name: 'دفتر آزمایشی', motto: '', accent: '#aa0000', logo: null, layout }
  const page = await app.request(`/?office=${encodeURIComponent(JSON.stringify(tried))}`)
  assert.match(await page.text(), /دفتر آزمایشی/)
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/)
  assert.equal(page.headers.get('cache-control'), 'no-store')
  assert.doesNotMatch(await read(siteRoutes(house(office)), '/'), /دفتر آزمایشی/)
  const wrong = await app.request(`/?office=${encodeURIComponent(JSON.stringify({ ...tried, accent: 'red' }))}`)
  assert.equal(await wrong.text(), 'office.malformed')
})
