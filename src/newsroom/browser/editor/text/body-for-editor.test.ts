import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Body } from '#record/body.ts'
import { bodyForEditor, bodyToStore } from './body-for-editor.ts'

const empty = (id: string) => ({ type: 'paragraph' as const, attrs: { id } })

test('what nothing was written in holds nothing; empty paragraphs within a text stay', () => {
  assert.deepEqual(bodyToStore({ type: 'doc', content: [empty('aaaaaa'), empty('bbbbbb')] }).content, [])
  const body: Body = {
    type: 'doc',
    content: [empty('aaaaaa'), { ...empty('bbbbbb'), content: [{ type: 'text', text: 'یک' }] }, empty('cccccc')],
  }
  assert.deepEqual(bodyToStore(body).content, body.content.slice(0, 2))
})

test('an empty text opens with a paragraph to write in', () => {
  const [only, ...others] = bodyForEditor({ type: 'doc', content: [] }).content
  assert.equal(only?.type, 'paragraph')
  assert.equal(others.length, 0)
})
