import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { eachDatabase, withOffice, type Office } from '../../test/office.ts'
import { captions, makeMp4, makeVideo } from '../../test/video.ts'
import { addFile } from './add-file.ts'
import { fileLimits } from './file.ts'
import { findFile } from './find-file.ts'
import { listFiles } from './list-files.ts'
import { removeFile } from './remove-file.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

eachDatabase('a file is kept as it came, and what it is its bytes say', async (office) => {
  const id = await add(office, pdf, '..\\کار\\\u202eبودجه.exe')
  const file = await findFile(office.store.read, id)
  assert.deepEqual(
    { ...file, id: '', createdAt: '' },
    {
      id: '',
      format: 'pdf',
      bytes: pdf.length,
      hash: createHash('sha256').update(pdf).digest('hex'),
      name: 'بودجه.exe',
      width: null,
      height: null,
      seconds: null,
      createdBy: null,
      createdAt: '',
    },
  )
  assert.deepEqual(Buffer.from((await office.blobs.get(file.hash)) ?? []), pdf)
  assert.equal((await findFile(office.store.read, await add(office, captions, 'سخن.vtt'))).format, 'vtt')
  assert.equal((await findFile(office.store.read, await add(office, 'نام,شمار\nپل,۲\n', 'پل‌ها.csv'))).format, 'csv')
  assert.equal((await findFile(office.store.read, await add(office, 'نام,شمار', 'پل‌ها'))).format, 'txt')
  const video = await findFile(office.store.read, await add(office, await makeVideo(4), 'a.mp4'))
  assert.equal((await findFile(office.store.read, await add(office, await makeMp4(), 'b'))).format, 'mp4')
  assert.deepEqual([video.format, video.width, video.height, video.seconds], ['webm', 16, 16, 3])

  const names = async (filter: object) =>
    (await listFiles(office.store.read, { ...filter, limit: 10, offset: 0 })).items.map(({ name }) => name).toSorted()
  assert.deepEqual(await names({ q: 'بودجه' }), ['بودجه.exe'])
  assert.deepEqual(await names({ sort: 'video' }), ['a.mp4', 'b'])
  assert.deepEqual(await names({ sort: 'captions' }), ['سخن.vtt'])
})

const refused: [string, string, Uint8Array | string | Promise<Uint8Array>][] = [
  ['a page', 'file.unknown_format', '<!doctype html><script>alert(1)</script>'],
  ['a drawing with a script', 'file.unknown_format', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ['a picture', 'file.unknown_format', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a program', 'file.unknown_format', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['another packer’s file', 'file.unknown_format', gzipSync('x')],
  ['text in no encoding', 'file.unknown_format', Buffer.from([0xff, 0xfe, 0x41])],
  ['text with a control character', 'file.unknown_format', 'a\u0007b'],
  ['nothing', 'file.empty', ''],
  ['a video without its end', 'file.broken', makeVideo().then((bytes) => bytes.subarray(0, 60))],
  ['an MP4 without its end', 'file.broken', makeMp4().then((bytes) => bytes.subarray(0, bytes.length - 20))],
  ['a note that hides a cue', 'file.captions', 'WEBVTT\n\nNOTE\n00:02.000 --> 00:01.000\na\n'],
  ['captions without a cue', 'file.captions', 'WEBVTT\n\nNOTE هیچ\n'],
  ['captions out of time', 'file.captions', 'WEBVTT\n\n00:02.000 --> 00:01.000\nوارونه\n'],
  [
    'captions with a style',
    'file.captions',
    'WEBVTT\n\nSTYLE\n::cue { background: url(//x) }\n\n00:00.000 --> 00:01.000\na\n',
  ],
]

for (const [what, reason, bytes] of refused)
  eachDatabase(`${what} is refused, and nothing of it is kept`, async (office) => {
    await assert.rejects(async () => add(office, await bytes, 'سند.pdf'), { reason })
    assert.deepEqual(await Array.fromAsync(office.blobs.list()), [])
    assert.deepEqual(await office.store.read.selectFrom('blob').selectAll().execute(), [])
  })

test('a file that is larger than its sort may be, or that breaks off, leaves nothing behind', () =>
  withOffice('sqlite', async (office) => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(pdf),
      pull: (controller) => controller.error(new Error('the line was cut')),
    })
    await assert.rejects(addFile(office, { stream: broken, name: 'a.pdf', by: null }), /the line was cut/)
    const large = Buffer.concat([pdf, Buffer.alloc(fileLimits.attachment)])
    await assert.rejects(add(office, large, 'a.pdf'), { reason: 'file.too_large', details: { limit: 50 } })
    assert.deepEqual(await Array.fromAsync(office.blobs.list()), [])
  }))

eachDatabase('bytes that two files have stay as long as one of them does', async (office) => {
  const [one, other] = [await add(office, pdf, 'a.pdf'), await add(office, pdf, 'b.pdf')]
  const { hash } = await findFile(office.store.read, one)
  const remove = (id: string, isUsed: boolean) =>
    office.store.transact((tx) =>
      removeFile(tx, { id, blobs: office.blobs, isUsed: () => Promise.resolve(isUsed), by: 'sara' }),
    )
  await assert.rejects(remove(one, true), { reason: 'file.in_use' })
  await remove(one, false)
  assert.ok(await office.blobs.get(hash))
  await remove(other, false)
  assert.equal(await office.blobs.get(hash), undefined)
})

function add(office: Office, bytes: Uint8Array | string, name: string): Promise<string> {
  const blob = new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)])
  return addFile(office, { stream: blob.stream(), name, by: null })
}
