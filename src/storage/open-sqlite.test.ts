import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CompiledQuery } from 'kysely'
import { openSqlite, openSqliteBoth } from './open-sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'dabir-sqlite-'))
const database = openSqlite<{ saying: { number: number; words: string } }>(join(folder, 'words.sqlite'))
after(async () => {
  await database.destroy()
  rmSync(folder, { recursive: true })
})

async function rowsOf(sql: string, ...parameters: unknown[]): Promise<unknown[]> {
  return (await database.executeQuery(CompiledQuery.raw(sql, parameters))).rows
}

test('what is given to a statement stays what it was, and a question mark in its own texts is a question mark', async () => {
  await rowsOf('create table saying (number integer primary key, words text)')
  for (const words of ['who? me', "it's ?", '7', '+7']) await rowsOf('insert into saying (words) values (?)', words)
  assert.deepEqual(await rowsOf(`select words as "what?", 'why? it''s ?' as why from saying where words = ?`, '7'), [
    { 'what?': '7', why: "why? it's ?" },
  ])
  assert.deepEqual(await rowsOf('select ? as given, typeof(?) as kind, typeof(?) as other', null, 'x', 1.5), [
    { given: null, kind: 'text', other: 'real' },
  ])
  assert.deepEqual(
    await rowsOf('select number from saying where words in (?, ?) order by number limit ?', 'x', '+7', 2),
    [{ number: 4 }],
  )
})

test('a statement that joins is planned once, whatever it is given', async (t) => {
  await rowsOf('create table file (id text primary key, name text)')
  await rowsOf('create table page (id text primary key, file text, number integer)')
  await rowsOf('create index page_number on page (number)')
  await rowsOf("insert into file values ('a', 'one')")
  for (const number of [1, 2, 3]) await rowsOf('insert into page values (?, ?, ?)', `p${number}`, 'a', number)
  const question = 'select file.name from page join file on file.id = page.file where page.number = ?'
  await rowsOf(question, 1)
  // The library makes the maker of rows anew, by `Function`, whenever SQLite has planned anew.
  let made = 0
  const real = globalThis.Function
  t.after(() => (globalThis.Function = real))
  globalThis.Function = new Proxy(real, {
    apply: (target, self, given: string[]) => {
      made += 1
      return Reflect.apply(target, self, given) as unknown
    },
  })
  for (const number of [2, 3, 2]) assert.deepEqual(await rowsOf(question, number), [{ name: 'one' }])
  assert.equal(made, 0)
})

test('who reads beside the writer sees what is committed, at once and nothing else, and cannot write', async (t) => {
  const { write, read } = openSqliteBoth<{ word: { word: string } }>(join(folder, 'both.sqlite'))
  t.after(async () => {
    await read.destroy()
    await write.destroy()
  })
  await write.schema.createTable('word').addColumn('word', 'text').execute()
  const words = async () => (await read.selectFrom('word').select('word').execute()).map((row) => row.word)
  assert.deepEqual(await words(), [])
  await write.transaction().execute(async (tx) => {
    await tx.insertInto('word').values({ word: 'خبر' }).execute()
    assert.deepEqual(await words(), [])
  })
  assert.deepEqual(await words(), ['خبر'])
  const writing = () => read.insertInto('word').values({ word: 'سخن' }).execute()
  await assert.rejects(writing, /readonly/)
  await write.transaction().execute(() => assert.rejects(writing, /readonly/))
  assert.deepEqual(await words(), ['خبر'])
})
