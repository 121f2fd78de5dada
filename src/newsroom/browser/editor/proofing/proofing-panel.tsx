import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { applySuggestions, type Applied } from './apply-suggestions.ts'
import { byKind } from './by-kind.ts'
import { ExceptionsList } from './exceptions-list.tsx'
import { hearListKeys, rowsOf } from './list-keys.ts'
import { tellOpenSuggestions } from './open-suggestions.ts'
import { addException, exceptionsQuery } from './proofing-api.ts'
import { ProofingKind } from './proofing-kind.tsx'
import type { Doing } from './proofing-row.tsx'
import type { Found } from './proofreader.ts'
import { goTo, lightUp } from './show-place.ts'
import { useProofreader } from './use-proofreader.ts'
import './proofing.css'

/** What the language's rules would change in the version, for the editor to accept or reject. Only Persian is proofed. */
export function ProofingPanel() {
  const { draft } = useDesk()
  return draft.lang === 'fa' ? <Proofing /> : null
}

function Proofing() {
  const { editor, draft } = useDesk()
  const { reader, proof, isEmpty, listing } = useProofreader()
  useEffect(() => tellOpenSuggestions(draft.version, proof.found.length), [draft.version, proof.found.length])
  const { made, accept, undo } = useAccepting()
  const never = useNever()
  const [list, keepFocus] = useFocusKept()
  const doing: Doing = {
    accept: (found) => {
      keepFocus()
      accept(found)
    },
    reject: (found) => {
      keepFocus()
      reader.reject(found.map(({ key }) => key))
    },
    never: (word) => {
      keepFocus()
      never.mutate(word)
    },
    show: (found) => goTo(editor, found),
    light: (found) => lightUp(editor, found),
  }
  const one = (act: Doing['accept']) => (key: string) => act(proof.found.filter((found) => found.key === key))
  const certain = proof.found.filter(({ suggestion }) => suggestion.certain)
  return (
    <Panel
      title={say('proofing.title')}
      count={proof.found.length === 0 ? '' : say('proofing.count', { count: proof.found.length })}
      field="proofing"
    >
      <State proof={proof} isEmpty={isEmpty} onRetry={reader.retry} />
      {made !== null && (
        <div className="row" role="status">
          <span className="small soft">{say('proofing.accepted', { count: made.count })}</span>
          <Button
            size="small"
            onClick={() => {
              keepFocus()
              undo()
            }}
          >
            {say('action.undo')}
          </Button>
        </div>
      )}
      {certain.length > 1 && (
        <div className="row">
          <Button size="small" icon="check" onClick={() => doing.accept(certain)}>
            {say('proofing.acceptCertain', { count: certain.length })}
          </Button>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the buttons inside */}
      <div
        ref={list}
        className="proofing-list"
        onKeyDown={(event) => hearListKeys(event, { accept: one(doing.accept), reject: one(doing.reject), undo })}
      >
        {byKind(proof.found).map((kind) => (
          <ProofingKind key={kind.rule} kind={kind} doing={doing} />
        ))}
      </div>
      {proof.found.length > 0 && <p className="small faint proofing-keys">{say('proofing.keys')}</p>}
      {proof.rejected > 0 && (
        <div className="row">
          <span className="small soft">{say('proofing.rejected', { count: proof.rejected })}</span>
          <Button size="small" tone="quiet" onClick={reader.showRejected}>
            {say('proofing.showRejected')}
          </Button>
        </div>
      )}
      <RefusalNotice error={never.error ?? listing} />
      <ExceptionsList />
    </Panel>
  )
}

function State({
  proof,
  isEmpty,
  onRetry,
}: {
  proof: { found: readonly Found[]; phase: string }
  isEmpty: boolean
  onRetry: () => void
}) {
  if (proof.phase === 'failed')
    return (
      <Notice
        tone="warn"
        actions={
          <Button size="small" onClick={onRetry}>
            {say('action.retry')}
          </Button>
        }
      >
        {say('proofing.failed')}
      </Notice>
    )
  if (proof.found.length > 0) return null
  const word = isEmpty ? 'proofing.empty' : proof.phase === 'reading' ? 'proofing.reading' : 'proofing.none'
  return (
    <p className="small soft" role="status" data-phase={proof.phase}>
      {say(word)}
    </p>
  )
}

/** Accepting, and taking back what was accepted last, and what before it. A text from elsewhere ends that. */
function useAccepting(): { made: Applied | null; accept: (found: readonly Found[]) => void; undo: () => void } {
  const { editor, writer } = useDesk()
  const generation = useWritten((written) => written.generation)
  const [done, setDone] = useState<{ generation: number; made: Applied[] }>({ generation, made: [] })
  const made = done.generation === generation ? done.made : []
  const last = made.at(-1) ?? null
  return {
    made: last,
    accept: (found) => {
      if (editor === null || found.length === 0) return
      const applied = applySuggestions({ editor, writer }, found)
      if (applied.count > 0) setDone({ generation, made: [...made, applied] })
    },
    undo: () => {
      if (last === null) return
      announce(say(last.undo() ? 'proofing.undone' : 'proofing.undoneInPart'))
      setDone({ generation, made: made.slice(0, -1) })
    },
  }
}

function useNever() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: addException,
    onSuccess: ({ word }) => {
      announce(say('proofing.exceptionAdded', { word }))
      return client.invalidateQueries({ queryKey: exceptionsQuery.queryKey })
    },
  })
}

/** Whoever works down the list stays in it: when what had the focus goes, the row that follows has it; after the buttons above the list the first. */
function useFocusKept() {
  const ref = useRef<HTMLDivElement>(null)
  const goal = useRef<{ at: number; had: Element } | null>(null)
  const follow = useEffectEvent(() => {
    if (goal.current === null || ref.current === null || goal.current.had.isConnected) return
    const { at } = goal.current
    goal.current = null
    if (document.activeElement !== document.body) return
    const rows = rowsOf(ref.current)
    const next = rows[Math.min(at, rows.length - 1)] ?? ref.current.closest<HTMLElement>('[data-field="proofing"]')
    next?.focus()
  })
  useEffect(() => follow())
  const keepFocus = (): void => {
    const had = document.activeElement
    if (ref.current === null || had === null || had.closest('[data-field="proofing"]') === null) return
    const first = had.closest('.proofing-row, .proofing-kind')?.querySelector('[data-suggestion]')
    goal.current = {
      at: Math.max(
        0,
        rowsOf(ref.current).findIndex((each) => each === first),
      ),
      had,
    }
  }
  return [ref, keepFocus] as const
}
