import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Part } from './parts-of.ts'
import type { ProofAnswer, ProofRequest } from './proof.worker.ts'
import { proofreadingFor } from './proofread.ts'
import { Proofreader } from './proofreader.ts'

/** A proofreader whose pauses and answers come when the test says so. */
function open(rejected: string[] = []) {
  const asked: string[][] = []
  const due: (() => void)[] = []
  const kept: string[][] = []
  let answer: ((request: ProofRequest) => ProofAnswer) | undefined = (request) =>
    request.parts.map(({ key, text, protect }) => ({
      key,
      text,
      suggestions: proofreadingFor(request.exceptions)(text, protect),
    }))
  const reader = new Proofreader(
    {
      worker: {
        read: async (request) => {
          asked.push(request.parts.map(({ key }) => key))
          if (answer === undefined) throw new Error('broken')
          return answer(request)
        },
        close: () => {},
      },
      later: (_ms, act) => {
        due.push(act)
        return () => void due.splice(due.indexOf(act), due.includes(act) ? 1 : 0)
      },
      keepRejected: (keys) => void kept.push(keys),
    },
    rejected,
  )
  const working = answer
  return {
    reader,
    asked,
    kept,
    break: () => (answer = undefined),
    mend: () => (answer = working),
    /** Let every pause pass, until nothing is left to be done. */
    settle: async () => {
      for (let act = due.shift(); act !== undefined; act = due.shift()) {
        act()
        await new Promise(setImmediate)
      }
    },
    shown: () => reader.read().found.map(({ suggestion }) => suggestion.shown.after),
  }
}

const part = (id: string, text: string): Part => ({ key: id, place: { kind: 'block', id }, text, protect: [] })

test('nothing is read before the office’s words are known; then only what changed is read again', async () => {
  const { reader, asked, settle, shown } = open()
  reader.take([part('a', 'پل باز میشود.'), part('b', 'او میکند.')])
  await settle()
  assert.deepEqual(asked, [])
  reader.except([])
  await settle()
  assert.deepEqual(asked, [['a', 'b']])
  assert.deepEqual(shown(), ['می\u200cشود.', 'می\u200cکند.'])
  assert.equal(reader.read().phase, 'read')
  reader.take([part('a', 'پل باز میشود.'), part('b', 'او میکند و میرود.')])
  assert.equal(reader.read().phase, 'reading')
  await settle()
  assert.deepEqual(asked.at(-1), ['b'])
  reader.take([part('b', 'او میکند و میرود.')])
  await settle()
  assert.equal(asked.length, 2)
})

test('what was found stays found, at its new place, while words elsewhere in the block are typed', async () => {
  const { reader, settle, shown } = open()
  reader.except([])
  reader.take([part('a', 'پل باز میشود و او میکند.')])
  await settle()
  reader.take([part('a', 'پل بزرگ باز میشود و او میکند.')])
  assert.deepEqual(shown(), ['می\u200cشود', 'می\u200cکند.'])
  assert.equal(reader.read().found[0]?.suggestion.start, 'پل بزرگ باز می'.length)
  reader.take([part('a', 'پل بزرگ باز می\u200cشود و او میکند.')])
  assert.deepEqual(shown(), ['می\u200cکند.'])
})

test('what is rejected stays away until it is asked for, and through a new visit', async () => {
  const { reader, settle, shown, kept } = open()
  reader.except([])
  reader.take([part('a', 'پل باز میشود.'), part('b', 'او میکند.')])
  await settle()
  const [first, second] = reader.read().found
  reader.reject([first?.key ?? ''])
  assert.deepEqual([shown(), reader.read().rejected], [['می\u200cکند.'], 1])
  reader.reject([second?.key ?? ''])
  assert.deepEqual(reader.showRejected([second?.key ?? '']), [second?.key])
  assert.deepEqual([shown(), reader.read().rejected], [['می\u200cکند.'], 1], 'one of them')
  const later = open(kept.at(-1))
  later.reader.except([])
  later.reader.take([part('a', 'پل باز میشود.')])
  await later.settle()
  assert.deepEqual([later.shown(), later.reader.read().rejected], [[], 1])
  later.reader.showRejected()
  assert.equal(later.shown().length, 1)
  assert.deepEqual(later.kept.at(-1), [])
})

test('when the office’s words change all is read anew', async () => {
  const { reader, asked, settle, shown } = open()
  reader.except([])
  reader.take([part('a', 'پل باز میشود.'), part('b', 'او میکند.')])
  await settle()
  reader.except(['میشود'])
  await settle()
  assert.deepEqual(asked.at(-1), ['a', 'b'])
  assert.deepEqual(shown(), ['می\u200cکند.'])
})

test('a worker that breaks is told, and tried again when asked', async () => {
  const made = open()
  made.break()
  made.reader.except([])
  made.reader.take([part('a', 'پل باز میشود.')])
  await made.settle()
  assert.equal(made.reader.read().phase, 'failed')
  made.mend()
  made.reader.retry()
  await made.settle()
  assert.deepEqual([made.reader.read().phase, made.shown().length], ['read', 1])
})
