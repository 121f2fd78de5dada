import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isSettled } from '../in-page.mjs'
import { withNewsroom } from '../newsroom.ts'
import { fillNewsroom } from '../newsroom-cast.ts'

const flatPage = readFileSync(new URL('../pages/call-report.txt', import.meta.url), 'utf8')

test('a flat page is read, its parts are shown before anything is kept, and a draft is made of it', () =>
  withNewsroom(async (newsroom) => {
    const { page, wrongs, member } = await newsroom.pageOf()
    await page.goto('/newsroom/import')
    await page.getByLabel('متن', { exact: false }).fill(flatPage)
    await page.reload()
    assert.equal(
      await page.getByLabel('متن', { exact: false }).inputValue(),
      flatPage,
      'what was pasted survives a reload',
    )
    await page.getByRole('button', { name: 'خواندن متن' }).click()
    await page.getByText('متن این‌ها را نمی‌گوید').waitFor()
    await page.getByText('چه روزی رخ داد؟').waitFor()
    assert.ok(
      (await page.locator('dd[data-role="deck"], dd[data-role="kicker"]').count()) > 0,
      'the joined headline is taken apart',
    )
    assert.ok((await page.getByText('این بند ناتمام می‌نماید').count()) > 0, 'the cut-off paragraph is flagged')
    assert.ok((await page.getByText('فرم نظرها').count()) > 0, 'the comment form is set aside, and shown')
    assert.equal((await member.ask<{ total: number }>('GET', '/documents')).body.total, 0, 'nothing is kept yet')
    await page.getByRole('button', { name: 'ساختن پیش‌نویس' }).first().click()
    await page.waitForURL(/\/newsroom\/documents\/[0-9a-z]{12}\/[0-9a-z]{12}$/)
    const [, version = ''] = /\/([0-9a-z]{12})$/.exec(page.url()) ?? []
    const { body } = await member.ask<{ content: { setAside: unknown[]; happened: unknown; decks: unknown[] } }>(
      'GET',
      `/versions/${version}/draft`,
    )
    assert.equal(body.content.happened, null, 'no date is filled in')
    assert.ok(body.content.setAside.length > 0)
    assert.deepEqual(wrongs, [])
  }))

test('a text in which there is nothing to read is refused in words, and stays where it was typed', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.pageOf()
    await page.goto('/newsroom/import')
    await page.getByLabel('متن', { exact: false }).fill('   \n  ')
    await page.getByRole('button', { name: 'خواندن متن' }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(await page.getByLabel('متن', { exact: false }).inputValue(), '   \n  ')
  }))

test('the list of documents is filtered by what stands in its address', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    const { page, wrongs } = await newsroom.pageOf()
    await page.goto('/newsroom/documents')
    await page.getByText('۲ مورد').waitFor()
    await page.getByRole('searchbox').fill('اسكله')
    await page.getByText('۱ مورد').waitFor()
    assert.match(decodeURIComponent(page.url()), /q=اسكله/)
    await page.getByRole('link', { name: 'اسکلهٔ تازه تا پایان سال ساخته می‌شود' }).waitFor()
    await page.getByRole('button', { name: 'برداشتن پالایش' }).click()
    await page.getByLabel('حالت').selectOption('draft')
    await page.getByText('۱ مورد').waitFor()
    await page.getByRole('link', { name: 'بی‌تیتر' }).waitFor()
    await page.getByLabel('نوع').selectOption('decree')
    await page.getByRole('heading', { name: 'چیزی با این پالایش نیست' }).waitFor()
    await page.goBack()
    assert.deepEqual(wrongs, [])
  }))

test('the newsroom says when the server is away, and goes on when it is back', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.pageOf()
    await page.goto('/newsroom/documents')
    await page.getByRole('heading', { name: 'هنوز سندی نیست' }).waitFor()
    await page.getByRole('button', { name: 'سند تازه' }).first().click()
    const dialog = page.getByRole('dialog')
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: 'ساختن و نوشتن' }).click()
    await dialog.getByText('پاسخی از سرور نرسید').waitFor()
    await page.context().setOffline(false)
    await dialog.getByRole('button', { name: 'ساختن و نوشتن' }).click()
    await page.waitForURL(/\/newsroom\/documents\/[0-9a-z]{12}\/[0-9a-z]{12}$/)
  }))

test('signing in and looking at lists does not load the editor', () =>
  withNewsroom(async (newsroom) => {
    const outside = await newsroom.page()
    const inside = await newsroom.pageOf()
    const loaded: Promise<string>[] = []
    for (const { page } of [outside, inside]) {
      page.on('response', (response) => {
        if (response.url().endsWith('.js')) loaded.push(response.text())
      })
    }
    await outside.page.goto('/newsroom/sign-in')
    await outside.page.getByRole('heading', { name: 'ورود' }).waitFor()
    for (const path of ['documents', 'people', 'import']) {
      await inside.page.goto(`/newsroom/${path}`)
      await inside.page.waitForFunction(isSettled)
    }
    const scripts = await Promise.all(loaded)
    assert.ok(scripts.length > 10)
    assert.equal(scripts.filter((script) => script.includes('ProseMirror')).length, 0)
  }))
