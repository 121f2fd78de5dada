import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, encodePath, kindInFolder, thingFolders } from './address.ts'

test('the first language has no prefix, every other one its own', () => {
  const at = addressesOf(['fa', 'en'])
  assert.deepEqual([at.home('fa'), at.home('en')], ['/', '/en'])
  assert.deepEqual(
    [at.document('fa', 12, 'پل-تازه'), at.document('en', 12, 'new-bridge')],
    ['/news/12/پل-تازه', '/en/news/12/new-bridge'],
  )
  assert.deepEqual(
    [at.latest('fa', 'photo_story'), at.archive('en', 2024, 3, 2)],
    ['/news/photo-story', '/en/archive/2024/03/02'],
  )
  assert.equal(at.redline('fa', 12, { from: 1, to: 3 }), '/news/12/history/1...3')
  assert.deepEqual([at.short('fa', 12), at.short('en', 12)], ['/n/12', '/en/n/12'])
})

test('every kind of thing has a folder, and the folder leads back to it', () => {
  const kinds = thingFolders.map((folder) => kindInFolder(folder))
  assert.equal(new Set(kinds).size, 8)
  assert.equal(kindInFolder('nothing'), undefined)
})

test('a path is percent-encoded once, with its query', () => {
  assert.equal(encodePath('/news/7/بندر'), '/news/7/%D8%A8%D9%86%D8%AF%D8%B1')
  assert.equal(encodePath('/search?q=%D8%A2%D8%A8'), '/search?q=%D8%A2%D8%A8')
})
