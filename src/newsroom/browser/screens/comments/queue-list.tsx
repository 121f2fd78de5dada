import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { commentsQuery, type CommentFilter, type Decision, type ModeratedComment } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { CheckField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import type { CommentSearch } from './comment-search.ts'
import { CommentDialog, type Asked } from './comment-dialog.tsx'
import { CommentRow } from './comment-row.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import type { Decisions } from './use-decisions.ts'
import { useModerationKeys } from './use-moderation-keys.ts'
import type { Undoable } from './use-undo.ts'

interface Props {
  filter: CommentFilter
  hasKeys: boolean
  decisions: Decisions
  onDone: (undoable: Undoable) => void
  onTurn: (page: number) => void
  onFilter: (search: CommentSearch) => void
}

/** One page of a queue, gone through by key or by hand. */
export function QueueList({ filter, hasKeys, decisions, onDone, onTurn, onFilter }: Props) {
  const comments = useQuery(commentsQuery(filter))
  const { queue, page, ...narrowing } = filter
  const isNarrowed = Object.values(narrowing).some((one) => one !== undefined)
  const { items: listed = [], total = 0 } = comments.data ?? {}
  const leaves = queue !== 'all' && queue !== 'appealed'
  const items = leaves ? listed.filter(({ id }) => !decisions.gone.has(id)) : listed
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [place, setPlace] = useState({ at: 0, isByKey: false })
  const [refusing, setRefusing] = useState<string[]>()
  const [asked, setAsked] = useState<Asked>()
  const { list, follow } = useFollowingRow(refusing !== undefined)
  const at = Math.max(0, Math.min(place.at, items.length - 1))
  const here = items[at]
  const targets = () => {
    const own = items.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
    return own.length > 0 || here === undefined ? own : [here.id]
  }
  const act = (decision: Decision, ids = targets()) => {
    if (ids.length === 0) announce(say('comments.bulkNone'))
    else if (decision === 'refuse') setRefusing(ids)
    else {
      follow(items.findIndex(({ id }) => id === ids[0]))
      void decisions
        .decide({ comments: ids, decision })
        .then(() => setChosen(new Set()))
        .catch(() => undefined)
    }
  }
  const toggle = (id: string) => setChosen((before) => before.symmetricDifference(new Set([id])))
  const move = (by: 1 | -1) => setPlace({ at: Math.max(0, Math.min(items.length - 1, at + by)), isByKey: true })
  const ask = (what: Asked['what'], isPossible: (comment: ModeratedComment) => boolean) => {
    if (here === undefined || !isPossible(here)) announce(say('comments.notHere'))
    else setAsked({ what, comment: here })
  }
  const narrow = (search: { [K in keyof CommentSearch]: string | null | undefined }) => {
    const [name, value] = Object.entries(search)[0] ?? []
    if (name === undefined || value == null) announce(say('comments.notHere'))
    else onFilter({ [name]: value })
  }
  const hasAuthor = ({ author }: ModeratedComment) => author !== null
  useModerationKeys(hasKeys, {
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    KeyX: () => here && toggle(here.id),
    KeyP: () => act('publish'),
    KeyR: () => act('refuse'),
    KeyW: () => act('wait'),
    KeyZ: decisions.undo,
    KeyE: () => ask('reply', ({ state }) => state === 'published'),
    KeyV: () => ask('rule', hasAuthor),
    KeyB: () => ask('ban', hasAuthor),
    KeyA: () => narrow({ author: here?.author }),
    KeyN: () => narrow({ network: here?.network }),
    KeyD: () => narrow({ document: here?.document }),
    Slash: () => document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus(),
    Escape: () => setChosen(new Set()),
  })
  return (
    <>
      <RefusalNotice error={comments.error} onRetry={() => void comments.refetch()} />
      {items.length > 0 && (
        <div className="row-apart comment-bulk" data-chosen={chosen.size > 0 || undefined}>
          <CheckField
            label={say('comments.selectAll')}
            isChecked={items.every(({ id }) => chosen.has(id))}
            onChange={(isAll) => setChosen(new Set(isAll ? items.map(({ id }) => id) : []))}
          />
          <div className="row">
            <span className="small soft">{say('comments.selected', { count: chosen.size })}</span>
            <Button size="small" icon="check" aria-disabled={chosen.size === 0} onClick={() => act('publish')}>
              {say('comments.publish')}
            </Button>
            <Button size="small" tone="danger" aria-disabled={chosen.size === 0} onClick={() => act('refuse')}>
              {say('comments.refuse')}
            </Button>
          </div>
        </div>
      )}
      {comments.isPending && <Waiting lines={5} />}
      {comments.isSuccess && items.length === 0 && (
        <Empty title={say(isNarrowed ? 'comments.notFoundTitle' : 'comments.emptyTitle')}>
          {say(isNarrowed ? 'comments.notFoundText' : 'comments.emptyText')}
        </Empty>
      )}
      <ol ref={list} className="list">
        {items.map((comment, index) => (
          <CommentRow
            key={comment.id}
            comment={comment}
            isHere={index === at}
            isByKey={place.isByKey}
            isChosen={chosen.has(comment.id)}
            onChoose={() => toggle(comment.id)}
            onDecide={(decision) => act(decision, [comment.id])}
            onAsk={(what) => setAsked({ what, comment })}
            onChanged={decisions.refresh}
          />
        ))}
      </ol>
      <Pager page={page} total={total} onTurn={onTurn} />
      {refusing && (
        <RefuseDialog
          count={refusing.length}
          hasKeys={hasKeys}
          act={async (given) => {
            follow(items.findIndex(({ id }) => id === refusing[0]))
            await decisions.decide({ comments: refusing, decision: 'refuse', ...given })
            setChosen(new Set())
          }}
          onClose={() => setRefusing(undefined)}
        />
      )}
      {asked && (
        <CommentDialog
          asked={asked}
          onDone={onDone}
          onChanged={() => void decisions.refresh()}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** Whose comment leaves the queue under the hand goes on to the one that takes its place: the row itself, so that a second press decides nothing. */
function useFollowingRow(isAsked: boolean) {
  const list = useRef<HTMLOListElement>(null)
  const goal = useRef<{ at: number; had: Element } | null>(null)
  useEffect(() => {
    if (isAsked || goal.current === null || goal.current.had.isConnected) return
    const { at } = goal.current
    goal.current = null
    if (document.activeElement !== document.body || list.current === null) return
    const rows = [...list.current.children]
    const next = rows[Math.min(at, rows.length - 1)] ?? document.querySelector('#screen h1')
    if (next instanceof HTMLElement) next.focus()
  })
  const follow = (at: number) => {
    const had = document.activeElement
    if (had !== null && had !== document.body) goal.current = { at: Math.max(0, at), had }
  }
  return { list, follow }
}
