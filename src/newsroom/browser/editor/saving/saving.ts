/** How far a text is on its way to the server. */
export type Phase = 'saved' | 'waiting' | 'saving' | 'retrying' | 'signed_out' | 'stale' | 'refused'

export interface Saving {
  phase: Phase
  /** The revision of the server's draft that the text here was written on. */
  revision: number
  /** There is something that the server has not got, and that is not on its way to it. */
  isChanged: boolean
  /** When the oldest unsent change was made, in milliseconds. */
  since: number
  /** How often in a row nothing was answered. */
  attempt: number
  /** What the server said against it. */
  message: string
}

export type SavingEvent =
  | { type: 'changed'; at: number }
  | { type: 'due' }
  | { type: 'asked' }
  | { type: 'answered'; revision: number; at: number }
  /** No answer, or one that says why it did not work this time; the message is empty where nobody said anything. */
  | { type: 'failed'; message: string }
  | { type: 'online' }
  | { type: 'signed_out' }
  | { type: 'signed_in' }
  | { type: 'stale' }
  | { type: 'refused'; message: string }
  | { type: 'settled'; revision: number; isChanged: boolean; at: number }

export type SaveReason = 'autosave' | 'saved'
export type Effect = { do: 'wait'; ms: number } | { do: 'send'; reason: SaveReason } | { do: 'forget' }

/** A pause in typing after which the text is sent, and the longest it waits while nobody pauses. */
export const pauseMs = 1200
export const longestWaitMs = 8000

export const savedAt = (revision: number): Saving => ({
  phase: 'saved',
  revision,
  isChanged: false,
  since: 0,
  attempt: 0,
  message: '',
})

/**
 * What follows from what happened: the next state, and what to do. One text is on its way at a time; what is written meanwhile goes next;
 * nothing is forgotten here before the server has it.
 */
export function step(state: Saving, event: SavingEvent): [Saving, Effect[]] {
  switch (event.type) {
    case 'changed':
      return change(state, event.at)
    case 'due':
      return state.phase === 'waiting' || state.phase === 'retrying' ? send(state, 'autosave') : [state, []]
    case 'asked':
      return ['waiting', 'retrying', 'refused', 'signed_out'].includes(state.phase) ? send(state, 'saved') : [state, []]
    case 'online':
      return state.phase === 'retrying' ? send(state, 'autosave') : [state, []]
    case 'signed_in':
      return state.phase === 'signed_out' ? send(state, 'autosave') : [state, []]
    case 'settled':
      return settle(state, event)
    default:
      return state.phase === 'saving' ? answer(state, event) : [state, []]
  }
}

function change(state: Saving, at: number): [Saving, Effect[]] {
  const since = state.isChanged ? state.since : at
  const changed = { ...state, isChanged: true, since }
  if (state.phase !== 'saved' && state.phase !== 'waiting' && state.phase !== 'refused') return [changed, []]
  return [{ ...changed, phase: 'waiting', message: '' }, [wait(since, at)]]
}

const wait = (since: number, at: number): Effect => ({
  do: 'wait',
  ms: Math.max(0, Math.min(pauseMs, since + longestWaitMs - at)),
})

function send(state: Saving, reason: SaveReason): [Saving, Effect[]] {
  return [{ ...state, phase: 'saving', isChanged: false, message: '' }, [{ do: 'send', reason }]]
}

type Answer = Extract<SavingEvent, { type: 'answered' | 'failed' | 'signed_out' | 'stale' | 'refused' }>

function answer(state: Saving, event: Answer): [Saving, Effect[]] {
  const unsent = { ...state, isChanged: true }
  switch (event.type) {
    case 'answered':
      return settle(state, { ...event, isChanged: state.isChanged })
    case 'failed': {
      const attempt = state.attempt + 1
      return [{ ...unsent, phase: 'retrying', attempt, message: event.message }, [{ do: 'wait', ms: backOff(attempt) }]]
    }
    case 'signed_out':
      return [{ ...unsent, phase: 'signed_out' }, []]
    case 'stale':
      return [{ ...unsent, phase: 'stale' }, []]
    case 'refused':
      return [{ ...unsent, phase: 'refused', message: event.message }, []]
  }
}

/** The server has the text as it was sent; what was written since goes next. */
function settle(
  state: Saving,
  { revision, isChanged, at }: { revision: number; isChanged: boolean; at: number },
): [Saving, Effect[]] {
  const settled = { ...savedAt(revision), isChanged, since: state.since }
  if (!isChanged) return [settled, [{ do: 'forget' }]]
  return [{ ...settled, phase: 'waiting', since: at }, [wait(at, at)]]
}

/** 1, 2, 4 … and at most 30 seconds. */
export const backOff = (attempt: number): number => Math.min(30_000, 1000 * 2 ** (attempt - 1))
