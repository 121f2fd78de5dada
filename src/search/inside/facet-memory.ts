import { sql } from 'kysely'
import type { Reader } from '#storage/store.ts'
import { groupOfId, idsOfGroup, placeOfId } from '../entry-id.ts'
import { changedSince, readChangeNote, type ChangeNote } from './change-note.ts'
import type { Index, Place } from './read-index.ts'

/** Numbers that stand for facets, of all entries kept: 4 MB. */
const mostNumbers = 1_000_000
/** Different facets kept: about 12 MB of ids. */
const mostTokens = 100_000

const memories = new WeakMap<Reader, Map<Place, FacetMemory>>()

/** The memory of a place of the index, one for each connection that reads. */
export function facetMemory({ reader, place }: Index): FacetMemory {
  const places = memories.get(reader) ?? new Map<Place, FacetMemory>()
  memories.set(reader, places)
  const memory = places.get(place) ?? new FacetMemory()
  places.set(place, memory)
  return memory
}

/**
 * The facets of entries that were once asked for, as numbers, so that thousands can be counted without asking the database for their rows.
 * What the index noted as changed is forgotten before each count. When it is full it begins anew.
 */
export class FacetMemory {
  #note: ChangeNote | undefined
  #tokens: string[] = []
  readonly #numberOf = new Map<string, number>()
  /** How many facets an entry has, and then their numbers. */
  #numbers = new Uint32Array(1024)
  #length = 1
  /** By group of ids, by the entry's place in that group: where its numbers begin. */
  readonly #groups = new Map<number, (number | undefined)[]>()

  /** How often each facet stands among the entries with these ids. */
  async tally(index: Index, ids: readonly number[]): Promise<Map<string, number>> {
    const note = await readChangeNote(index.reader)
    this.#forgetChanged(note)
    const counts = new Uint32Array(this.#tokens.length)
    const unknown = this.#count(ids, counts)
    const tallies = new Map<string, number>()
    for (let number = 0; number < counts.length; number += 1)
      if (counts[number] !== 0) tallies.set(this.#tokens[number] as string, counts[number] as number)
    for (const [id, tokens] of await facetsOf(index, unknown)) {
      for (const token of tokens) tallies.set(token, (tallies.get(token) ?? 0) + 1)
      // Somebody else may have seen a later note meanwhile: then these facets may be the earlier ones.
      if (this.#note?.series === note?.series && this.#note?.count === note?.count) this.#keep(id, tokens)
    }
    return tallies
  }

  #forgetChanged(note: ChangeNote | undefined): void {
    const before = this.#note
    if (before?.series === note?.series && before !== undefined && note !== undefined && note.count < before.count)
      return
    const changed = before === undefined || note === undefined ? undefined : changedSince(before, note)
    if (changed === undefined && (before !== undefined || note !== undefined)) this.#forgetAll()
    for (const id of changed ?? []) this.#groups.get(groupOfId(id))?.splice(placeOfId(id), 1, undefined)
    this.#note = note
  }

  /** Count what is known; returns the ids of the rest. */
  #count(ids: readonly number[], counts: Uint32Array): number[] {
    const unknown: number[] = []
    const numbers = this.#numbers
    let [least, most] = [0, -1]
    let starts: (number | undefined)[] | undefined
    for (const id of ids) {
      // One after the other they are of the same group, and to divide each takes longer than all the rest.
      if (id < least || id > most) {
        const group = groupOfId(id)
        ;({ least, most } = idsOfGroup(group))
        starts = this.#groups.get(group)
      }
      const start = starts?.[id - least]
      if (start === undefined) unknown.push(id)
      else
        for (let at = start + 1, end = start + (numbers[start] as number); at <= end; at += 1)
          counts[numbers[at] as number] = (counts[numbers[at] as number] as number) + 1
    }
    return unknown
  }

  #keep(id: number, tokens: readonly string[]): void {
    if (this.#length + tokens.length >= mostNumbers || this.#tokens.length + tokens.length > mostTokens)
      this.#forgetAll()
    if (this.#length + tokens.length >= this.#numbers.length) this.#grow(tokens.length)
    const starts = this.#groups.get(groupOfId(id)) ?? []
    this.#groups.set(groupOfId(id), starts)
    while (starts.length < placeOfId(id)) starts.push(undefined)
    starts[placeOfId(id)] = this.#length
    this.#numbers[this.#length++] = tokens.length
    for (const token of tokens) this.#numbers[this.#length++] = this.#numberFor(token)
  }

  #numberFor(token: string): number {
    const known = this.#numberOf.get(token)
    if (known !== undefined) return known
    const number = this.#tokens.push(token) - 1
    this.#numberOf.set(token, number)
    return number
  }

  #grow(by: number): void {
    const larger = new Uint32Array(this.#numbers.length * 2 + by)
    larger.set(this.#numbers)
    this.#numbers = larger
  }

  #forgetAll(): void {
    this.#tokens = []
    this.#numberOf.clear()
    this.#groups.clear()
    this.#length = 1
  }
}

/** The facets of entries as their rows have them. */
async function facetsOf({ reader, kind, place }: Index, ids: readonly number[]): Promise<[number, string[]][]> {
  if (ids.length === 0) return []
  const asked =
    kind === 'sqlite'
      ? sql<{ all: string | null }>`select group_concat("id" || ' ' || "facets", ',') as "all" from ${sql.table(place)}
          where "id" in (select "value" from json_each(${`[${ids.join(',')}]`}))`
      : sql<{
          all: string | null
        }>`select string_agg("id"::text || ' ' || "facets", ',') as "all" from ${sql.table(place)}
          where "id" = any(${`{${ids.join(',')}}`}::bigint[])`
  const { rows } = await asked.execute(reader as never)
  const all = rows[0]?.all ?? ''
  if (all === '') return []
  return all.split(',').map((row) => {
    const [id = '', ...tokens] = row.split(' ')
    return [Number(id), tokens.filter((token) => token !== '')]
  })
}
