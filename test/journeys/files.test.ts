import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDraft } from '#record/find-draft.ts'
import { filedBlocks } from '#record/body.ts'
import { fillNewsroom } from '../newsroom-cast.ts'
import { withNewsroom } from '../newsroom.ts'
import { captions, makeVideo } from '../video.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('an attachment and a video with poster and captions are added to a text, and a file of another sort is told', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, wrongs, member } = await newsroom.pageOf()
    const made = await member.ask<Record<'document' | 'version', string>>('POST', '/documents', {
      kind: 'video',
      lang: 'fa',
    })
    await page.goto(`/newsroom/documents/${made.body.document}/${made.body.version}`)
    await page.locator('.text-body').waitFor()
    const send = (name: string, buffer: Uint8Array | string) =>
      page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })

    await page.getByRole('button', { name: 'پیوست', exact: true }).click()
    await send('عکس.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    await page.getByRole('alert').getByText('این فایل پذیرفته نمی‌شود').waitFor()
    await send('متن_کامل_بودجه.pdf', pdf)
    await page.locator('.text-file').getByText('متن کامل بودجه').waitFor()

    await page.getByRole('button', { name: 'ویدئو', exact: true }).click()
    await send('متن.pdf', pdf)
    await page.getByText('این فایل ویدئو نیست').waitFor()
    await send('گفت‌وگو.webm', await makeVideo())
    await page.getByText('عکس آغازین ندارد').waitFor()
    await page.getByRole('button', { name: 'عکس آغازین' }).click()
    await page.getByRole('button', { name: 'دریا زیر آسمان' }).click()
    await page.getByRole('button', { name: 'عنوان و صاحب' }).click()
    await page.getByLabel('ویدئو از کیست').fill('بهروز')
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click()
    await page.getByRole('button', { name: 'افزودن زیرنویس' }).click()
    await send('بد.vtt', 'WEBVTT\n\n00:02.000 --> 00:01.000\nوارونه\n')
    await page.getByRole('alert').getByText('زیرنویس در سطر').waitFor()
    await send('گفت‌وگو.vtt', captions)
    await page.getByRole('combobox', { name: 'زبان زیرنویس' }).selectOption('fa')
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('زیرنویس فارسی').waitFor()

    const blocks = await written()
    assert.deepEqual(
      blocks.map(({ type, attrs }) => [type, attrs.format, attrs.title]),
      [
        ['attachment', 'pdf', 'متن کامل بودجه'],
        ['video', 'webm', 'گفت‌وگو'],
      ],
    )
    const video = blocks[1]
    assert.ok(video?.type === 'video')
    assert.deepEqual(
      [video.attrs.poster, video.attrs.credit, video.attrs.captions.map(({ lang }) => lang)],
      [cast.picture, 'بهروز', ['fa']],
    )
    await page.reload()
    await page.getByText('زیرنویس فارسی').waitFor()
    assert.deepEqual(wrongs, [])

    /** The files of the draft, once it was kept with captions. */
    async function written() {
      for (;;) {
        const draft = await findDraft(newsroom.office.store.read, made.body.version)
        const found = filedBlocks(draft?.content.body ?? { type: 'doc', content: [] })
        if (found.some((block) => block.type === 'video' && block.attrs.captions.length > 0)) return found
        await page.waitForResponse((reply) => reply.url().endsWith('/draft') && reply.request().method() === 'PUT')
      }
    }
  }))
