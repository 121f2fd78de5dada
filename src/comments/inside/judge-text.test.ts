import assert from 'node:assert/strict'
import { eachDatabase } from '../../../test/office.ts'
import { judgeText } from './judge-text.ts'

eachDatabase(
  'a word of two scripts is told wherever the foreign letter stands; a foreign word with an ending is none',
  async ({ store, clock }) => {
    const signals = async (text: string) =>
      (await judgeText(store.read, { name: 'نرگس', text, at: clock.now(), links: 0 })).map(({ signal }) => signal)
    for (const text of ['این mنزل است', 'این نزلm است', 'منzزل', 'мنزل', 'سلاoم'])
      assert.deepEqual(await signals(text), ['text.mixed_scripts'], text)
    for (const text of [
      'فایل PDFها را ببینید',
      'نسخهٔ HTML آن',
      'در Tehran بودم',
      'به گروه B رفت',
      'COVIDی نو',
      'تا ۱۰km راه',
    ])
      assert.deepEqual(await signals(text), [], text)
  },
)
