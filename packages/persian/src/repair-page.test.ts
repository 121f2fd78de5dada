import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folded } from './letters.ts'
import { repair } from './repair.ts'

const page = join(import.meta.dirname, '../../../../shared/seed/call-report.txt')
const skip = existsSync(page) ? false : 'the page of the commission is not beside this checkout: NOT TESTED'

/** Words that stand on it, in one spelling or another, as they must come out. */
const WORDS = (
  'گفت‌وگو اطلاع‌رسانی تروریست‌ها گروه‌های گروهک‌های آتش‌بس ظرفیت‌ها تلاش‌ها ارزیابی‌های همکاری‌های برنامه‌ریزی خدشه‌دار تصمیم‌گیرنده ' +
  'پشتیبانی‌کنندگان کرده‌ایم شده‌اند علامت‌گذاری خشت‌گذاری می‌کنم می‌داند عالی‌تر هم‌نظر رئیس‌جمهور خوزستانی‌ها بخش‌های صهیونیست‌هاست'
).split(' ')
/** Matters of taste among them. */
const TASTE = 1

const letters = (text: string): string =>
  [...text]
    .map((char) => folded[char.charCodeAt(0)]!)
    .filter((code) => code > 1)
    .join(' ')

test('the page of the commission comes out with its half-spaces and no other letters', { skip }, () => {
  const given = readFileSync(page, 'utf8')
  const { text } = repair(given)
  assert.equal(letters(text), letters(given))
  const missing = WORDS.filter((word) => !text.includes(word))
  assert.ok(missing.length <= TASTE, missing.join(' '))
})

test('repairing the page again changes nothing', { skip }, () => {
  const once = repair(readFileSync(page, 'utf8')).text
  assert.equal(repair(once).text, once)
})
