import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { deflateSync, crc32 } from 'node:zlib'
import { eachDatabase, withOffice, type Office } from '../../test/office.ts'
import { listEntries } from '#storage/list-entries.ts'
import { addPicture, type NewPicture } from './add-picture.ts'
import { changePicture } from './change-picture.ts'
import { findPicture } from './find-picture.ts'
import { listPictures } from './list-pictures.ts'
import { pictureFacts } from './picture-facts.ts'
import { removePicture } from './remove-picture.ts'

/** A photograph of 1000 × 700: a red field, and a blue corner at the top left. */
function photograph() {
  const corner = { create: { width: 200, height: 140, channels: 3 as const, background: '#00f' } }
  return sharp({ create: { width: 1000, height: 700, channels: 3, background: '#c00' } }).composite([
    { input: corner, left: 0, top: 0 },
  ])
}

eachDatabase(
  'a picture is set upright, freed of everything but its pixels, and kept in the sizes pages use',
  async (office) => {
    const bytes = await photograph()
      .withExif({
        IFD0: { Copyright: 'بهروز' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 21/1', GPSLongitude: '51/1 23/1 0/1' },
      })
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const sent = await sharp(bytes).metadata()
    assert.ok(
      sent.exif?.includes('35') !== undefined && sent.orientation === 6,
      'the file has what is to be taken from it',
    )
    const id = await add(office, { bytes, fileName: 'C:\\camera\\DSC_1.JPG' })
    const picture = await findPicture(office.store.read, id)
    assert.deepEqual([picture.width, picture.height, picture.widths], [700, 1000, [320, 640]])
    assert.equal(picture.fileName, 'DSC_1.JPG')
    const kept = await bytesOf(office)
    assert.equal(kept.length, 5, 'two sizes in two formats, and the master')
    for (const each of kept) {
      const { exif, icc, xmp, iptc, orientation, width, height } = await sharp(each).metadata()
      assert.deepEqual([exif, icc, xmp, iptc, orientation], [undefined, undefined, undefined, undefined, undefined])
      assert.ok(height > width, 'it stands')
      assert.ok(!/Exif|GPS|ICC_PROFILE|ns\.adobe/.test(Buffer.from(each).toString('latin1')))
      const { data, info } = await sharp(each).raw().toBuffer({ resolveWithObject: true })
      const topRight = data.subarray((info.width - 5) * info.channels, (info.width - 5) * info.channels + 3)
      assert.ok((topRight[2] ?? 0) > 180 && (topRight[0] ?? 255) < 80, 'the blue corner has come to the top right')
    }
    assert.deepEqual((await pictureFacts(office.store.read, [id])).get(id)?.widths, [320, 640])
    assert.deepEqual(
      (await listEntries(office.store.read, 0, 9)).map(({ kind, subject }) => [kind, subject]),
      [['picture.added', id]],
    )
  },
)

eachDatabase('small pictures keep their own width, and see-through ones get a white ground in JPEG', async (office) => {
  const bytes = await sharp({ create: { width: 150, height: 120, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  const picture = await findPicture(office.store.read, await add(office, { bytes }))
  assert.deepEqual(picture.widths, [150])
  const jpeg = (
    await office.store.read.selectFrom('rendition').select('blob').where('mediaType', '=', 'image/jpeg').execute()
  )[0]
  const { data } = await sharp((await office.blobs.get(jpeg?.blob ?? '')) ?? new Uint8Array())
    .raw()
    .toBuffer({ resolveWithObject: true })
  assert.ok((data[0] ?? 0) > 250)
})

eachDatabase(
  'a picture is found by its words, changed on its present revision, and removed when nothing shows it',
  async (office) => {
    const first = await add(office, { alt: { fa: 'دیدار در کاخِ گلستان', en: 'A meeting' } })
    const second = await add(office, { alt: { fa: 'بازدید از کارخانه' }, bytes: await photograph().webp().toBuffer() })
    const found = async (q: string) =>
      (await listPictures(office.store.read, { q, limit: 9, offset: 0 })).items.map(({ id }) => id)
    assert.deepEqual(await found('كاخ ديدار'), [first], 'Arabic letters find Persian ones')
    assert.deepEqual(await found('100%'), [])
    assert.deepEqual((await found('')).toSorted(), [first, second].toSorted())
    const change = { id: first, language: 'fa', by: 'a' }
    await write(office, (tx) => changePicture(tx, { ...change, revision: 1, focalX: 0.25, credit: 'سارا' }))
    const stale = { code: 'conflict', reason: 'picture.stale', details: { revision: 2 } }
    await assert.rejects(
      write(office, (tx) => changePicture(tx, { ...change, revision: 1, focalX: 0 })),
      stale,
    )
    await assert.rejects(
      write(office, (tx) => changePicture(tx, { ...change, revision: 2, alt: { en: 'x' } })),
      { reason: 'picture.alt_missing' },
    )
    const { focalX, focalY, credit, alt } = await findPicture(office.store.read, first)
    assert.deepEqual([focalX, focalY, credit, alt.en], [0.25, 0.5, 'سارا', 'A meeting'])
    const removal = { blobs: office.blobs, by: 'a' }
    const used = { ...removal, id: first, isUsed: () => Promise.resolve(true) }
    await assert.rejects(
      write(office, (tx) => removePicture(tx, used)),
      { code: 'conflict', reason: 'picture.in_use' },
    )
    await write(office, (tx) => removePicture(tx, { ...removal, id: first, isUsed: () => Promise.resolve(false) }))
    await assert.rejects(findPicture(office.store.read, first), { code: 'not_found' })
    assert.equal((await bytesOf(office)).length, 7, 'three sizes in two formats and the master of the other picture')
  },
)

eachDatabase('bytes that two pictures share stay while one of them is there', async (office) => {
  const [first, second] = [await add(office), await add(office)]
  const before = (await bytesOf(office)).length
  const removal = { blobs: office.blobs, by: null, isUsed: () => Promise.resolve(false) }
  await write(office, (tx) => removePicture(tx, { ...removal, by: 'a', id: first }))
  assert.equal((await bytesOf(office)).length, before)
  await write(office, (tx) => removePicture(tx, { ...removal, by: 'a', id: second }))
  assert.deepEqual([(await bytesOf(office)).length, (await files(office)).length], [0, 0])
})

eachDatabase('what a picture must say is asked for', async (office) => {
  await assert.rejects(add(office, { alt: { en: 'A meeting' } }), { reason: 'picture.alt_missing', field: 'alt.fa' })
  await assert.rejects(add(office, { credit: '  ' }), { reason: 'picture.credit_missing', field: 'credit' })
  assert.deepEqual(await files(office), [])
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script>alert(1)</script></svg>'

/** Files that are not what they should be, and why each is refused. */
const hostile: Record<string, { bytes: () => Promise<Uint8Array>; reason: string }> = {
  'an SVG that calls itself a JPEG': { bytes: async () => Buffer.from(svg), reason: 'picture.format' },
  HTML: { bytes: async () => Buffer.from('<!doctype html><script>alert(1)</script>'), reason: 'picture.format' },
  nothing: { bytes: async () => Buffer.alloc(0), reason: 'picture.format' },
  'a GIF that is a script too': {
    bytes: async () => Buffer.from('GIF89a/*aaaa*/=1;alert(1)'),
    reason: 'picture.format',
  },
  'a TIFF': { bytes: () => photograph().tiff().toBuffer(), reason: 'picture.format' },
  'a JPEG head with an SVG behind it': {
    bytes: async () => Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.from(svg)]),
    reason: 'picture.unreadable',
  },
  'a JPEG cut off in the middle': {
    bytes: async () => half(await photograph().jpeg().toBuffer()),
    reason: 'picture.unreadable',
  },
  'a PNG cut off in the middle': {
    bytes: async () => half(await noise().png().toBuffer()),
    reason: 'picture.unreadable',
  },
  'a WebP cut off in the middle': {
    bytes: async () => half(await noise().webp().toBuffer()),
    reason: 'picture.unreadable',
  },
  'a bomb of 30,000 × 30,000': { bytes: async () => bomb(30_000, 30_000), reason: 'picture.too_many_pixels' },
  'a picture of 99 × 500': {
    bytes: () =>
      sharp({ create: { width: 99, height: 500, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    reason: 'picture.too_small',
  },
  'an animation': { bytes: animation, reason: 'picture.animated' },
  'more bytes than are read': {
    bytes: async () => Buffer.alloc(25 * 1024 * 1024 + 1, 0xff),
    reason: 'picture.too_many_bytes',
  },
}

for (const [what, { bytes, reason }] of Object.entries(hostile))
  test(`${what} is refused, and nothing is kept`, () =>
    withOffice('sqlite', async (office) => {
      const memory = process.memoryUsage().rss
      await assert.rejects(add(office, { bytes: await bytes(), fileName: 'photo.jpg' }), {
        code: 'invalid',
        reason,
        field: 'file',
      })
      assert.deepEqual(await files(office), [])
      assert.ok(process.memoryUsage().rss - memory < 120 * 1024 * 1024)
      assert.ok(await add(office), 'and the next picture is taken in')
    }))

test('of a file that is a picture and something else only the picture is kept', () =>
  withOffice('sqlite', async (office) => {
    const page = '<script>alert("polyglot")</script>'
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), Buffer.from(page)])
    const jpeg = await photograph().jpeg().toBuffer()
    const bytes = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(`PK\u0003\u0004${page}`)])
    await add(office, { bytes })
    const kept = await bytesOf(office)
    assert.ok(kept.length > 0)
    for (const each of kept) assert.ok(!Buffer.from(each).includes('polyglot'))
  }))

test('more pictures at once than can wait in line are turned away, the others are taken in', () =>
  withOffice('sqlite', async (office) => {
    const bytes = await photograph().jpeg().toBuffer()
    const all = await Promise.allSettled(Array.from({ length: 15 }, () => add(office, { bytes })))
    const refused = all.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { reason: string }).reason] : [],
    )
    assert.deepEqual([all.length - refused.length, new Set(refused)], [12, new Set(['picture.busy'])])
  }))

async function add(office: Office, change: Partial<NewPicture> = {}): Promise<string> {
  const bytes = change.bytes ?? (await photograph().jpeg().toBuffer())
  const words = { alt: { fa: 'دو نفر پشت یک میز' }, credit: 'بهروز' }
  return addPicture(office, { ...words, fileName: 'a.jpg', language: 'fa', by: null, ...change, bytes })
}

function write<T>(office: Office, change: Parameters<typeof office.store.transact<T>>[0]): Promise<T> {
  return office.store.transact(change)
}

/** All bytes that the office's rows name. */
async function bytesOf({ store, blobs }: Office): Promise<Uint8Array[]> {
  const rows = await store.read.selectFrom('blob').select('hash').execute()
  return Promise.all(rows.map(async ({ hash }) => (await blobs.get(hash)) ?? assert.fail(`no bytes of ${hash}`)))
}

function files({ blobs }: Office): Promise<string[]> {
  return Array.fromAsync(blobs.list())
}

function noise() {
  return sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

async function animation(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 120, height: 120, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = await Promise.all(['#f00', '#00f'].map(frame))
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A PNG of one bit a pixel that says how large it is, and is that large when unpacked (PNG 3rd edition, 5 and 11). */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((1 + width / 8) * 1000))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
