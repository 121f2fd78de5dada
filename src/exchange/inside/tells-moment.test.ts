import assert from 'node:assert/strict'
import test from 'node:test'
import type { Moment } from '#record/moment.ts'
import { instantInWords, instantMarkup, momentInWords } from '#web/dates.ts'
import { textOfMarkup } from '#web/markup.ts'
import { momentOfInstant, tellsMoment } from './tells-moment.ts'

const langs = ['fa', 'en', 'ar']

test('whatever the house writes for a moment tells that moment, and no other', () => {
  for (let at = 0; at < 800; at += 7)
    for (const lang of langs) {
      const date = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)
      const next = new Date(Date.UTC(2024, 0, 2 + at)).toISOString().slice(0, 10)
      const page = { lang, zone: 'Asia/Tehran' }
      const day: Moment = { date, time: null, zone: 'Asia/Tehran', precision: 'day' }
      const minute: Moment = { ...day, time: `0${at % 10}:5${at % 10}`, precision: 'minute' }
      for (const style of ['full', 'long'] as const)
        for (const moment of [day, minute]) {
          const words = momentInWords(moment, page, style)
          assert.ok(tellsMoment(words, moment, [lang]), words)
          assert.ok(!tellsMoment(words, { ...moment, date: next }, [lang]), `${words} is not ${next}`)
          assert.ok(!tellsMoment(words, { ...minute, time: '23:00' }, [lang]), words)
        }
      for (const precision of ['month', 'year'] as const) {
        const words = momentInWords({ ...day, precision }, page)
        assert.ok(tellsMoment(words, { ...day, precision }, [lang]), words)
        assert.ok(!tellsMoment(words, { ...day, precision, date: `20${date.slice(2, 3)}9-05-05` }, [lang]), words)
      }
    }
})

test('an instant is told in the zone whose offset its machine form bears; a zone’s name is not held', () => {
  const instant = '2026-03-21T08:00:00.250Z'
  for (const zone of ['Asia/Tehran', 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Etc/GMT+11'])
    for (const lang of langs) {
      const page = { lang, zone }
      const [, machine = ''] =
        /datetime="([^"]*)"/.exec(textOfMarkup(instantMarkup(instant, page, { time: true }))) ?? []
      assert.equal(Date.parse(machine), Date.parse(instant))
      const told = momentOfInstant(machine)
      const words = instantInWords(instant, page, { time: true })
      assert.ok(told !== undefined && tellsMoment(words, told, [lang]), `${words} ${machine}`)
      assert.ok(!tellsMoment(words, { ...told, time: '21:21' }, [lang]), words)
      const elsewhere: Moment = { date: '2026-03-21', time: '09:00', zone, precision: 'minute' }
      const beside = momentInWords(elsewhere, { lang, zone: 'Europe/Paris' })
      assert.match(beside, /\(.*\)$/)
      assert.ok(tellsMoment(beside, elsewhere, [lang]), beside)
      assert.ok(
        !tellsMoment(beside.replace(/\)$/, ' 10:00)'), elsewhere, [lang]),
        'no second time stands in the brackets',
      )
    }
  for (const machine of ['2026-03-21T08:00:00Z', '2026-03-21', '2026-13-41T08:00:00+03:30', ''])
    assert.equal(momentOfInstant(machine), undefined, machine)
})
