import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#record/body.ts'
import { findPublishedDocument } from '#record/find-published-document.ts'
import { findTranslation } from '#record/find-translation.ts'
import { findPublishedStatement } from '#record/find-published-statement.ts'
import { fa } from '../../src/newsroom/browser/words/fa.ts'
import { paragraph } from '../cast.ts'
import type { Office } from '../office.ts'
import { withFilledNewsroom } from '../newsroom.ts'
import { correctWord, publishCall, publishInEnglish, save } from '../published-call.ts'

/** A call in Persian, and a draft of it in English with these blocks. */
async function translate(office: Office, blocksOf: (blocks: Block[], said: string) => Block[]) {
  const call = await publishCall(office)
  const english = await publishInEnglish(office, call)
  await save(office, english, (content) => ({
    ...content,
    body: { type: 'doc', content: blocksOf(content.body.content, call.said) },
  }))
  return { call, english }
}

test('in the newsroom a statement is denied for all to see, and a translation is looked at again after its source was corrected', () =>
  withFilledNewsroom(
    async (office) => {
      const { call, english } = await translate(office, ([first]) => (first === undefined ? [] : [first]))
      await correctWord(office, call.version, { from: 'شمال', to: 'جنوب', note: 'اسکله در جنوب است.' })
      return { call, english }
    },
    async (newsroom, { call, english }) => {
      const { office } = newsroom
      const { page, wrongs } = await newsroom.pageOf()
      await page.goto(`/newsroom/documents/${call.document}/${call.version}`)
      const statements = page.locator('[data-field="statements"]')
      await statements.getByRole('button', { name: 'وضع گفته…' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: 'تکذیب‌شده' }).check()
      const set = dialog.getByRole('button', { name: 'ثبت وضع' })
      assert.equal(await set.getAttribute('aria-disabled'), 'true', 'a denial needs a word to readers')
      await dialog.getByRole('textbox').fill('شهردار چنین نگفته است.')
      await set.click()
      await dialog.waitFor({ state: 'detached' })
      await statements.getByText('تکذیب‌شده').first().waitFor()
      const found = await findPublishedStatement(office.store.read, { id: call.said, lang: 'fa' })
      assert.equal(found?.state === 'public' && found.statement.status, 'denied')

      await page.goto(`/newsroom/documents/${call.document}/${english}`)
      const panel = page.locator('[data-field="translation"]')
      await panel.getByText('از نسخهٔ ۱ به ۲').waitFor()
      assert.match((await panel.locator('ins').first().textContent()) ?? '', /جنوب/)
      assert.match((await panel.textContent()) ?? '', /۱ بند از متن اصلی در این متن نیست/)
      await panel.getByRole('button', { name: 'دیدم؛ ترجمه همین را می‌گوید' }).click()
      await panel.getByText('از نسخهٔ ۱ به ۲').waitFor({ state: 'detached' })
      assert.equal((await findTranslation(office.store.read, english)).source?.isStale, false)

      await panel.getByRole('button', { name: 'افزودن به متن' }).click()
      await panel.getByText('۱ بند هنوز به زبان اصلی است.').waitFor()
      const ids = await page.locator('.text-body p').evaluateAll((all) => all.map((one) => one.textContent))
      assert.match(ids[1] ?? '', /الیاس درنا پاسخ داد/, 'it comes after the paragraph that it follows in the source')

      const unsaid = panel.getByRole('button', { name: 'واژه‌های برگزیده همین است' })
      const count = await unsaid.count()
      assert.ok(count > 0, 'a statement of the source stands nowhere in the translation')
      await page.locator('.text-body p').nth(1).click({ clickCount: 3 })
      await unsaid.first().click()
      await page.locator('.save-state[data-phase="saved"]').waitFor()
      assert.equal(await unsaid.count(), count - 1)
      assert.deepEqual(wrongs, [])
    },
  ))

test('a name that the original has otherwise stops a translation until somebody says why it is right', () =>
  withFilledNewsroom(
    (office) =>
      translate(office, ([, ...others], said) => [
        paragraph('p1', `“[${said}|We build the north pier of Duba together],” said Elias Dorna.`),
        ...others,
      ]),
    async (newsroom, { call, english }) => {
      const { page, wrongs } = await newsroom.pageOf()
      await page.goto(`/newsroom/documents/${call.document}/${english}`)
      await page.getByRole('button', { name: fa['desk.publishNext'] }).click()
      const dialog = page.getByRole('dialog')
      const alarm = dialog.locator('.alarm-list > li').filter({ has: page.getByLabel(fa['alarm.because']) })
      await alarm.waitFor()
      assert.match(await alarm.innerText(), /متن اصلی این‌جا «\u2068نسترن پایدار\u2069» دارد: \u2068نسترن پایدار گفت/)
      await alarm.getByLabel(fa['alarm.because']).fill('در متن انگلیسی چنین خواسته‌اند.')
      await alarm.getByRole('button', { name: fa['alarm.answer'] }).click()
      await alarm.waitFor({ state: 'detached' })
      await dialog.getByText(fa['alarm.answered']).waitFor()
      const shown = await findPublishedDocument(newsroom.office.store.read, { number: call.number, lang: 'en' })
      assert.match(JSON.stringify(shown?.leaf?.blocks), /said Nastaran Paydar/, 'nothing is published by an answer')
      assert.deepEqual(wrongs, [])
    },
  ))
