export type Encoding = 'zstd' | 'br' | 'gzip'

/** The encoding that is made soonest of those that a reader's browser takes, or undefined: send the bytes as they are. */
export function quickEncodingFor(accepted: string | undefined): Encoding | undefined {
  return firstTaken(accepted, ['zstd', 'br', 'gzip'])
}

/** The smallest encoding that a reader's browser takes and is made ahead of time. */
export function encodingFor(accepted: string | undefined): 'br' | 'gzip' | undefined {
  return firstTaken(accepted, ['br', 'gzip'])
}

function firstTaken<T extends Encoding>(accepted: string | undefined, among: readonly T[]): T | undefined {
  const offers = new Map((accepted ?? '').split(',').map((part) => offerOf(part)))
  return among.find((encoding) => (offers.get(encoding) ?? offers.get('*') ?? 0) > 0)
}

function offerOf(part: string): [string, number] {
  const [name = '', ...params] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/)
  const weight = params.find((param) => param.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
