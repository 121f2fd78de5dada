import type { Found } from './proofreader.ts'

/** Suggestions of one kind: they share their rule, and so their reason. */
export interface Kind {
  rule: string
  reason: { fa: string; en: string }
  found: Found[]
}

/** Suggestions by their kind; the kinds come as their first one comes in the text. */
export function byKind(found: readonly Found[]): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const each of found) {
    const { rule, reason } = each.suggestion
    const kind = kinds.get(rule) ?? { rule, reason, found: [] }
    kind.found.push(each)
    kinds.set(rule, kind)
  }
  return [...kinds.values()]
}
