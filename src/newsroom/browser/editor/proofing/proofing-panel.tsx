import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { applySuggestions } from './apply-suggestions.ts'
import { byKind } from './by-kind.ts'
import { ExceptionsList } from './exceptions-list.tsx'
import { hearListKeys, rowsOf } from './list-keys.ts'
import { tellOpenSuggestions } from './open-suggestions.ts'
import { addException, exceptionsQuery, removeException } from './proofing-api.ts'
import { ProofingKind } from './proofing-kind.tsx'
import type { Doing } from './proofing-row.tsx'
import type { Found } from './proofreader.ts'
import { goTo, lightUp } from './show-place.ts'
import { useActs } from './use-acts.ts'
import { useProofreader } from './use-proofreader.ts'
import './proofing.css'

/** What the language's rules would change in the version, for the editor to accept or reject. Only Persian is proofed. */
export function ProofingPanel() {
  const { draft } = useDesk()
  return draft.lang === 'fa' ? <Proofing /> : null
}

function Proofing() {
  const { editor, writer, draft } = useDesk()
  const { reader, proof, isEmpty, listing } = useProofreader()
  useEffect(() => tellOpenSuggestions(draft.version, proof.found.length), [draft.version, proof.found.length])
  const { last, note, undo } = useActs()
  const { never, error } = useNever(note)
  const [list, keepFocus] = useFocusKept()
  const doing: Doing = {
    accept: (found) => {
      if (editor === null || found.length === 0) return
      keepFocus()
      const { count, undo } = applySuggestions({ editor, writer }, found)
      if (count > 0) note({ said: say('proofing.accepted', { count }), undo })
    },
    reject: (found) => {
      if (found.length === 0) return
      keepFocus()
      const keys = found.map(({ key }) => key)
      reader.reject(keys)
      note({
        said: say('proofing.rejectedNow', { count: keys.length }),
        undo: () => {
          reader.showRejected(keys)
          return true
        },
      })
    },
    never: (word) => {
      keepFocus()
      never(word)
    },
    show: (found) => goTo(editor, found),
    light: (found) => lightUp(editor, found),
  }
  const showAgain = () => {
    const keys = reader.showRejected()
    note({
      said: say('proofing.shownAgain', { count: proof.rejected }),
      undo: () => {
        reader.reject(keys)
        return true
      },
    })
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
      {last !== null && (
        <div className="row" role="status">
          <span className="small soft">{last.said}</span>
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
          <Button size="small" tone="quiet" onClick={showAgain}>
            {say('proofing.showRejected')}
          </Button>
        </div>
      )}
      <RefusalNotice error={error ?? listing} />
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

/** A word that the office writes its own way from now on, until that is taken back. */
function useNever(note: ReturnType<typeof useActs>['note']) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: exceptionsQuery.queryKey })
  const removing = useMutation({ mutationFn: removeException, onSettled: refresh })
  const adding = useMutation({
    mutationFn: addException,
    onSuccess: ({ id, word }) => {
      const said = say('proofing.exceptionAdded', { word })
      announce(said)
      note({
        said,
        undo: () => {
          removing.mutate(id)
          return true
        },
      })
      return refresh()
    },
  })
  return { never: (word: string) => adding.mutate(word), error: adding.error ?? removing.error }
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
