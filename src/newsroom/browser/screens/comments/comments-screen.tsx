import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { queues, queueSumsQuery, type Queue } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { FilterBar } from '../../parts/filter-bar.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { narrowed } from '../../shell/search-params.ts'
import { say } from '../../words/say.ts'
import { CapacityMeter } from './capacity-meter.tsx'
import { FilterCard } from './filter-card.tsx'
import { areKeysOn, keepKeys } from './kept-keys.ts'
import { KeyHelp } from './key-help.tsx'
import { QueueList } from './queue-list.tsx'
import { UndoBar } from './undo-bar.tsx'
import { useDecisions, type Decisions } from './use-decisions.ts'
import { useUndo } from './use-undo.ts'
import './comments.css'

const route = getRouteApi('/inside/comments')

/** The queues of comments: read, decide one or many, and take decisions back. */
export function CommentsScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const decisions = useDecisions()
  const undo = useUndo()
  const [hasKeys, switchKeys] = useKeySwitch()
  const queue: Queue = queues.find((one) => one === search.queue) ?? 'waiting'
  const { page = 1, q, author, network, document } = search
  const filter = { queue, q, author, network, document, page }
  const find = useCallback(
    (text: string) => void navigate({ search: (before) => narrowed(before, { q: text }), replace: true }),
    [navigate],
  )
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
      <Queues queue={queue} />
      <CapacityMeter />
      <FilterBar
        text={q ?? ''}
        label={say('comments.search')}
        onText={find}
        isFiltered={[q, author, network, document].some((one) => one !== undefined)}
        onClear={() => void navigate({ search: { queue } })}
      />
      <FilterCard search={search} undo={undo} />
      <UndoBar undo={undo} />
      <RefusalNotice error={decisions.error} />
      <LastDecision decisions={decisions} />
      <KeyHelp areOn={hasKeys} onSwitch={switchKeys} />
      <QueueList
        key={JSON.stringify(filter)}
        filter={filter}
        hasKeys={hasKeys}
        decisions={decisions}
        onDone={(done) => void undo.note(done)}
        onTurn={(next) => void navigate({ search: (before) => narrowed(before, { page: next }) })}
        onFilter={(next) => void navigate({ search: { queue: 'all', ...next } })}
      />
    </>
  )
}

function useKeySwitch() {
  const [areOn, setOn] = useState(areKeysOn)
  const switchTo = (next: boolean) => {
    keepKeys(next)
    setOn(next)
  }
  return [areOn, switchTo] as const
}

/** The queues, each with how much stands in it. Who or what the list is narrowed to stays when the queue changes. */
function Queues({ queue }: { queue: Queue }) {
  const sums = useQuery(queueSumsQuery)
  return (
    <nav className="comment-queues" aria-label={say('comments.queues')}>
      {queues.map((one) => (
        <Link
          key={one}
          to="/comments"
          search={({ page: _, ...before }) => ({ ...before, queue: one })}
          aria-current={one === queue ? 'page' : undefined}
        >
          {say(`comments.queue.${one}`)}{' '}
          <span className="soft">{sums.data && say('comments.count', { count: sums.data.queues[one] })}</span>
        </Link>
      ))}
    </nav>
  )
}

function LastDecision({ decisions }: { decisions: Decisions }) {
  const { last } = decisions
  if (last === undefined) return null
  return (
    <div className="row comment-undo">
      <span>{say(`comments.last.${last.decision}`, { count: last.count })}</span>
      <Button size="small" icon="history" isBusy={decisions.isUndoing} onClick={decisions.undo}>
        {say('action.undo')}
      </Button>
    </div>
  )
}
