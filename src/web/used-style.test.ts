import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cspHash } from './csp.ts'
import { textOfMarkup } from './markup.ts'
import { siteStyle } from './site-style.ts'
import { stylePlace, usedStyle, withUsedStyle } from './used-style.ts'

const accent = '#1c5754'

test('a page carries what any of its elements can use, and no rule for a class that it has not', () => {
  const { css, hash } = usedStyle(accent, '<p class="kicker">…</p><ol\nclass="ledger hits"><li class="x"></li></ol>')
  assert.ok(css.length < siteStyle(accent).css.length)
  assert.equal(hash, cspHash(css))
  for (const there of ['.kicker', '.ledger', '@font-face', ':root', '@media print', 'body{'])
    assert.ok(css.includes(there), `${there} is not there`)
  for (const gone of ['.register', '.demo']) assert.ok(!css.includes(gone), `${gone} is still there`)
  assert.equal(css.split('{').length, css.split('}').length)
})

test('a page with every class carries the whole sheet', () => {
  const whole = siteStyle(accent).css
  const all = [...whole.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name]) => name).join(' ')
  assert.equal(usedStyle(accent, `<p class="${all}"></p>`).css, whole)
})

test('the style that a page uses is put in its place, to the letter of its hash', () => {
  const { page, hash } = withUsedStyle(accent, `${textOfMarkup(stylePlace)}<p class="kicker">$&</p>`)
  const [, inline = ''] = /<style>(.*)<\/style>/s.exec(page) ?? []
  assert.equal(cspHash(inline), hash)
  assert.ok(page.endsWith('<p class="kicker">$&</p>'))
})
