import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOwnAddress } from './own-address.ts'

const office = { publicUrl: 'https://office.example', languages: ['fa', 'en'] }
const read = (text: string) => readOwnAddress(text, office)

test('an address of the office says which document or statement it leads to', () => {
  for (const text of [
    'https://office.example/n/31',
    ' HTTP://Office.Example/n/31/ ',
    'office.example/n/31',
    '//office.example/n/31',
    '/n/31',
    'n/31',
    'n/۳۱',
    '/news/31',
    'news/31/%D8%A7%D8%B3%DA%A9%D9%84%D9%87',
    '/news/31/اسکله-شمال?from=mail#p2',
    '/news/31/history',
  ])
    assert.deepEqual(read(text), { number: 31 }, text)
  assert.deepEqual(read('https://office.example/en/news/31/pier'), { lang: 'en', number: 31 })
  for (const text of ['https://office.example/s/0h2k4m6p8r0t', '/s/0h2k4m6p8r0t/card', '0h2k4m6p8r0t'])
    assert.deepEqual(read(text), { statement: '0h2k4m6p8r0t' }, text)
  assert.deepEqual(readOwnAddress('http://localhost:3000/n/5', { ...office, publicUrl: 'http://localhost:3000' }), {
    number: 5,
  })
})

test('the address of another house, of another page, and words are none', () => {
  for (const text of [
    'https://other.example/n/31',
    'https://office.example.evil.example/n/31',
    'https://office.example@evil.example/n/31',
    'https://evil.example/https://office.example/n/31',
    '//evil.example/n/31',
    'other.example/n/31',
    'https://office.example/archive/1405',
    'https://office.example/',
    '/news/call',
    '/de/news/31',
    '/n/0',
    '/n/031',
    '/n/9999999999',
    '/s/سخن',
    'javascript:/n/31',
    '۱۴۰۵/۸/۲۵',
    '24/7',
    'n 31',
    'اسکله',
    '',
    '/',
  ])
    assert.equal(read(text), undefined, text)
})
