/** A pattern and what its match becomes; `before` and `after` are the units on either side of the match ("" at an end). A match may be shortened, or its units replaced one for one. */
export type FoldRule = {
  pattern: RegExp
  /** No match is without one of these units: where a text has none of them, it is not looked through. */
  needs?: string
  becomes: (match: string, before: string, after: string) => string
  /** The match is what stands between words: what comes of it stands at its start, and at the end of a text it belongs to no letter. */
  gap?: true
}

export type Folded = {
  text: string
  /** `map[i]` is the offset in the original (UTF-16) of the character that folded unit `i` came from; `map[text.length]` is where the last one ends. */
  map: Uint32Array
}

/** The text with every match of the rule replaced. */
export function applyRule(text: string, rule: FoldRule): string {
  if (!mayApply(rule, text)) return text
  return text.replace(rule.pattern, (match: string, offset: number) =>
    rule.becomes(match, text[offset - 1] ?? '', text[offset + match.length] ?? ''),
  )
}

/** As `applyRule`, the map carried along. */
export function applyRuleWithMap(folded: Folded, rule: FoldRule): Folded {
  const { text, map } = folded
  if (!mayApply(rule, text)) return folded
  const moved = new Uint32Array(map.length)
  let out = ''
  let read = 0
  let close = map[text.length] as number
  const copyTo = (end: number) => {
    moved.set(map.subarray(read, end), out.length)
    out += text.slice(read, end)
    read = end
  }
  for (const match of text.matchAll(rule.pattern)) {
    const end = match.index + match[0].length
    const becomes = rule.becomes(match[0], text[match.index - 1] ?? '', text[end] ?? '')
    if (becomes === match[0]) continue
    copyTo(match.index)
    if (rule.gap) moved[out.length] = map[read] as number
    else
      for (const [index, from] of alignments(match[0], becomes).entries())
        moved[out.length + index] = map[read + from] as number
    out += becomes
    read = end
    if (rule.gap && end === text.length) close = map[match.index] as number
  }
  if (read === 0) return folded
  copyTo(text.length)
  moved[out.length] = close
  return { text: out, map: moved.slice(0, out.length + 1) }
}

function mayApply({ needs }: FoldRule, text: string): boolean {
  if (needs === undefined) return true
  for (let at = 0; at < needs.length; at += 1) if (text.includes(needs.charAt(at))) return true
  return false
}

/** For each unit of `after`, the index in `before` it stands for; a rule only drops units or changes them in place. */
function alignments(before: string, after: string): number[] {
  let at = 0
  return Array.from(after, (unit) => {
    const found = before.indexOf(unit, at)
    const here = found === -1 ? at : found
    at = here + 1
    return Math.min(here, before.length - 1)
  })
}
