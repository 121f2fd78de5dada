import type { CompiledQuery } from 'kysely'
import type { Reader } from './store.ts'

type Scalar = string | number
type Given = Record<string, Scalar | boolean | null | undefined | readonly Scalar[]>

interface Known<O> {
  compiled: CompiledQuery<O>
  /** Where each parameter comes from: a name, or a place in a list; undefined: it is a constant of the query. */
  sources: (Source | undefined)[]
}

type Source = { name: string; place: number | undefined }

/**
 * A query that is built once for each shape of what it is given, instead of at every asking: building takes longer than SQLite takes to answer.
 *
 * While it is built, texts, numbers and the members of lists are placeholders: they may stand as values in the query, and nothing may be decided
 * by them. What is `undefined`, `null`, a boolean, or a list at all is the shape, and may decide. Lists are filled up with their last member.
 */
export function prepared<G extends Given, O>(
  build: (reader: Reader, given: G) => { compile(): CompiledQuery<O> },
): (reader: Reader, given: G) => Promise<O[]> {
  const byDialect = new WeakMap<object, Map<string, Known<O>>>()
  return async (reader, given) => {
    const executor = reader.getExecutor()
    const shapes = byDialect.get(executor.adapter) ?? new Map<string, Known<O>>()
    byDialect.set(executor.adapter, shapes)
    const shape = shapeOf(given)
    const known = shapes.get(shape) ?? compileOnce(build(reader, placeholders(given) as G).compile())
    shapes.set(shape, known)
    const parameters = known.compiled.parameters.map((constant, at) => valueOf(known.sources[at], given, constant))
    const { rows } = await executor.executeQuery<O>({ ...known.compiled, parameters })
    return rows
  }
}

function shapeOf(given: Given): string {
  let shape = ''
  for (const name in given) {
    const value = given[name]
    if (typeof value === 'string' || typeof value === 'number') shape += `${name},`
    else if (Array.isArray(value)) shape += `${name}[${roundLength(value.length)}],`
    else shape += `${name}=${String(value)},`
  }
  return shape
}

/** Few lengths are enough: a list is filled up to the next power of two. */
function roundLength(length: number): number {
  return length < 2 ? length : 2 ** Math.ceil(Math.log2(length))
}

const mark = '\u0000placeholder\u0000'

function placeholders(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [name, mark + name]
      if (!Array.isArray(value)) return [name, value]
      return [name, Array.from({ length: roundLength(value.length) }, (_, place) => `${mark}${name}${mark}${place}`)]
    }),
  )
}

function compileOnce<O>(compiled: CompiledQuery<O>): Known<O> {
  return { compiled, sources: compiled.parameters.map(sourceOf) }
}

function sourceOf(parameter: unknown): Source | undefined {
  if (typeof parameter !== 'string' || !parameter.startsWith(mark)) return undefined
  const [name = '', place] = parameter.slice(mark.length).split(mark)
  return { name, place: place === undefined ? undefined : Number(place) }
}

function valueOf(source: Source | undefined, given: Given, constant: unknown): unknown {
  if (source === undefined) return constant
  const value = given[source.name]
  if (source.place === undefined) return value
  const list = value as readonly Scalar[]
  return list[Math.min(source.place, list.length - 1)]
}
