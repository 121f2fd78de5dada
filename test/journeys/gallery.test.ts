import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDraft } from '#record/find-draft.ts'
import { figuresOf } from '#record/body.ts'
import { fillNewsroom } from '../newsroom-cast.ts'
import { withNewsroom } from '../newsroom.ts'

test('a gallery is made in the text, described, and put in order by keyboard; its last picture takes it away', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, wrongs, member } = await newsroom.pageOf()
    const made = await member.ask<Record<'document' | 'version', string>>('POST', '/documents', {
      kind: 'photo_story',
      lang: 'fa',
    })
    await page.goto(`/newsroom/documents/${made.body.document}/${made.body.version}`)
    await page.locator('.text-body').waitFor()
    const pick = async () => page.getByRole('button', { name: 'دریا زیر آسمان' }).click()
    await page.getByRole('button', { name: 'نگارخانه', exact: true }).click()
    await pick()
    await page.getByText('نگارخانه با ۱ عکس').waitFor()
    await page.getByRole('button', { name: 'افزودن عکس' }).click()
    const picking = page.getByRole('dialog')
    for (const count of ['۲', '۳']) {
      await pick()
      await picking.getByText(`نگارخانه با ${count} عکس`).waitFor()
    }
    await picking.getByRole('button', { name: 'پایان' }).click()
    await page.locator('.text-gallery').getByRole('button', { name: 'برداشتن', exact: true }).nth(1).click()
    await page.locator('.text-gallery', { hasText: 'نگارخانه با ۲ عکس' }).waitFor()
    await page.getByRole('button', { name: 'شرح و زیرنویس' }).last().click()
    await page.getByLabel('زیرنویس').fill('دومین عکس')
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click()
    await page.getByRole('button', { name: 'پیش‌تر بردن عکس ۲' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('عکس اکنون شمارهٔ ۱ از ۲ است.').waitFor({ state: 'attached' })
    const kept = await written(2)
    assert.deepEqual(
      kept.map(({ attrs }) => [attrs.picture, attrs.alt, attrs.caption]),
      [
        [cast.picture, 'دریا زیر آسمان', 'دومین عکس'],
        [cast.picture, 'دریا زیر آسمان', ''],
      ],
    )
    for (const count of [1, 0]) {
      await page.locator('.text-gallery').getByRole('button', { name: 'برداشتن', exact: true }).first().click()
      await written(count)
    }
    assert.equal(await page.locator('.text-gallery').count(), 0)
    assert.deepEqual(wrongs, [])

    /** The pictures of the draft, once it was kept with so many. */
    async function written(count: number) {
      const body = () => findDraft(newsroom.office.store.read, made.body.version)
      for (;;) {
        const figures = figuresOf((await body())?.content.body ?? { type: 'doc', content: [] })
        if (figures.length === count && (count !== 2 || figures.some(({ attrs }) => attrs.caption !== '')))
          return figures
        await page.waitForResponse((reply) => reply.url().endsWith('/draft') && reply.request().method() === 'PUT')
      }
    }
  }))
