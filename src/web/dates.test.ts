import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Moment } from '#record/moment.ts'
import { instantMarkup, machineForm, momentInWords, otherCalendarMarkup } from './dates.ts'
import { pageText } from './markup.ts'

const fa = { lang: 'fa', zone: 'Asia/Tehran' }
const en = { lang: 'en', zone: 'Asia/Tehran' }
const moment = (more: Partial<Moment>): Moment => ({
  date: '2024-12-02',
  time: null,
  zone: 'Asia/Tehran',
  precision: 'day',
  ...more,
})

test('a moment is told as precisely as it is known, and no more', () => {
  assert.equal(momentInWords(moment({}), fa), 'دوشنبه ۱۲ آذر ۱۴۰۳')
  assert.equal(momentInWords(moment({ time: '14:30', precision: 'minute' }), fa), 'دوشنبه ۱۲ آذر ۱۴۰۳، ساعت ۱۴:۳۰')
  assert.equal(momentInWords(moment({ date: '2024-11-21', precision: 'month' }), fa), 'آذر ۱۴۰۳')
  assert.equal(momentInWords(moment({ date: '2024-03-20', precision: 'year' }), fa), '۱۴۰۳')
  assert.equal(momentInWords(moment({ date: '2024-01-01', precision: 'year' }), en), '2024')
})

test('a time in another zone than the office’s names its zone', () => {
  assert.match(
    momentInWords(moment({ time: '12:00', precision: 'minute', zone: 'Europe/Moscow' }), fa),
    /ساعت ۱۲:۰۰ \(به وقت .*مسکو\)/,
  )
})

test('the machine’s form has the day, or the minute with its offset', () => {
  assert.equal(machineForm(moment({})), '2024-12-02')
  assert.equal(machineForm(moment({ time: '14:30', precision: 'minute' })), '2024-12-02T14:30+03:30')
})

test('the other calendar stands beside: Gregorian on a Persian page, Persian on an English one', () => {
  assert.equal(pageText(otherCalendarMarkup(moment({}), fa)), '<time datetime="2024-12-02">۲ دسامبر ۲۰۲۴</time>')
  assert.match(pageText(otherCalendarMarkup(moment({}), en)), /12 Azar 1403/)
  assert.equal(pageText(otherCalendarMarkup(moment({ precision: 'month' }), fa)), '')
})

test('an instant is told in the office’s zone', () => {
  assert.equal(
    pageText(instantMarkup('2024-12-02T21:00:00.000Z', fa, { time: true })),
    '<time datetime="2024-12-03T00:30:00+03:30">۱۳ آذر ۱۴۰۳، ساعت ۰:۳۰</time>',
  )
})
