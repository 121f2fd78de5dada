import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideComments } from '#comments/decide-comments.ts'
import { appealRefusal } from '#comments/own-comment.ts'
import { reportComment } from '#comments/report-comment.ts'
import { submitComment } from '#comments/submit-comment.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import { findBarriers } from '../barriers.ts'
import { fillNewsroom } from '../newsroom-cast.ts'
import { withNewsroom, type Newsroom } from '../newsroom.ts'

/** Each by a browser of its own, unless `author` names one. */
async function writeComments({ office }: Newsroom, texts: string[], author?: string): Promise<void> {
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
        author,
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
    await page.locator('.comment-undo', { hasText: '۱ نظر منتشر شد.' }).waitFor()
    assert.deepEqual(await state(), ['waiting1', 'published0', 'waiting1'])
    const places = page.getByRole('navigation', { name: 'بخش‌ها' })
    await places.getByRole('link', { name: 'نظرها ۲ نظر در انتظار بررسی', exact: true }).waitFor()
    await page.keyboard.press('KeyZ')
    await page.getByText('نظر دوم').waitFor()
    await places.getByRole('link', { name: 'نظرها ۳ نظر در انتظار بررسی', exact: true }).waitFor()
    await page.getByRole('link', { name: /^نگه‌داشته ۳/ }).waitFor()
    assert.deepEqual(await state(), ['waiting1', 'waiting1', 'waiting1'])
    const rowOf = (words: string) => page.locator('.comment-row', { hasText: words })
    await rowOf('نظر دوم').getByRole('button', { name: 'انتشار', exact: true }).press('Enter')
    await rowOf('نظر دوم').waitFor({ state: 'detached' })
    await page.locator('.comment-row:focus', { hasText: 'نظر سوم' }).waitFor()
    await rowOf('نظر سوم').getByRole('button', { name: 'رد…' }).press('Enter')
    await page.keyboard.press('Digit2')
    await rowOf('نظر سوم').waitFor({ state: 'detached' })
    await page.locator('.comment-row:focus', { hasText: 'نظر نخست' }).waitFor()
    for (const count of ['۲', '۳']) {
      await page.keyboard.press('KeyZ')
      await page.getByRole('link', { name: new RegExp(`^نگه‌داشته ${count}`) }).waitFor()
    }
    await page.getByLabel('برگزیدن همهٔ این صفحه').check()
    await page.locator('.comment-bulk').getByRole('button', { name: 'رد…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /آگهی/ })
      .check()
    await page.getByRole('dialog').getByRole('button', { name: 'رد کردن' }).click()
    await page.getByRole('heading', { name: 'در این صف چیزی نیست' }).waitFor()
    await places.getByRole('link', { name: 'نظرها', exact: true }).waitFor()
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
    await page.getByText('این جمله نگه داشته می‌شود.').waitFor()
    assert.equal(await page.locator('mark').textContent(), 'ه‌ن‌د‌و‌ا‌ن‌ه')
    await page.getByRole('button', { name: 'برداشتن «هندوانه»' }).click()
    await page.getByText('هنوز واژه‌ای نیست.').waitFor()
    await page.getByRole('button', { name: 'برگرداندن' }).click()
    await page.getByText('هندوانه · نگه داشته شود').waitFor()
    assert.deepEqual(await findBarriers(page), [])
    assert.deepEqual(wrongs, [])
  }))

test('a queue is gone through by key alone: reasons by digit, each decision taken back in its turn', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    await writeComments(
      newsroom,
      ['نظر یکم', 'نظر دوم', 'نظر سوم', 'نظر چهارم'].map((one) => `${one} دربارهٔ اسکله`),
    )
    const { page, wrongs } = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    await page.goto('/newsroom/comments?queue=held')
    await page.getByText('نظر یکم').waitFor()
    const fates = async () =>
      (
        await newsroom.office.store.read
          .selectFrom('comment')
          .select(['state', 'reason'])
          .orderBy('createdAt')
          .execute()
      ).map(({ state, reason }) => [state, reason].filter((one) => one !== null).join(' '))
    await page.keyboard.press('KeyR')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('KeyP')
    await page.keyboard.press('Digit2')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.comment-undo', { hasText: '۱ نظر رد شد.' }).waitFor()
    await page.keyboard.press('KeyP')
    await page.keyboard.press('KeyZ')
    await page.getByRole('link', { name: /^نگه‌داشته ۳/ }).waitFor()
    await page.getByText('نظر دوم').waitFor()
    assert.deepEqual(await fates(), ['refused spam', 'waiting', 'waiting', 'waiting'], 'one under way is the last one')
    await page.keyboard.press('KeyP')
    await page.keyboard.press('KeyP')
    await page.getByText('نظر سوم').waitFor({ state: 'detached' })
    await page.getByText('نظر چهارم').waitFor()
    await page.getByRole('link', { name: /^نگه‌داشته ۱/ }).waitFor()
    assert.deepEqual(await fates(), ['refused spam', 'published', 'published', 'waiting'])
    await page.keyboard.press('KeyZ')
    await page.getByText('نظر سوم').waitFor()
    await page.keyboard.press('KeyZ')
    await page.getByText('نظر دوم').waitFor()
    await page.keyboard.press('KeyZ')
    await page.getByText('نظر یکم').waitFor()
    assert.deepEqual(await fates(), ['waiting', 'waiting', 'waiting', 'waiting'])
    await page.keyboard.press('Slash')
    await page.keyboard.type('چهارم')
    await page.getByText('نظر یکم').waitFor({ state: 'detached' })
    await page.getByText('نظر چهارم').waitFor()
    assert.deepEqual(wrongs, [])
  }))

test('keys that do something by themselves are turned off in this browser, and on again', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    await writeComments(newsroom, ['نظر یکم دربارهٔ اسکله', 'نظر دوم دربارهٔ بازار'])
    const { page, wrongs } = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    await page.goto('/newsroom/comments?queue=held')
    await page.getByText('کلیدها', { exact: true }).click()
    await page.getByLabel('یک کلید کار یک دکمه را بکند').uncheck()
    assert.deepEqual(await findBarriers(page), [])
    await page.reload()
    await page.getByText('کلیدها (خاموش)').waitFor()
    const first = page.locator('.comment-row', { hasText: 'نظر یکم' })
    await first.getByRole('button', { name: 'رد…' }).click()
    const dialog = page.getByRole('dialog')
    assert.equal(await dialog.locator('kbd').count(), 0, 'no digit is promised')
    await page.keyboard.press('Digit2')
    await dialog.getByRole('button', { name: 'انصراف' }).click()
    await dialog.waitFor({ state: 'detached' })
    for (const key of ['KeyX', 'KeyP', 'KeyR', 'Slash']) await page.keyboard.press(key)
    assert.equal((await dialog.count()) + (await page.locator('.comment-row input:checked').count()), 0)
    assert.equal(await page.locator('.comment-row').count(), 2)
    await page.getByText('کلیدها (خاموش)').click()
    await page.getByLabel('یک کلید کار یک دکمه را بکند').check()
    await page.locator('.comment-row').first().click()
    await page.keyboard.press('KeyP')
    await page.locator('.comment-undo', { hasText: '۱ نظر منتشر شد.' }).waitFor()
    const states = await newsroom.office.store.read.selectFrom('comment').select('state').orderBy('createdAt').execute()
    assert.deepEqual(
      states.map(({ state }) => state),
      ['published', 'waiting'],
    )
    assert.deepEqual(wrongs, [])
  }))

test('an appeal is answered by who never refused it, and in no other way; where everybody has, the queue says whose turn it is', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    await writeComments(newsroom, ['نظری دربارهٔ اسکله'])
    const { store } = newsroom.office
    const mina = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    const kaveh = await newsroom.pageOf({ name: 'کاوه', login: 'kaveh', role: 'editor' })
    const { id } = await store.read.selectFrom('comment').select('id').executeTakeFirstOrThrow()
    const refusal = { comments: [id], decision: 'refuse' as const, reason: 'insult' as const }
    await store.transact((tx) => decideComments(tx, { ...refusal, by: mina.member.account.id }))
    await store.transact((tx) => appealRefusal(tx, { id, text: 'بخوانیدش' }))
    await mina.page.goto('/newsroom/comments?queue=appealed')
    await mina.page.getByText('شما این نظر را رد کرده‌اید').waitFor()
    assert.equal(await mina.page.locator('.comment-row').getByRole('button').count(), 0, 'nothing to decide it with')
    await kaveh.page.goto('/newsroom/comments?queue=refused')
    await kaveh.page.getByLabel('پاسخ به نویسنده').fill('خوانده شد')
    assert.deepEqual(await findBarriers(kaveh.page), [])
    await store.transact((tx) => tx.sql.updateTable('commentAppeal').set({ at: '2020-01-01T00:00:00.000Z' }).execute())
    await store.transact((tx) =>
      tx.sql.updateTable('account').set({ disabledAt: tx.at }).where('login', '!=', 'mina').execute(),
    )
    await mina.page.reload()
    await mina.page.getByText('مینا که زودتر از همه رد کرده است').waitFor()
    await mina.page.getByRole('button', { name: 'رد بماند' }).click()
    await mina.page.getByRole('heading', { name: 'در این صف چیزی نیست' }).waitFor()
    assert.deepEqual([...mina.wrongs, ...kaveh.wrongs], [])
  }))

test('rules for a document and a writer are set, seen in one list with where they come from, ended and brought back', () =>
  withNewsroom(async (newsroom) => {
    const { report } = await fillNewsroom(newsroom)
    await writeComments(newsroom, ['نظری دربارهٔ اسکله', 'نظری دیگر دربارهٔ بازار'], 'n'.repeat(43))
    const { page, wrongs } = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    const kept = async () => {
      const rows = await newsroom.office.store.read.selectFrom('commentRule').select(['scope', 'rules']).execute()
      return rows.map(({ scope, rules }) => `${scope.split(':')[0]} ${rules}`).toSorted()
    }
    await page.goto('/newsroom/comments/rules')
    await page.getByRole('button', { name: 'قاعدهٔ تازه…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: /تیتر/ })
      .fill('اسکله')
    await page.getByRole('option', { name: /اسکلهٔ تازه/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('اگر خالی بماند: پس از ۱۴ روز بسته می‌شود (تا دفتر چیز دیگری نگفته است)').waitFor()
    await dialog.getByLabel('کی نشان داده شود').selectOption('after')
    await dialog.getByLabel('پس از چند روز بسته شود').fill('۳۰')
    assert.deepEqual(await findBarriers(page), [])
    await dialog.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('بی‌درنگ برای همه · پس از ۳۰ روز بسته می‌شود').waitFor()
    assert.deepEqual(await kept(), ['document {"mode":"after","closesAfterDays":30}'])
    await page.getByRole('button', { name: /^پایان دادن به قاعدهٔ اسکله/ }).click()
    await page.getByText('بی‌درنگ برای همه · پس از ۳۰ روز').waitFor({ state: 'detached' })
    assert.deepEqual(await kept(), [])
    await page.getByRole('button', { name: 'برگرداندن' }).click()
    await page.getByText('بی‌درنگ برای همه · پس از ۳۰ روز').waitFor()

    await page.goto(`/newsroom/documents/${report.document}/${report.version}`)
    const panel = page.getByRole('group', { name: 'نظرها' })
    await panel.getByText('بی‌درنگ برای همه (این سند)').waitFor()
    await panel.getByRole('button', { name: 'تغییر قاعده…' }).click()
    await page.getByRole('dialog').getByLabel('کی نشان داده شود').selectOption('closed')
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click()
    await panel.getByText('نظر گرفته نشود (این سند)').waitFor()
    await panel.getByText('قاعده ذخیره شد.').waitFor()
    await panel.getByRole('button', { name: 'برگرداندن' }).click()
    await panel.getByText('بی‌درنگ برای همه (این سند)').waitFor()
    await panel.getByRole('button', { name: 'برگرداندن' }).waitFor({ state: 'detached' })
    assert.deepEqual(await kept(), ['document {"mode":"after","closesAfterDays":30}'])

    await page.goto('/newsroom/comments?queue=held')
    await page.getByText('نظری دربارهٔ اسکله').waitFor()
    await page.keyboard.press('KeyA')
    await page.getByRole('heading', { name: 'نرگس' }).waitFor()
    await page.getByText('هنوز معتمد نیست').waitFor()
    await page.getByText('نظری دیگر دربارهٔ بازار').waitFor()
    await page.keyboard.press('KeyV')
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click()
    await page.getByRole('dialog').getByText('دلیل را بنویسید').waitFor()
    await page.getByRole('dialog').getByLabel('دلیل').fill('دو گزارش درست')
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click()
    await page.getByText('همیشه بازبینی شود', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'منع نویسنده…' }).first().click()
    await page.getByRole('alertdialog').getByLabel('دلیل').fill('آزار دیگران')
    await page.getByRole('alertdialog').getByRole('button', { name: 'منع کردن' }).click()
    await page.getByRole('button', { name: 'برداشتن منع نرگس' }).waitFor()
    assert.deepEqual(await findBarriers(page), [])
    await page.getByRole('button', { name: 'برداشتن «همیشه بازبینی»' }).click()
    await page.getByText('مانند همه').waitFor()
    await page.getByRole('button', { name: 'برگرداندن' }).click()
    await page.getByText('همیشه بازبینی شود', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'برداشتن منع نرگس' }).click()
    await page.getByRole('button', { name: 'برداشتن منع نرگس' }).waitFor({ state: 'detached' })

    await page.goto('/newsroom/comments/rules')
    await page.getByText('نرگس: همیشه بازبینی شود').waitFor()
    await page.getByText('دو گزارش درست').waitFor()
    await newsroom.office.store.transact(async (tx) => {
      const rules = JSON.stringify({ mode: 'trust', reason: 'می‌شناسیمش' })
      for (let index = 0; index < 52; index++)
        await tx.sql
          .insertInto('commentRule')
          .values({ scope: `author:${index}`, rules, changedAt: '2020-01-01T00:00:00.000Z', changedBy: null })
          .execute()
    })
    await page.reload()
    await page.getByRole('heading', { name: 'برای نویسندگان نظر (۵۳)' }).waitFor()
    await page.getByRole('button', { name: 'بعدی' }).click()
    await page.getByText('نرگس: همیشه بازبینی شود').waitFor({ state: 'detached' })
    assert.equal(await page.getByText('می‌شناسیمش').count(), 3)
    assert.deepEqual(await findBarriers(page), [])
    assert.deepEqual(wrongs, [])
  }))

test('a reported comment may stand, an answer says what it answers, and what is not found is said', () =>
  withNewsroom(async (newsroom) => {
    await fillNewsroom(newsroom)
    await writeComments(newsroom, ['کجا ساخته می‌شود؟', 'کنار بازار ماهی ساخته می‌شود'])
    const { store, folder } = newsroom.office
    const rows = await store.read.selectFrom('comment').select('id').orderBy('createdAt').execute()
    const [asked = '', answer = ''] = rows.map(({ id }) => id)
    const { page, member, wrongs } = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'owner' })
    await store.transact(async (tx) => {
      await decideComments(tx, { comments: [asked], decision: 'publish', by: member.account.id })
      await tx.sql.updateTable('comment').set({ parent: asked, root: asked }).where('id', '=', answer).execute()
      const report = { comment: asked, reason: 'false', note: '', network: '192.0.2.0/24', isForeign: false } as const
      await reportComment(tx, openCommentKeys(folder), report)
    })
    await page.goto('/newsroom/comments?queue=held')
    await page.getByText('در پاسخ به نرگس: کجا ساخته می‌شود؟').waitFor()
    await page.getByText('کارهای دیگر').click()
    assert.equal(await page.locator('a bdi[dir="ltr"]').textContent(), '10.1.2.0/24')
    await page.getByRole('button', { name: 'منع نویسنده…' }).click()
    assert.equal(await page.getByRole('alertdialog').getByLabel('چند روز').inputValue(), '۷')
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Slash')
    await page.keyboard.type('هیچ')
    await page.getByRole('heading', { name: 'نظری پیدا نشد' }).waitFor()

    await page.goto('/newsroom/comments?queue=reported')
    await page.getByRole('button', { name: 'بماند' }).click()
    await page.getByRole('heading', { name: 'در این صف چیزی نیست' }).waitFor()
    const kept = await store.read.selectFrom('comment').select('state').where('id', '=', asked).executeTakeFirst()
    assert.equal(kept?.state, 'published')

    await page.goto('/newsroom/mail')
    await page.getByLabel(/نشانی سرور/).fill('mail.example.org')
    await page.getByLabel(/درگاه/).fill('۲۵۲۵')
    await page.getByLabel(/نشانی فرستنده/).fill('office@example.org')
    await page.getByRole('button', { name: 'ذخیره' }).click()
    await page.getByRole('button', { name: 'برداشتن سرور' }).waitFor()
    const server = await store.read.selectFrom('mailServer').select('port').executeTakeFirst()
    assert.equal(server?.port, 2525)
    assert.deepEqual(wrongs, [])
  }))
