import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitComment } from '#comments/submit-comment.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import { findBarriers } from '../barriers.ts'
import { fillNewsroom } from '../newsroom-cast.ts'
import { withNewsroom, type Newsroom } from '../newsroom.ts'

async function writeComments({ office }: Newsroom, texts: string[]): Promise<void> {
  const keys = openCommentKeys(office.folder)
  for (const text of texts) {
    office.clock.advance(1000)
    await submitComment(
      { store: office.store, keys },
      {
        document: 1,
        lang: 'fa',
        name: 'نرگس',
        text,
        key: text.slice(0, 20),
        form: '',
        proof: '',
        trap: '',
        isForeign: false,
        network: '10.1.2.0/24',
      },
    )
  }
}

test('a moderator reads, decides by key and in bulk, and takes it back; everything has its word and no barrier', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    await writeComments(newsroom, [
      'نظر نخست دربارهٔ اسکله',
      'نظر دوم دربارهٔ بازار <b>ماهی</b>',
      'نظر سوم دربارهٔ کتابخانه',
    ])
    const { page, wrongs } = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    await page.goto('/newsroom/comments')
    await page.getByRole('heading', { name: 'در این صف چیزی نیست' }).waitFor()
    await page.getByRole('link', { name: /^نگه‌داشته/ }).click()
    await page.getByText('نظر نخست دربارهٔ اسکله').waitFor()
    await page.getByText('<b>ماهی</b>').waitFor()
    assert.equal(await page.getByText('از فرم ما نیامده است').count(), 3, 'the reason is shown')
    const state = async () => {
      const rows = await newsroom.office.store.read
        .selectFrom('comment')
        .select(['state', 'isHeld'])
        .orderBy('createdAt')
        .execute()
      return rows.map((row) => `${row.state}${row.isHeld}`)
    }
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('KeyP')
    await page.getByText('نظر دوم').waitFor({ state: 'detached' })
    assert.deepEqual(await state(), ['waiting1', 'published0', 'waiting1'])
    await page.keyboard.press('KeyZ')
    await page.getByText('نظر دوم').waitFor()
    assert.deepEqual(await state(), ['waiting1', 'waiting1', 'waiting1'])
    await page.getByLabel('برگزیدن همهٔ این صفحه').check()
    await page.locator('.comment-bulk').getByRole('button', { name: 'رد…' }).click()
    await page.getByRole('dialog').getByLabel('دلیل').selectOption('spam')
    await page.getByRole('dialog').getByRole('button', { name: 'رد کردن' }).click()
    await page.getByRole('heading', { name: 'در این صف چیزی نیست' }).waitFor()
    assert.deepEqual(await state(), ['refused0', 'refused0', 'refused0'])
    await page.getByRole('button', { name: 'برگرداندن' }).click()
    await page.getByText('نظر سوم').waitFor()
    assert.deepEqual(await findBarriers(page), [])

    await page.goto('/newsroom/comments/rules')
    await page.getByRole('textbox', { name: /^واژه/ }).fill('هندوانه')
    await page.getByRole('button', { name: 'افزودن' }).click()
    await page.getByText('هندوانه · نگه داشته شود').waitFor()
    await page.getByLabel('آزمودن یک جمله').fill('این ه‌ن‌د‌و‌ا‌ن‌ه را ببین')
    await page.getByRole('button', { name: 'آزمودن', exact: true }).click()
    await page.getByText('«هندوانه»: نگه داشته شود').waitFor()
    await page.getByRole('combobox', { name: 'کی نشان داده شود' }).selectOption('trust')
    await page.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('قاعده ذخیره شد.').waitFor()
    assert.deepEqual(await findBarriers(page), [])
    assert.deepEqual(wrongs, [])
  }))
