import assert from 'node:assert/strict'
import { parseFeed as readWithRowan } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Hono } from 'hono'
import sharp from 'sharp'
import { openLog } from '#ground/log.ts'
import { addFile } from '#media/add-file.ts'
import { addPicture } from '#media/add-picture.ts'
import { filePath, type OfficeFile } from '#media/file.ts'
import { findFile } from '#media/find-file.ts'
import type { Attachment, Video } from '#record/body.ts'
import { checkPublication } from '#record/check-publication.ts'
import { verifyRecord } from '#record/verify-record.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { verifySavedPage } from '#exchange/verify-saved-page.ts'
import { keepCheckpoint, verifierKeys } from '#record/keep-checkpoint.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publish, save } from '../../test/published-call.ts'
import { captions, makeVideo } from '../../test/video.ts'
import { siteRoutes } from './routes.ts'
import { verifyPage } from './verify.mjs'

const publicUrl = 'https://office.example'

eachDatabase(
  'the record holds with an attachment and a video, and not with another title of a file',
  async (office) => {
    const { document } = await publishFiles(office)
    assert.equal((await verifyRecord(office.store.read)).misfit, null)
    await office.store.transact(async ({ sql }) => {
      const edition = sql.selectFrom('edition').select('id').where('document', '=', document)
      const body = await sql.selectFrom('editionBody').select('html').where('edition', 'in', edition).executeTakeFirst()
      const html = body?.html?.replace('>متن کامل بودجه<', '>متن دیگر<') ?? ''
      await sql.updateTable('editionBody').set({ html }).where('edition', 'in', edition).execute()
    })
    assert.equal((await verifyRecord(office.store.read)).misfit?.what, 'page')
  },
)

eachDatabase(
  'a published file is read whole, in part and by its page; the document carries it in every form',
  async (office) => {
    const { site, budget, video, number } = await publishFiles(office)
    const whole = await site.request(filePath(budget.id, 'pdf'))
    assert.equal(whole.status, 200)
    assert.equal(whole.headers.get('content-type'), 'application/pdf')
    assert.equal(whole.headers.get('x-content-type-options'), 'nosniff')
    assert.match(whole.headers.get('content-security-policy') ?? '', /sandbox/)
    assert.match(
      whole.headers.get('content-disposition') ?? '',
      /^attachment; .*filename\*=UTF-8''%D8%A8%D9%88%D8%AF%D8%AC%D9%87\.pdf$/,
    )
    assert.equal(await whole.text(), pdf)
    assert.equal((await site.request(`/files/${budget.id}/file.zip`)).status, 404)

    const part = async (range: string, more: Record<string, string> = {}) => {
      const reply = await site.request(filePath(video.id, 'webm'), { headers: { range, ...more } })
      return [reply.status, reply.headers.get('content-range'), (await reply.arrayBuffer()).byteLength] as const
    }
    const { bytes, hash } = video
    assert.deepEqual(await part('bytes=0-9'), [206, `bytes 0-9/${bytes}`, 10])
    assert.deepEqual(await part('bytes=10-'), [206, `bytes 10-${bytes - 1}/${bytes}`, bytes - 10])
    assert.deepEqual(await part('bytes=-5'), [206, `bytes ${bytes - 5}-${bytes - 1}/${bytes}`, 5])
    assert.deepEqual(await part('bytes=0-999999'), [206, `bytes 0-${bytes - 1}/${bytes}`, bytes])
    assert.deepEqual(await part(`bytes=${bytes}-`), [416, `bytes */${bytes}`, 0])
    for (const strange of ['bytes=0-1,4-5', 'bytes=5-2', 'lines=0-1', 'bytes=-'])
      assert.deepEqual(await part(strange), [200, null, bytes], strange)
    assert.equal((await part('bytes=0-9', { 'if-range': '"other"' }))[0], 200)
    assert.equal((await part('bytes=0-9', { 'if-range': `"${hash}"` }))[0], 206)
    const again = await site.request(filePath(video.id, 'webm'), { headers: { 'if-none-match': `"${hash}"` } })
    assert.equal(again.status, 304)

    const page = await text(site, `/files/${budget.id}`)
    assert.ok(page.includes(budget.hash) && page.includes('بودجه.pdf') && page.includes('گزارش بودجه'))
    const document = await text(site, await location(site, number))
    assert.match(
      document,
      /<video controls preload="none"[^>]*><source src="\/files\/[^"]+\.webm" type="video\/webm"><track kind="captions" srclang="fa"/,
    )
    assert.match(document, /"@type":"VideoObject"[^}]*"contentUrl":"https:\/\/office\.example\/files\/[^"]+\.webm"/)
    assert.match(
      await text(site, `/news/${number}.md`),
      /\[متن کامل بودجه\]\(https:\/\/office\.example\/files\/[^)]+\.pdf\)/,
    )
    assert.match(await text(site, `/news/${number}.txt`), /متن کامل بودجه: https:\/\/office\.example\/files\//)
    const ninjs = JSON.parse(await text(site, `/news/${number}.json`)) as { associations: { rel: string }[] }
    assert.deepEqual(ninjs.associations.map(({ rel }) => rel).toSorted(), ['attachment', 'video'])
  },
)

eachDatabase(
  'feeds offer the video, the lead picture and the files of a document, as strangers read it',
  async (office) => {
    await openCastOffice(office)
    const { files, version } = await writeFiles(office)
    await save(office, version, (content) => ({
      ...content,
      picture: { picture: files.poster, alt: 'دو نفر پشت میز', caption: '' },
      body: {
        type: 'doc',
        content: [...content.body.content, attachmentOf(files.budget, 'متن کامل بودجه'), videoOf(files)],
      },
    }))
    await publish(office, version)
    const site = siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
    const picture = `${publicUrl}/media/${files.poster}/640.jpg`
    const { byteLength } = await (await site.request(`/media/${files.poster}/640.jpg`)).arrayBuffer()
    const [film, paper] = [publicUrl + filePath(files.video.id, 'webm'), publicUrl + filePath(files.budget.id, 'pdf')]
    const wanted = [
      [film, 'video/webm', files.video.bytes],
      [picture, 'image/jpeg', byteLength],
      [paper, 'application/pdf', files.budget.bytes],
    ]

    const atom = await text(site, '/feed.xml')
    const links = parseAtomFeed(atom).entries?.[0]?.links?.filter(({ rel }) => rel === 'enclosure') ?? []
    assert.deepEqual(
      links.map(({ href, type, length }) => [href, type, length]),
      wanted,
    )
    const rss = await text(site, '/feed.rss')
    const enclosures = parseRssFeed(rss).items?.[0]?.enclosures ?? []
    assert.deepEqual(
      enclosures.map(({ url, type, length }) => [url, type, length]),
      wanted.slice(0, 1),
    )
    const json = parseJsonFeed(JSON.parse(await text(site, '/feed.json')) as object)
    const attachments = json.items?.[0]?.attachments ?? []
    assert.deepEqual(
      attachments.map((one) => [one.url, one.mime_type, one.size_in_bytes]),
      wanted,
    )
    assert.deepEqual(
      attachments.map((one) => one.duration_in_seconds),
      [files.video.seconds, undefined, undefined],
    )
    for (const [feed, count] of [
      [atom, 3],
      [rss, 1],
    ] as const) {
      const read = readWithRowan(feed).items[0]?.media ?? []
      assert.deepEqual(
        read.map(({ url, length, mimeType }) => [url, mimeType, length]),
        wanted.slice(0, count),
      )
    }
  },
)

eachDatabase(
  'a file is public with its documents: not before the first, and not after the last was taken away',
  async (office) => {
    await openCastOffice(office)
    const draft = await add(office, pdf, 'پیش‌نویس.pdf')
    const { site, budget, document } = await publishFiles(office)
    assert.equal((await site.request(filePath(draft.id, 'pdf'))).status, 404)
    assert.equal((await site.request(`/files/${draft.id}`)).status, 404)
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document, kind: 'in_error', reason: 'نادرست بود.', by: sara }),
    )
    assert.equal((await site.request(filePath(budget.id, 'pdf'))).status, 410)
    assert.equal((await site.request(`/files/${budget.id}`)).status, 410)
  },
)

eachDatabase('a saved page proves its files by their hashes, and a changed hash or title is found', async (office) => {
  const { site, number, budget } = await publishFiles(office)
  const keys = openLogKeys(office.folder, { origin: 'office.example/log', at: office.clock.now() })
  await office.store.transact((tx) => keepCheckpoint(tx, keys))
  const html = await text(site, await location(site, number))
  const trustedKeys = verifierKeys(keys)
  const verdicts = (page: string) => [
    verifySavedPage({ html: page, trustedKeys }).isGenuine,
    verifyPage(page, trustedKeys).isGenuine,
  ]
  assert.deepEqual(verdicts(html), [true, true])
  const other = budget.hash.replace(/^../, budget.hash.startsWith('00') ? '11' : '00')
  for (const [from, to] of [
    [budget.hash, other],
    ['متن کامل بودجه</a>', 'متن دیگر</a>'],
    ['srclang="fa"', 'srclang="en"'],
  ] as const) {
    assert.ok(html.includes(from), from)
    assert.deepEqual(verdicts(html.replaceAll(from, to)), [false, false], from)
  }
})

eachDatabase(
  'publication waits for titles, poster and credit, and for files that are the house’s own',
  async (office) => {
    await openCastOffice(office)
    const { files, version } = await writeFiles(office)
    await save(office, version, (content) => ({
      ...content,
      body: {
        type: 'doc',
        content: [
          attachmentOf({ ...files.budget, bytes: 1 }, ''),
          { ...videoOf(files), attrs: { ...videoOf(files).attrs, poster: '', credit: ' ' } },
        ],
      },
    }))
    const { blockers } = await checkPublication(office.store.read, version)
    assert.deepEqual(blockers.map(({ reason }) => reason).toSorted(), [
      'publication.file_title_missing',
      'publication.file_unknown',
      'publication.poster_missing',
      'publication.video_credit_missing',
    ])
  },
)

const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

interface Files {
  budget: OfficeFile
  video: OfficeFile
  spoken: OfficeFile
  poster: string
}

async function writeFiles(office: Office): Promise<{ files: Files; document: string; version: string }> {
  const files = {
    budget: await add(office, pdf, 'بودجه.pdf'),
    video: await add(office, await makeVideo(), 'گفت‌وگو.webm'),
    spoken: await add(office, captions, 'گفت‌وگو.vtt'),
    poster: await addPoster(office),
  }
  const content = publishable('گزارش بودجه', [paragraph('p1', 'بودجه منتشر شد.')])
  const made = await createReport(office, content)
  return { files, ...made }
}

async function publishFiles(office: Office) {
  if ((await office.store.read.selectFrom('office').select('id').execute()).length === 0) await openCastOffice(office)
  const { files, document, version } = await writeFiles(office)
  await save(office, version, (content) => ({
    ...content,
    body: {
      type: 'doc',
      content: [...content.body.content, attachmentOf(files.budget, 'متن کامل بودجه'), videoOf(files)],
    },
  }))
  const { documentNumber: number } = await publish(office, version)
  const site = siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
  return { site, ...files, document, number }
}

const refOf = ({ id, format, bytes, hash }: OfficeFile) => ({ file: id, format, bytes, hash })

function attachmentOf(file: OfficeFile, title: string): Attachment {
  return { type: 'attachment', attrs: { id: 'a10000', ...refOf(file), title } }
}

function videoOf({ video, spoken, poster }: Files): Video {
  const { width, height, seconds } = video
  if (width === null || height === null || seconds === null) throw new Error('It is no video.')
  const captioned = [{ ...refOf(spoken), lang: 'fa' }]
  const words = { poster, title: 'گفت‌وگو', credit: 'بهروز', captions: captioned }
  return { type: 'video', attrs: { id: 'v10000', ...refOf(video), width, height, seconds, ...words } }
}

async function add(office: Office, bytes: Uint8Array | string, name: string): Promise<OfficeFile> {
  const blob = new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)])
  return findFile(office.store.read, await addFile(office, { stream: blob.stream(), name, by: null }))
}

async function text(site: Hono, path: string): Promise<string> {
  const reply = await site.request(encodeURI(decodeURI(path)))
  assert.equal(reply.status, 200, path)
  return reply.text()
}

async function location(site: Hono, number: number): Promise<string> {
  return (await site.request(`/n/${number}`)).headers.get('location') ?? ''
}

async function addPoster(office: Office): Promise<string> {
  const bytes = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#247' } })
    .jpeg()
    .toBuffer()
  const words = { alt: { fa: 'دو نفر پشت میز' }, credit: 'بهروز' }
  return addPicture(office, { ...words, bytes, fileName: 'p.jpg', language: 'fa', by: sara })
}
