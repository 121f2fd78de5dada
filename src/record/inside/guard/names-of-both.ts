import { countriesIn } from './countries.ts'
import type { Named, NamedKind } from './name-finder.ts'
import { plainName } from './page-tokens.ts'

export type NameGroup = 'place' | 'person' | 'position' | 'organisation'

/** Something that has names in the language of a page and in that of its original. */
export interface NamedInBoth {
  key: string
  group: NameGroup
  country: string | undefined
  own: string[]
  source: string[]
}

export interface NamesOfSide {
  lang: string
  named: Named[]
}

/**
 * What is known by name on both sides: the office's things and the world's countries. A thing of a country's name is that country, whichever
 * of the two languages the office has a name in.
 */
export function namesOfBoth(own: NamesOfSide, source: NamesOfSide): NamedInBoth[] {
  const keyOf = countryKeys(own, source)
  const found = new Map<string, NamedInBoth>()
  const note = (side: 'own' | 'source', { id, kind, forms, country }: Named) => {
    const key = keyOf.get(id) ?? id
    const one = found.get(key) ?? { key, group: groupOf(kind), country, own: [], source: [] }
    one[side].push(...forms)
    found.set(key, one)
  }
  for (const one of [...own.named, ...countriesIn(own.lang)]) note('own', one)
  for (const one of [...source.named, ...countriesIn(source.lang)]) note('source', one)
  return [...found.values()].filter((one) => one.own.length > 0 && one.source.length > 0)
}

/** Ids of things under the country that they are. */
export function countryKeys(...sides: NamesOfSide[]): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { lang, named } of sides) {
    const countries = new Map(countriesIn(lang).map(({ id, forms: [form = ''] }) => [plainName(form), id]))
    for (const { id, kind, forms } of named) {
      if (groupOf(kind) !== 'place') continue
      const country = forms.map((form) => countries.get(plainName(form))).find((one) => one !== undefined)
      if (country !== undefined) keys.set(id, country)
    }
  }
  return keys
}

export function groupOf(kind: NamedKind): NameGroup {
  return kind === 'country' ? 'place' : kind
}
