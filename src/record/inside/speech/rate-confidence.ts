import type { Draft } from './draft.ts'

/** The confidence of a draft, 0 to 1. From 0.9 up an editor need not look twice. */
export function rateConfidence(draft: Draft): number {
  if (!draft.figure) return Math.min(0.4, draft.found)
  const capped = draft.kind === 'summary' || draft.inside ? 0.85 : 1
  return Math.round(Math.min(capped, draft.found * draft.sure) * 100) / 100
}
