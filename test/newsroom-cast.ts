import assert from 'node:assert/strict'
import sharp from 'sharp'
import { publishable, paragraph } from './cast.ts'
import type { Newsroom } from './newsroom.ts'
import { apiOf, memberOf, type Ask } from './staff.ts'

/** A small record to look at: a mayor with her position, a meeting at a place, documents in three states, a picture, an open link. */
export interface NewsroomCast {
  person: string
  position: string
  place: string
  event: string
  topic: string
  picture: string
  report: { document: string; version: string }
}

const inBoth = (fa: string, en: string) => [
  { lang: 'fa', form: fa, kind: 'full' },
  { lang: 'en', form: en, kind: 'full' },
]

/** Fill an office through its API, as بهروز the owner would. */
export async function fillNewsroom(newsroom: Newsroom): Promise<NewsroomCast> {
  const owner = await memberOf(newsroom.office, { login: 'behrouz', name: 'بهروز', role: 'owner' })
  const make = makerOf(owner.ask)
  const hall = await make('/organisations', { names: inBoth('شهرداری ساحل‌آباد', 'City Hall of Sahelabad') })
  const position = await make('/positions', {
    names: inBoth('شهردار ساحل‌آباد', 'Mayor of Sahelabad'),
    organisation: hall.id,
  })
  const person = await make('/people', { names: inBoth('نرگس دریابان', 'Narges Daryaban') })
  await make('/tenures', { person: person.id, position: position.id, validFrom: '2024-04-01' })
  const place = await make('/places', { names: inBoth('تالار شهر', 'Council hall'), latitude: 29.1, longitude: 50.2 })
  const topic = await make('/topics', { names: inBoth('صید', 'Fishing') })
  const event = await make('/events', {
    names: inBoth('دیدار شهردار با صیادان', 'The mayor meets the fishers'),
    event: {
      kind: 'meeting',
      start: { date: '2026-03-10', time: '10:30', zone: 'Asia/Tehran', precision: 'minute' },
      participants: [{ participant: person.id, part: 'host', side: 'ours' }],
      places: [place.id],
      languages: ['fa'],
    },
  })
  const picture = await sendPicture(newsroom, owner.cookie)
  const content = publishable('اسکلهٔ تازه تا پایان سال ساخته می‌شود', [
    paragraph('p1', 'شهردار گفت: اسکلهٔ تازه را می‌سازیم.'),
  ])
  const report = await make('/documents', { kind: 'meeting', lang: 'fa', content, things: [{ thing: event.id }] })
  await make(`/versions/${report.version}/publication`, { revision: 1 })
  await make('/documents', { kind: 'report', lang: 'fa' })
  await make('/invitations', { kind: 'editor', note: 'سارا' })
  return {
    person: person.id,
    position: position.id,
    place: place.id,
    event: event.id,
    topic: topic.id,
    picture,
    report: report as never,
  }
}

/** Post and take the answer; a refusal is the test's own mistake. */
function makerOf(ask: Ask) {
  return async (path: string, body: unknown): Promise<Record<'id' | 'document' | 'version', string>> => {
    const reply = await ask<Record<'id' | 'document' | 'version', string>>('POST', path, body)
    assert.ok(reply.status < 300, `${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
}

/** A picture as bytes: sea under sky, so that cutting it can be seen. */
export function pictureFile(): Promise<Buffer> {
  const sea = { create: { width: 900, height: 300, channels: 3 as const, background: '#2b6a8c' } }
  const sky = sharp({ create: { width: 900, height: 600, channels: 3, background: '#cfe3ee' } })
  return sky
    .composite([{ input: sea, top: 300, left: 0 }])
    .jpeg()
    .toBuffer()
}

async function sendPicture(newsroom: Newsroom, cookie: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(await pictureFile())], 'harbour.jpg', { type: 'image/jpeg' }))
  form.set('alt', JSON.stringify({ fa: 'دریا زیر آسمان' }))
  form.set('credit', 'بهروز')
  const reply = await apiOf(newsroom.house).request('/api/v1/pictures', {
    method: 'POST',
    body: form,
    headers: { cookie, origin: newsroom.url, 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(reply.status, 201, await reply.clone().text())
  return ((await reply.json()) as { id: string }).id
}
