import type { VersionState } from '../api/types.ts'
import { say } from '../words/say.ts'
import './state-badge.css'

/** The state of a text: a word and a shape of its own, so that colour alone says nothing. */
export function StateBadge({ state }: { state: VersionState | 'withdrawn' | 'retired' | 'merged' }) {
  return (
    <span className="state-badge" data-state={state}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {shapes[state]}
      </svg>
      {say(`state.${state}`)}
    </span>
  )
}

const shapes = {
  draft: (
    <circle cx="5" cy="5" r="3.600" fill="none" stroke="currentColor" strokeWidth="1.800" strokeDasharray="2 1.600" />
  ),
  published: <circle cx="5" cy="5" r="4.200" fill="currentColor" />,
  changed: (
    <>
      <circle cx="5" cy="5" r="3.600" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M5 1.200a3.800 3.800 0 0 1 0 7.600z" fill="currentColor" />
    </>
  ),
  withdrawn: <path d="M1.500 1.500l7 7M8.500 1.500l-7 7" stroke="currentColor" strokeWidth="2" />,
  retired: (
    <rect x="1.200" y="1.200" width="7.600" height="7.600" fill="none" stroke="currentColor" strokeWidth="1.800" />
  ),
  merged: <path d="M1.500 1.500L5 5l3.500-3.500M5 5v4" fill="none" stroke="currentColor" strokeWidth="1.800" />,
}
