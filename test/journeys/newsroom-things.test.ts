import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { withNewsroom } from '../newsroom.ts'
import { fillNewsroom, pictureFile } from '../newsroom-cast.ts'

test('a meeting is written into the record by keyboard, with a Jalali day, and people and places made on the way', () =>
  withNewsroom(async (newsroom) => {
    const { page, wrongs, member } = await newsroom.pageOf()
    await page.goto('/newsroom/events/new')
    await page.getByLabel('نام', { exact: true }).fill('دیدار با آموزگاران')
    const start = page.getByRole('group', { name: 'آغاز' }).first()
    await start.getByRole('combobox').selectOption('minute')
    await start.getByRole('spinbutton', { name: /سال/ }).click()
    await page.keyboard.type('14041219')
    await start.getByRole('textbox', { name: 'ساعت' }).fill('۱۶٫۳۰')
    await page.keyboard.press('Tab')
    await start.getByText('سه‌شنبه ۱۹ اسفند ۱۴۰۴').waitFor()

    await make(page, 'افزودن شرکت‌کننده', 'سیمین آموزگار')
    await make(page, 'افزودن جا', 'دبستان ساحل')
    await page.getByRole('button', { name: 'ساختن', exact: true }).click()
    await page.getByRole('heading', { name: 'دیدار با آموزگاران' }).waitFor()

    const { body } = await member.ask<{
      items: { event: { start: unknown; participants: unknown[]; places: unknown[] } }[]
    }>('GET', '/events')
    const event = body.items[0]?.event
    assert.deepEqual(event?.start, { date: '2026-03-10', time: '16:30', zone: 'Asia/Tehran', precision: 'minute' })
    assert.equal(event?.participants.length, 1)
    assert.equal(event?.places.length, 1)
    assert.deepEqual(wrongs, [])
  }))

test('a name that changes on a day keeps the old one before it', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, member } = await newsroom.pageOf()
    await page.goto(`/newsroom/places/${cast.place}`)
    await page.getByLabel('نام', { exact: true }).first().fill('تالار مردم')
    await page.getByText('نام کامل تغییر کرده است').waitFor()
    const day = page.getByRole('group', { name: 'نام تازه از روز' })
    await day.getByRole('spinbutton', { name: /سال/ }).click()
    await page.keyboard.type('14050101')
    await page.keyboard.press('Tab')
    await page.getByText('شنبه ۱ فروردین ۱۴۰۵').waitFor()
    await page.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByRole('heading', { name: 'تالار مردم', level: 1 }).waitFor()
    const { body } = await member.ask<{ names: { form: string; validFrom: string | null; validTo: string | null }[] }>(
      'GET',
      `/places/${cast.place}`,
    )
    const spans = body.names.map(({ form, validFrom, validTo }) => [form, validFrom, validTo])
    assert.deepEqual(
      spans.filter(([form]) => form !== 'Council hall').toSorted(),
      [
        ['تالار شهر', null, '2026-03-20'],
        ['تالار مردم', '2026-03-21', null],
      ].toSorted(),
    )
  }))

test('where a place lies is taken in Persian digits, and no further than the earth goes', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, member } = await newsroom.pageOf()
    await page.goto(`/newsroom/places/${cast.place}`)
    await page.getByLabel('عرض جغرافیایی').fill('۳۶٫۲۹')
    await page.getByLabel('طول جغرافیایی').fill('۲۵۹')
    await page.getByText('عددی از −۱۸۰ تا ۱۸۰ بنویسید.').waitFor()
    await page.getByLabel('طول جغرافیایی').fill('۵۹٫۶')
    await page.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('ذخیره شد.').waitFor()
    const { body } = await member.ask<{ latitude: number; longitude: number }>('GET', `/places/${cast.place}`)
    assert.deepEqual([body.latitude, body.longitude], [36.29, 59.6])
  }))

test('two records of one person become one, after a look at what will be rewritten', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, member } = await newsroom.pageOf()
    const double = await member.ask<{ id: string }>('POST', '/people', {
      names: [{ lang: 'fa', form: 'ن. دریابان', kind: 'full' }],
    })
    await page.goto(`/newsroom/people/${double.body.id}`)
    await page.getByRole('button', { name: 'یکی کردن…' }).click()
    await page.getByRole('combobox', { name: 'یکی با' }).fill('نرگس')
    await page.getByRole('option', { name: /نرگس دریابان/ }).click()
    await page.getByText('نشانی‌های آن برای همیشه').waitFor()
    await page.getByRole('button', { name: 'یکی کردن', exact: true }).click()
    await page.getByRole('heading', { name: 'نرگس دریابان', level: 1 }).waitFor()
    assert.match(page.url(), new RegExp(`/people/${cast.person}$`))
    await page.goto(`/newsroom/people/${double.body.id}`)
    await page.getByText('این با دیگری یکی شده است').waitFor()
  }))

test('what somebody else changed meanwhile is not overwritten unasked', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, member } = await newsroom.pageOf()
    await page.goto(`/newsroom/topics/${cast.topic}`)
    await page.getByLabel('شرح کوتاه به فارسی').fill('ماهی‌گیری در ساحل')
    const there = await member.ask<{ revision: number }>('GET', `/topics/${cast.topic}`)
    await member.ask('PATCH', `/topics/${cast.topic}`, {
      revision: there.body.revision,
      summary: { fa: 'صید و بازار آن' },
    })
    await page.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('کسی پیش از شما این را تغییر داده است').waitFor()
    assert.equal(await page.getByLabel('شرح کوتاه به فارسی').inputValue(), 'ماهی‌گیری در ساحل')
    await page.getByRole('button', { name: 'ذخیرهٔ نوشتهٔ من' }).click()
    await page.getByText('ذخیره شد.').waitFor()
    const { body } = await member.ask<{ summary: { fa: string } }>('GET', `/topics/${cast.topic}`)
    assert.equal(body.summary.fa, 'ماهی‌گیری در ساحل')
  }))

test('a form with something written in it is not left unasked', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    const { page } = await newsroom.pageOf()
    await page.goto('/newsroom/people/new')
    await page.getByLabel('نام', { exact: true }).fill('نرگس دریا')
    await page.getByText('این‌ها با همین نام ثبت شده‌اند').waitFor()
    await page.getByRole('link', { name: 'سندها' }).click()
    const asked = page.getByRole('alertdialog', { name: 'نوشته‌ها ذخیره نشده است' })
    await asked.getByRole('button', { name: 'ماندن' }).click()
    await asked.waitFor({ state: 'detached' })
    assert.equal(await page.getByLabel('نام', { exact: true }).inputValue(), 'نرگس دریا')
    await page.getByRole('link', { name: 'سندها' }).click()
    await asked.getByRole('button', { name: 'رفتن بی ذخیره' }).click()
    await page.getByRole('heading', { name: 'سندها' }).waitFor()
    await page.getByRole('link', { name: 'اشخاص' }).click()
    await page.getByRole('link', { name: 'نرگس دریابان' }).click()
    await page.getByRole('heading', { name: 'نرگس دریابان', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'سندها' }).click()
    await page.getByRole('heading', { name: 'سندها' }).waitFor()
  }))

test('a picture is sent with its words, and its focal point moved by the arrow keys', () =>
  withNewsroom(async (newsroom) => {
    const { page, wrongs, member } = await newsroom.pageOf()
    await page.goto('/newsroom/pictures')
    await page.getByRole('button', { name: 'عکس تازه' }).first().click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'sea.jpg', mimeType: 'image/jpeg', buffer: await pictureFile() })
    await page.getByLabel('شرح عکس به فارسی').fill('دریا زیر آسمان')
    await page.getByLabel('صاحب عکس').fill('سارا')
    await page.getByRole('button', { name: 'فرستادن' }).click()
    await page.getByRole('heading', { name: 'دریا زیر آسمان' }).waitFor()
    await page.getByRole('button', { name: /نقطهٔ اصلی/ }).focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('ذخیره شد.').waitFor()
    const { body } = await member.ask<{ items: { focalX: number; focalY: number }[] }>('GET', '/pictures')
    assert.deepEqual(
      body.items.map(({ focalX, focalY }) => [focalX, focalY]),
      [[0.54, 0.6]],
    )
    assert.deepEqual(wrongs, [])
  }))

/** Type a name that nobody has into a picker, and make the thing. */
async function make(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name)
  await page.getByRole('option', { name: new RegExp(`^ساختنِ ${name}`) }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ساختن' }).click()
  await page.getByRole('button', { name: `برداشتن ${name}` }).waitFor()
}
