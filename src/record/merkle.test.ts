import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  consistencyProof,
  inclusionProof,
  merkleLeaf,
  merkleNode,
  merkleRoot,
  provesConsistency,
  provesInclusion,
  type Hash,
} from './merkle.ts'

/** The tree as its definition says, with no cleverness: RFC 6962, section 2.1. */
function plainRoot(leaves: Hash[]): Hash {
  if (leaves.length === 1) return leaves[0] as Hash
  let middle = 1
  while (middle * 2 < leaves.length) middle *= 2
  return merkleNode(plainRoot(leaves.slice(0, middle)), plainRoot(leaves.slice(middle)))
}

const leaves = Array.from({ length: 40 }, (_, index) => merkleLeaf(Buffer.from(`entry ${index}`)))
const hashOf = (level: number, index: number) =>
  Promise.resolve(plainRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)))

test('the empty tree and its first leaf have the hashes of RFC 6962', async () => {
  const hex = (hash: Hash) => Buffer.from(hash).toString('hex')
  assert.equal(hex(await merkleRoot(0, hashOf)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(hex(merkleLeaf(new Uint8Array())), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
})

test('every leaf of every tree is proved, and no other leaf, place or root is', async () => {
  for (let size = 1; size <= leaves.length; size++) {
    const root = await merkleRoot(size, hashOf)
    assert.deepEqual(Buffer.from(root), Buffer.from(plainRoot(leaves.slice(0, size))))
    for (let index = 0; index < size; index++) {
      const proof = await inclusionProof(index, size, hashOf)
      const claim = { leaf: leaves[index] as Hash, index, size, root, proof }
      assert.ok(provesInclusion(claim), `${index} of ${size}`)
      assert.ok(!provesInclusion({ ...claim, leaf: merkleLeaf(Buffer.from('another')) }))
      assert.ok(!provesInclusion({ ...claim, index: index + 1 }))
      assert.ok(!provesInclusion({ ...claim, proof: [...proof, root] }))
    }
  }
})

test('every tree is proved to begin every later one, and a rewritten one is not', async () => {
  for (let second = 1; second <= leaves.length; second++) {
    const secondRoot = await merkleRoot(second, hashOf)
    for (let first = 1; first <= second; first++) {
      const firstRoot = await merkleRoot(first, hashOf)
      const proof = await consistencyProof(first, second, hashOf)
      const claim = { first, second, firstRoot, secondRoot, proof }
      assert.ok(provesConsistency(claim), `${first} to ${second}`)
      assert.ok(!provesConsistency({ ...claim, firstRoot: merkleLeaf(firstRoot) }), `forged ${first} to ${second}`)
      assert.ok(!provesConsistency({ ...claim, secondRoot: merkleLeaf(secondRoot) }))
    }
  }
})
