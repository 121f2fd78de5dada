import { createHash } from 'node:crypto'

/**
 * The tree of RFC 6962 (and RFC 9162, section 2.1), over hashes of 32 bytes. Nothing here reads or writes: `HashOf` finds the hash of a
 * complete subtree, so that the same functions serve the office, which keeps them, and a stranger, who has only tiles.
 */
export type Hash = Uint8Array

/** The hash of the complete subtree at `level` (0: the leaves) and `index`. */
export type HashOf = (level: number, index: number) => Promise<Hash>

/** The hash of a leaf: SHA-256(0x00 ‖ entry). */
export function merkleLeaf(entry: Uint8Array): Hash {
  return createHash('sha256').update(Uint8Array.of(0)).update(entry).digest()
}

/** The hash of a node: SHA-256(0x01 ‖ left ‖ right). */
export function merkleNode(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest()
}

/** The root of a tree of `size` leaves; of an empty one, SHA-256 of nothing. */
export async function merkleRoot(size: number, hashOf: HashOf): Promise<Hash> {
  return size === 0 ? createHash('sha256').digest() : subtree(0, size, hashOf)
}

/** The audit path of leaf `index` in the tree of `size` leaves, from the leaf upwards. */
export async function inclusionProof(index: number, size: number, hashOf: HashOf): Promise<Hash[]> {
  if (index < 0 || index >= size) throw new RangeError(`No leaf ${index} in a tree of ${size}.`)
  return path(index, { low: 0, high: size }, hashOf)
}

/** The proof that the tree of `first` leaves is the beginning of that of `second`. */
export async function consistencyProof(first: number, second: number, hashOf: HashOf): Promise<Hash[]> {
  if (first < 0 || first > second) throw new RangeError(`A tree of ${first} cannot begin one of ${second}.`)
  if (first === 0 || first === second) return []
  return subproof({ first, low: 0, high: second, isWhole: true }, hashOf)
}

/** Whether a path leads from a leaf to a root (RFC 9162, 2.1.3.2). */
export function provesInclusion(claim: {
  leaf: Hash
  index: number
  size: number
  root: Hash
  proof: Hash[]
}): boolean {
  const { leaf, index, size, root, proof } = claim
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [node, last, hash] = [index, size - 1, leaf]
  for (const step of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = merkleNode(step, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else hash = merkleNode(hash, step)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && same(hash, root)
}

/** Whether a proof shows that the tree with one root begins that with the other (RFC 9162, 2.1.4.2). */
export function provesConsistency(claim: {
  first: number
  second: number
  firstRoot: Hash
  secondRoot: Hash
  proof: Hash[]
}): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim
  if (first > second || first < 0) return false
  if (first === second) return proof.length === 0 && same(firstRoot, secondRoot)
  if (first === 0) return proof.length === 0
  const steps = isPowerOfTwo(first) ? [firstRoot, ...proof] : [...proof]
  const start = steps.shift()
  if (start === undefined) return false
  let [node, last] = [first - 1, second - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [old, now] = [start, start]
  for (const step of steps) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      ;[old, now] = [merkleNode(step, old), merkleNode(step, now)]
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else now = merkleNode(now, step)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && same(old, firstRoot) && same(now, secondRoot)
}

/** A tree that grows leaf by leaf, and knows its root at every size: what a stranger computes from entries alone. */
export class GrowingTree {
  size = 0
  /** The roots of the complete subtrees, the largest first. */
  readonly #peaks: { level: number; hash: Hash }[] = []

  append(leaf: Hash): void {
    let node = { level: 0, hash: leaf }
    for (let last = this.#peaks.at(-1); last?.level === node.level; last = this.#peaks.at(-1)) {
      this.#peaks.pop()
      node = { level: node.level + 1, hash: merkleNode(last.hash, node.hash) }
    }
    this.#peaks.push(node)
    this.size += 1
  }

  root(): Hash {
    const last = this.#peaks.at(-1)
    if (last === undefined) return createHash('sha256').digest()
    return this.#peaks.slice(0, -1).reduceRight((root, { hash }) => merkleNode(hash, root), last.hash)
  }
}

async function subtree(low: number, high: number, hashOf: HashOf): Promise<Hash> {
  const size = high - low
  if (isPowerOfTwo(size)) return hashOf(Math.log2(size), low / size)
  const middle = low + split(size)
  return merkleNode(await subtree(low, middle, hashOf), await subtree(middle, high, hashOf))
}

async function path(index: number, { low, high }: { low: number; high: number }, hashOf: HashOf): Promise<Hash[]> {
  if (high - low === 1) return []
  const middle = low + split(high - low)
  return index < middle
    ? [...(await path(index, { low, high: middle }, hashOf)), await subtree(middle, high, hashOf)]
    : [...(await path(index, { low: middle, high }, hashOf)), await subtree(low, middle, hashOf)]
}

async function subproof(
  { first, low, high, isWhole }: { first: number; low: number; high: number; isWhole: boolean },
  hashOf: HashOf,
): Promise<Hash[]> {
  if (first === high - low) return isWhole ? [] : [await subtree(low, high, hashOf)]
  const middle = split(high - low)
  return first <= middle
    ? [
        ...(await subproof({ first, low, high: low + middle, isWhole }, hashOf)),
        await subtree(low + middle, high, hashOf),
      ]
    : [
        ...(await subproof({ first: first - middle, low: low + middle, high, isWhole: false }, hashOf)),
        await subtree(low, low + middle, hashOf),
      ]
}

/** The largest power of two below a size of two or more. */
function split(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

function isPowerOfTwo(size: number): boolean {
  return size > 0 && Number.isInteger(Math.log2(size))
}

function half(value: number): number {
  return Math.floor(value / 2)
}

function same(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}
