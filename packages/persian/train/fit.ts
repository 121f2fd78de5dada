import { randomStream } from './corrupt.ts'
import type { Instances } from './instances.ts'

/**
 * How the weights are found: AdaGrad on the logistic loss, passes over all instances in an order drawn from the seed.
 * `l1` and `l2` pull each weight to zero once a pass, however often its feature occurs; a feature seen fewer than
 * `leastSeen` times has no weight. At each look at an instance a share `drop` of its features is left out and the others
 * count for more (dropout: Srivastava et al., JMLR 15, 2014): what a word says must not rest on that word having been seen.
 */
export interface Fitting {
  bits: number
  passes: number
  rate: number
  l1: number
  l2: number
  leastSeen: number
  drop: number
  seed: number
}

export function fit(instances: Instances, how: Fitting): Float32Array {
  const room = 1 << how.bits
  const weights = new Float32Array(room)
  const squares = new Float32Array(room).fill(1e-2)
  const order = Uint32Array.from({ length: instances.count }, (_, i) => i)
  const random = randomStream(how.seed)
  const { index, start, label, weight } = instances
  const share = sharesOf(instances, room, how.leastSeen)
  const least = how.drop * 2 ** 16
  const scale = 1 / (1 - how.drop)
  for (let pass = 0; pass < how.passes; pass++) {
    shuffle(order, random)
    const rate = how.rate * (1 - 0.8 * (pass / how.passes))
    for (let o = 0; o < order.length; o++) {
      const i = order[o]!
      const from = start[i]!
      const to = start[i + 1]!
      const look = (random() * 2 ** 32) | 0
      let sum = 0
      for (let k = from; k < to; k++) if (isKept(look, k, least)) sum += weights[index[k]!]!
      sum *= scale
      const error = (1 / (1 + Math.exp(-sum)) - label[i]!) * weight[i]!
      if (Math.abs(error) < 1e-4) continue
      for (let k = from; k < to; k++) {
        if (!isKept(look, k, least)) continue
        const f = index[k]!
        const part = share[f]!
        if (part === 0) continue
        const old = weights[f]!
        const gradient = error + how.l2 * part * old
        const square = squares[f]! + gradient * gradient
        squares[f] = square
        const step = rate / Math.sqrt(square)
        const moved = old - step * gradient
        const pull = step * how.l1 * part
        weights[f] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0
      }
    }
  }
  return weights
}

/** Whether a feature counts at this look: drawn from 2¹⁶ numbers, of which those under `least` leave it out. */
function isKept(look: number, k: number, least: number): boolean {
  let drawn = Math.imul(look ^ k, 0x85ebca6b)
  drawn = Math.imul(drawn ^ (drawn >>> 13), 0xc2b2ae35)
  return drawn >>> 16 >= least
}

/** For each feature one over how often it occurs; zero for those too rare. */
function sharesOf({ index, start, count }: Instances, room: number, least: number): Float32Array {
  const seen = new Float32Array(room)
  for (let k = 0; k < start[count]!; k++) seen[index[k]!]!++
  return seen.map((n) => (n < least ? 0 : 1 / n))
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}
