export type Encoding = 'br' | 'gzip'

/** The best encoding that a reader's browser takes and we make, or undefined: send the bytes as they are. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const offers = new Map((accepted ?? '').split(',').map((part) => offerOf(part)))
  return (['br', 'gzip'] as const).find((encoding) => (offers.get(encoding) ?? offers.get('*') ?? 0) > 0)
}

function offerOf(part: string): [string, number] {
  const [name = '', ...params] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/)
  const weight = params.find((param) => param.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
