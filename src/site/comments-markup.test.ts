import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { decideComments } from '#comments/decide-comments.ts'
import { setRules } from '#comments/rules.ts'
import { sara } from '../../test/cast.ts'
import { lastComment, openCommented, openForm, send } from '../../test/comments.ts'
import { withOffice } from '../../test/office.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // How templates are formatted, which a browser reads alike; a title holds the document's headline, however long.
  rules: { 'doctype-style': 'off', 'void-style': 'off', 'long-title': 'off' },
})

async function assertValid(name: string, text: string): Promise<void> {
  const { results } = await validator.validateString(text)
  const found = results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`))
  assert.deepEqual(found, [], name)
}

test('every page of comments is valid, with its form, its refusals and its preview', () =>
  withOffice('sqlite', async (office) => {
    const here = await openCommented(office)
    const rule = { scope: 'site', rules: { mode: 'after', closesAfterDays: 0 }, by: sara } as const
    await office.store.transact((tx) => setRules(tx, rule))
    const row = { id: 'mail', host: 'localhost', port: 25, security: 'none', login: '', password: '' } as const
    await office.store.transact(async (tx) => {
      const kept = { ...row, sender: 'site@example.ir', testedAt: tx.at, changedAt: tx.at, changedBy: null }
      await tx.sql.insertInto('mailServer').values(kept).execute()
    })
    const form = await openForm(here)
    office.clock.advance(5000)
    for (const fields of [{ text: '' }, { name: '' }, { mail: 'x' }, { preview: '1' }])
      await assertValid(Object.keys(fields).join(), (await send(here, { ...form, ...fields })).text)
    const { receipt, cookie } = await send(here, form)
    const { id } = await lastComment(here)
    const decide = (decision: 'publish' | 'refuse') =>
      office.store.transact((tx) => decideComments(tx, { comments: [id], decision, reason: 'spam', by: sara }))
    const read = async (path: string) => {
      const reply = await here.site.request(path, { headers: { cookie } })
      await assertValid(path, await reply.text())
    }
    await read(receipt)
    await decide('publish')
    const answer = await openForm(here)
    office.clock.advance(5000)
    await send(here, { ...answer, parent: id, text: 'پاسخی به آن سخن' })
    const page = (await here.site.request(`/news/${here.number}`)).headers.get('location') ?? ''
    for (const lang of ['', '/en'])
      for (const path of [
        `/news/${here.number}/comments/new`,
        `/news/${here.number}/comments/new?parent=${id}`,
        `/news/${here.number}/comments`,
        `/news/${here.number}/error-reports/new`,
        `/comments/${id}/replies`,
        `/comments/${id}/report`,
        '/comments/mine',
        '/comments/mail',
      ])
        await read(lang + path)
    await read(page)
    await decide('refuse')
    await read(receipt)
    await here.site.request(receipt, { method: 'POST', body: new URLSearchParams({ act: 'take-back' }) })
    await read(receipt)
    await read(`/comments/${id}`)
  }))
