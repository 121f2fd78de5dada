import { randomStream } from './corrupt.ts';
import type { Instances } from './instances.ts';

/** How the weights are found: AdaGrad on the logistic loss, a pull to zero (L1 and L2), passes over all instances. */
export interface Fitting { bits: number; passes: number; rate: number; l1: number; l2: number; seed: number }

export function fit(instances: Instances, how: Fitting): Float32Array {
  const size = 1 << how.bits;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const order = Uint32Array.from({ length: instances.count }, (_, i) => i);
  const random = randomStream(how.seed);
  const { index, start, label, weight } = instances;
  for (let pass = 0; pass < how.passes; pass++) {
    shuffle(order, random);
    const rate = how.rate * (1 - 0.8 * (pass / how.passes));
    for (let o = 0; o < order.length; o++) {
      const i = order[o]!;
      const from = start[i]!;
      const to = start[i + 1]!;
      let sum = 0;
      for (let k = from; k < to; k++) sum += weights[index[k]!]!;
      const error = (1 / (1 + Math.exp(-sum)) - label[i]!) * weight[i]!;
      if (Math.abs(error) < 1e-4) continue;
      for (let k = from; k < to; k++) {
        const f = index[k]!;
        const old = weights[f]!;
        const gradient = error + how.l2 * old;
        const square = squares[f]! + gradient * gradient;
        squares[f] = square;
        const step = rate / Math.sqrt(square);
        const moved = old - step * gradient;
        const pull = step * how.l1;
        weights[f] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0;
      }
    }
  }
  return weights;
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
