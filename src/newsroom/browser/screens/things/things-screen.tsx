import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { kindOfPath, thingsQuery } from '../../api/things.ts'
import type { ListedThing, ThingKind } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FilterBar } from '../../parts/filter-bar.tsx'
import { Icon } from '../../parts/icon.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { narrowed } from '../../shell/search-params.ts'
import { say } from '../../words/say.ts'
import '../../parts/table.css'
import './things.css'

const route = getRouteApi('/inside/$things')

/** All things of one kind, by name. */
export function ThingsScreen() {
  const { things } = route.useParams()
  const kind = kindOfPath(things) ?? 'topic'
  const { search, filter } = useFilter()
  const list = useQuery(thingsQuery(kind, search))
  const { items = [], total = 0 } = list.data ?? {}
  const isFiltered = search.q !== undefined || search.retired === true
  const add = (
    <Link to="/$things/new" params={{ things }} className="button" data-tone="primary">
      <Icon name="add" />
      {say(`things.new_${kind}`)}
    </Link>
  )
  return (
    <>
      <PageHead title={say(`things.${kind}`)} about={say(`things.about_${kind}`)} actions={add} />
      <FilterBar
        key={kind}
        text={search.q ?? ''}
        label={say('things.search')}
        onText={(q) => filter({ q })}
        isFiltered={isFiltered}
        onClear={() => filter(null)}
      >
        <label className="filter-choice" data-set={search.retired === true || undefined}>
          <input
            type="checkbox"
            checked={search.retired === true}
            onChange={(event) => filter({ retired: event.target.checked || undefined })}
          />
          {say('things.withRetired')}
        </label>
      </FilterBar>
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting lines={6} />}
      {list.isSuccess && items.length === 0 && (
        <Empty
          icon={kind}
          title={say(isFiltered ? 'filter.noneTitle' : 'things.emptyTitle')}
          action={isFiltered ? <Button onClick={() => filter(null)}>{say('filter.clear')}</Button> : add}
        >
          {say(isFiltered ? 'filter.noneText' : 'things.emptyText')}
        </Empty>
      )}
      {items.length > 0 && (
        <>
          <p className="small faint" role="status">
            {say('filter.count', { count: total })}
          </p>
          <ul className="list">
            {items.map((thing) => (
              <ThingRow key={thing.id} thing={thing} kind={kind} things={things} />
            ))}
          </ul>
          <Pager page={search.page ?? 1} total={total} onTurn={(page) => filter({ page })} />
        </>
      )}
    </>
  )
}

function ThingRow({ thing, kind, things }: { thing: ListedThing; kind: ThingKind; things: string }) {
  const aliases = thing.names.filter((name) => name.form !== thing.name).map((name) => name.form)
  return (
    <li className="list-row thing-row">
      <Link to="/$things/$id" params={{ things, id: thing.id }}>
        <bdi>{thing.name}</bdi>
      </Link>
      <span className="small soft">
        {thing.event && say(`event.${thing.event.kind}`)}
        {thing.event && thing.hint !== '' && ' · '}
        {thing.hint !== '' && <bdi>{thing.hint}</bdi>}
      </span>
      <span className="small faint thing-aliases">
        {aliases.slice(0, 3).map((alias) => (
          <bdi key={alias}>{alias}</bdi>
        ))}
      </span>
      {thing.retiredAt !== null && <StateBadge state="retired" />}
      {kind === 'event' && thing.event?.start === null && (
        <span className="small warn-text">{say('event.noDate')}</span>
      )}
    </li>
  )
}

function useFilter() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = useCallback(
    (change: { q?: string; retired?: true | undefined; page?: number } | null) => {
      void navigate({
        search: (before) => (change === null ? {} : narrowed(before, change)),
        replace: true,
      })
    },
    [navigate],
  )
  return { search, filter }
}
