import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import {
  commentsQuery,
  decide,
  queues,
  queueSumsQuery,
  undoDecision,
  type Decision,
  type Queue,
} from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { CheckField } from '../../parts/field.tsx'
import { FilterBar } from '../../parts/filter-bar.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { CommentRow } from './comment-row.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { useModerationKeys } from './use-moderation-keys.ts'
import './comments.css'

const route = getRouteApi('/inside/comments')

/** The queues of comments: read, decide one or many, and take a decision back. */
export function CommentsScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const queue: Queue = queues.find((one) => one === search.queue) ?? 'waiting'
  const { page = 1, q, author, network, document } = search
  const comments = useQuery(commentsQuery({ queue, q, author, network, document, page }))
  const sums = useQuery(queueSumsQuery)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const [refusing, setRefusing] = useState<string[]>()
  const [batch, setBatch] = useState<string>()
  const { items = [], total = 0 } = comments.data ?? {}
  const refresh = () => client.invalidateQueries({ queryKey: ['comments'] })
  const deciding = useMutation({
    mutationFn: decide,
    onSuccess: (done) => {
      setBatch(done.batch)
      setChosen(new Set())
      announce(say('comments.done', { count: done.changed }))
      return refresh()
    },
  })
  const undoing = useMutation({
    mutationFn: undoDecision,
    onSuccess: (done) => {
      setBatch(undefined)
      announce(say('comments.undone', { count: done.changed }))
      return refresh()
    },
  })
  const targets = () => {
    const own = items.filter((item) => chosen.has(item.id)).map((item) => item.id)
    const here = items[at]
    return own.length > 0 || here === undefined ? own : [here.id]
  }
  const act = (decision: Decision, ids = targets()) => {
    if (ids.length === 0) announce(say('comments.bulkNone'))
    else if (decision === 'refuse') setRefusing(ids)
    else deciding.mutate({ comments: ids, decision })
  }
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  useModerationKeys({
    move: (by) => setAt((before) => Math.max(0, Math.min(items.length - 1, before + by))),
    toggle: () => items[at] && toggle(items[at].id),
    act,
    undo: () => batch !== undefined && undoing.mutate(batch),
    isOff: refusing !== undefined,
  })
  const find = useCallback(
    (text: string) => void navigate({ search: { queue, ...(text === '' ? {} : { q: text }) }, replace: true }),
    [navigate, queue],
  )
  const isFiltered = [q, author, network, document].some((one) => one !== undefined)
  return (
    <>
      <PageHead
        title={say('comments.title')}
        about={say('comments.about')}
        actions={
          <Link to="/comments/rules" className="button">
            {say('comments.rules')}
          </Link>
        }
      />
      <nav className="comment-queues" aria-label={say('comments.queues')}>
        {queues.map((one) => (
          <Link key={one} to="/comments" search={{ queue: one }} aria-current={one === queue ? 'page' : undefined}>
            {say(`comments.queue.${one}`)}{' '}
            <span className="soft">{sums.data && say('comments.count', { count: sums.data.queues[one] })}</span>
          </Link>
        ))}
      </nav>
      {sums.data && (
        <p className="small soft">
          {say('comments.capacity', {
            hours: sums.data.hours,
            capacity: sums.data.capacityPerHour,
            recent: sums.data.lastHour,
          })}
        </p>
      )}
      <FilterBar
        text={q ?? ''}
        label={say('comments.search')}
        onText={find}
        isFiltered={isFiltered}
        onClear={() => void navigate({ search: { queue } })}
      />
      <RefusalNotice error={comments.error ?? deciding.error ?? undoing.error} />
      {batch !== undefined && (
        <div className="row">
          <span>{say('comments.lastDecision')}</span>
          <Button size="small" icon="history" isBusy={undoing.isPending} onClick={() => undoing.mutate(batch)}>
            {say('action.undo')}
          </Button>
        </div>
      )}
      {items.length > 0 && (
        <div className="row-apart comment-bulk">
          <CheckField
            label={say('comments.selectAll')}
            isChecked={items.every((item) => chosen.has(item.id))}
            onChange={(isAll) => setChosen(new Set(isAll ? items.map((item) => item.id) : []))}
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
      <p className="small faint">{say('comments.keys')}</p>
      {comments.isPending && <Waiting lines={5} />}
      {comments.isSuccess && items.length === 0 && (
        <Empty title={say('comments.emptyTitle')}>{say('comments.emptyText')}</Empty>
      )}
      <ol className="list">
        {items.map((comment, index) => (
          <CommentRow
            key={comment.id}
            comment={comment}
            queue={queue}
            isHere={index === at}
            isChosen={chosen.has(comment.id)}
            onChoose={() => toggle(comment.id)}
            onDecide={(decision) => act(decision, [comment.id])}
            onChanged={refresh}
          />
        ))}
      </ol>
      <Pager
        page={page}
        size={50}
        total={total}
        onTurn={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })}
      />
      {refusing && (
        <RefuseDialog
          count={refusing.length}
          act={(given) => deciding.mutateAsync({ comments: refusing, decision: 'refuse', ...given })}
          onClose={() => setRefusing(undefined)}
        />
      )}
    </>
  )
}
