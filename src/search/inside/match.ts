import { marks } from './marks.ts'

/** What an entry must have, over tokens of the index. */
export type Match =
  | { token: string }
  | { phrase: readonly string[] }
  | { all: readonly Match[] }
  | { any: readonly Match[] }

/** Entries that have `is` and not `without`. */
export interface Condition {
  is: Match
  without: readonly Match[]
}

/** The condition in the words of FTS5. */
export function ftsOf({ is, without }: Condition): string {
  return [ftsMatch(is), ...without.map(ftsMatch)].join(' NOT ')
}

function ftsMatch(match: Match): string {
  if ('token' in match) return `"${bare(match.token)}"`
  if ('phrase' in match) return `"${match.phrase.map((word) => marks.surface + bare(word)).join(' ')}"`
  return joined(match, { all: ' AND ', any: ' OR ', every: `"${marks.every}"` }, ftsMatch)
}

/** The condition as a `tsquery`. */
export function tsqueryOf({ is, without }: Condition): string {
  return [tsMatch(is), ...without.map((match) => `!(${tsMatch(match)})`)].join(' & ')
}

function tsMatch(match: Match): string {
  if ('token' in match) return `'${bare(match.token)}'`
  if ('phrase' in match) return `(${match.phrase.map((word) => `'${marks.surface}${bare(word)}'`).join(' <-> ')})`
  return joined(match, { all: ' & ', any: ' | ', every: `'${marks.every}'` }, tsMatch)
}

function joined(
  match: Extract<Match, { all: unknown } | { any: unknown }>,
  by: { all: string; any: string; every: string },
  write: (match: Match) => string,
): string {
  const [list, sign] = 'all' in match ? [match.all, by.all] : [match.any, by.any]
  if (list.length === 0) return by.every
  if (list.length === 1) return write(list[0] as Match)
  return `(${list.map(write).join(sign)})`
}

/** Letters, digits and their marks: nothing else is ever in a token. */
function bare(token: string): string {
  return token.replace(/[^\p{L}\p{N}\p{M}]/gu, '') || marks.gap + marks.gap
}
