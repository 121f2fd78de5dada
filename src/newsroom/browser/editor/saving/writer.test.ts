import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DraftContent } from '#record/draft-content.ts'
import { Writer, type Outcome, type ServerText } from './writer.ts'

const blank: DraftContent = {
  decks: [],
  lead: '',
  body: { type: 'doc', content: [] },
  sourceLine: null,
  verbality: 'report',
  happened: null,
  said: null,
  picture: null,
  setAside: [],
}

/** A desk whose clock moves by hand and whose server can be away, lose its answer, or be written to by بهروز. */
function desk() {
  let now = 0
  let timers: { at: number; act: () => void }[] = []
  const server: ServerText = { revision: 1, content: blank, updatedAt: '', updatedBy: null }
  const kept: { revision: number; content: DraftContent }[] = []
  const line: { isUp: boolean; losesAnswer: boolean; forgot: number } = { isUp: true, losesAnswer: false, forgot: 0 }
  const writer = new Writer(server, {
    send: ({ revision, content }): Promise<Outcome> => {
      if (!line.isUp) return Promise.resolve({ type: 'failed', message: '' })
      if (revision !== server.revision) return Promise.resolve({ type: 'stale' })
      Object.assign(server, { content, revision: revision + 1 })
      if (!line.losesAnswer) return Promise.resolve({ type: 'answered', revision: server.revision })
      line.losesAnswer = false
      return Promise.resolve({ type: 'failed', message: '' })
    },
    fetch: () => (line.isUp ? Promise.resolve({ ...server }) : Promise.reject(new Error('away'))),
    keep: (text) => kept.push(text) > 0,
    forget: () => {
      line.forgot += 1
    },
    now: () => now,
    later: (ms, act) => {
      const timer = { at: now + ms, act }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
  })
  const pass = async (ms: number) => {
    const until = now + ms
    for (;;) {
      const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      now = next.at
      timers = timers.filter((each) => each !== next)
      next.act()
      await new Promise(setImmediate)
    }
    now = until
    await new Promise(setImmediate)
  }
  return { writer, server, kept, line, pass }
}

test('a change is kept here after a moment, sent after a pause, and then forgotten here', async () => {
  const { writer, server, kept, line, pass } = desk()
  writer.change({ lead: 'سلام' })
  await pass(350)
  assert.equal(kept.at(-1)?.content.lead, 'سلام')
  assert.equal(server.content.lead, '')
  await pass(1000)
  assert.equal(server.content.lead, 'سلام')
  assert.equal(writer.read().saving.phase, 'saved')
  assert.equal(line.forgot, 1)
})

test('who types without a pause is kept and sent all the same', async () => {
  const { writer, server, kept, pass } = desk()
  let text = ''
  for (let each = 0; each < 100; each += 1) {
    text += 'ا'
    writer.change({ lead: text })
    await pass(100)
  }
  assert.ok(kept.length >= 4, `kept ${kept.length} times`)
  assert.ok(server.content.lead.length >= 75, `the server has ${server.content.lead.length} letters`)
})

test('an answer lost on the way is no conflict with oneself', async () => {
  const { writer, server, line, pass } = desk()
  line.losesAnswer = true
  writer.change({ lead: 'یک' })
  await pass(1300)
  assert.equal(writer.read().saving.phase, 'retrying')
  writer.change({ lead: 'یک دو' })
  await pass(30_000)
  assert.equal(writer.read().theirs, null)
  assert.deepEqual([server.content.lead, server.revision, writer.read().saving.phase], ['یک دو', 3, 'saved'])
})

test('an answer lost on the way, with nothing written since, settles by itself', async () => {
  const { writer, line, pass } = desk()
  line.losesAnswer = true
  writer.change({ lead: 'یک' })
  await pass(30_000)
  assert.equal(writer.read().saving.phase, 'saved')
  assert.equal(writer.read().saving.revision, 2)
})

test('a stale text shows theirs and keeps mine; mine then goes over it', async () => {
  const { writer, server, pass } = desk()
  writer.change({ lead: 'متن سارا' })
  Object.assign(server, { revision: 2, content: { ...blank, lead: 'متن بهروز' } })
  await pass(1300)
  const { saving, theirs, content } = writer.read()
  assert.deepEqual([saving.phase, theirs?.content.lead, content.lead], ['stale', 'متن بهروز', 'متن سارا'])
  writer.settleWithMine(2)
  await pass(10)
  assert.deepEqual([server.revision, server.content.lead, writer.read().saving.phase], [3, 'متن سارا', 'saved'])
})

test('the network goes and comes back: nothing is lost, and it is told', async () => {
  const { writer, server, line, pass } = desk()
  line.isUp = false
  writer.change({ lead: 'یک' })
  await pass(1300)
  assert.equal(writer.read().saving.phase, 'retrying')
  writer.change({ lead: 'یک دو' })
  line.isUp = true
  writer.happen({ type: 'online' })
  await pass(10)
  assert.deepEqual([server.content.lead, writer.read().saving.phase], ['یک دو', 'saved'])
})

test('saving everything waits for what was written on the way', async () => {
  const { writer, server, pass } = desk()
  writer.change({ lead: 'یک' })
  const all = writer.saveAll()
  writer.change({ lead: 'یک دو' })
  await pass(0)
  assert.equal(await all, true)
  assert.equal(server.content.lead, 'یک دو')
})
