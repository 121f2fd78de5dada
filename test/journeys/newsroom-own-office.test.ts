import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launch } from '../newsroom.ts'
import { serveOffice } from '../served-office.ts'

test('from the demonstration one opens an office of one’s own, empty, on the same server', async () => {
  const served = await serveOffice()
  const browser = await launch()
  try {
    assert.ok(served.ownerLink)
    const page = await browser.newPage({ locale: 'fa-IR', baseURL: served.url })
    await page.goto(served.ownerLink)
    await page.getByText('دفتر نمایشی').waitFor()
    await page.getByLabel('نام', { exact: true }).fill('بهروز')
    await page.getByLabel('نام کاربری').fill('behrouz')
    await page.getByLabel('گذرواژه').fill('صندلی آبی کنار دریا')
    await page.getByRole('button', { name: 'ساختن حساب و ورود' }).click()
    await page.getByRole('list', { name: 'فهرست سندها' }).getByRole('listitem').nth(20).waitFor()
    await page.getByText('دفتر نمایشی').waitFor()

    await page.getByRole('button', { name: 'دفتر خودتان را باز کنید' }).click()
    await page.getByLabel('نام دفتر به فارسی').fill('فرمانداری کوهستان')
    await page.getByLabel('منطقهٔ زمانی').selectOption('Asia/Kabul')
    await page.getByRole('button', { name: 'باز کردن دفتر' }).click()
    await page.getByRole('link', { name: 'ساختن حساب' }).click()
    await page.getByText('فرمانداری کوهستان').first().waitFor()
    await page.getByLabel('نام', { exact: true }).fill('سارا')
    await page.getByLabel('نام کاربری').fill('sara')
    await page.getByLabel('گذرواژه').fill('نیمکت سبز زیر باران')
    await page.getByRole('button', { name: 'ساختن حساب و ورود' }).click()
    await page.getByRole('heading', { name: 'هنوز سندی نیست' }).waitFor()
    assert.equal(await page.getByText('دفتر نمایشی').count(), 0)
    await page.getByRole('link', { name: 'تنظیمات دفتر' }).click()
    assert.equal(await page.getByLabel('منطقهٔ زمانی').inputValue(), 'Asia/Kabul')
  } finally {
    await browser.close()
    await served.stop()
  }
})
