import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { documentKinds } from '#record/kinds.ts'
import { documentsQuery } from '../../api/documents.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FilterBar, FilterChoice } from '../../parts/filter-bar.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { narrowed, type ListSearch } from '../../shell/search-params.ts'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { DocumentList } from './document-list.tsx'

const route = getRouteApi('/inside/documents')
const NewDocument = lazy(async () => ({ default: (await import('./new-document.tsx')).NewDocument }))
const states = ['draft', 'published', 'changed', 'withdrawn'] as const

/** Every document, the latest changed first. */
export function DocumentsScreen() {
  const { search, filter, isFiltered } = useFilter()
  const documents = useQuery(documentsQuery(search))
  const [isNew, setNew] = useState(false)
  const office = useOffice()
  const { items = [], total = 0 } = documents.data ?? {}
  const add = (
    <Button tone="primary" icon="add" onClick={() => setNew(true)}>
      {say('documents.new')}
    </Button>
  )
  return (
    <>
      <PageHead title={say('documents.title')} actions={add} />
      <FilterBar
        text={search.q ?? ''}
        label={say('documents.search')}
        onText={(q) => filter({ q })}
        isFiltered={isFiltered}
        onClear={() => filter(null)}
      >
        <FilterChoice
          label={say('documents.state')}
          value={search.state ?? ''}
          onChoose={(state) => filter({ state })}
          choices={states.map((value) => ({ value, label: say(`state.${value}`) }))}
        />
        <FilterChoice
          label={say('documents.kind')}
          value={search.kind ?? ''}
          onChoose={(kind) => filter({ kind })}
          choices={documentKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
        {office.languages.length > 1 && (
          <FilterChoice
            label={say('documents.language')}
            value={search.lang ?? ''}
            onChoose={(lang) => filter({ lang })}
            choices={office.languages.map((value) => ({ value, label: sayAny('language', value) }))}
          />
        )}
      </FilterBar>
      <RefusalNotice error={documents.error} onRetry={() => void documents.refetch()} />
      {documents.isPending && <Waiting lines={6} />}
      {documents.isSuccess && items.length === 0 && (
        <Nothing isFiltered={isFiltered} onClear={() => filter(null)} add={add} />
      )}
      {items.length > 0 && (
        <>
          <p className="small faint" role="status">
            {say('filter.count', { count: total })}
          </p>
          <DocumentList documents={items} />
          <Pager page={search.page ?? 1} total={total} onTurn={(page) => filter({ page })} />
        </>
      )}
      {isNew && (
        <Suspense>
          <NewDocument onClose={() => setNew(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The filter stands in the address. A new filter begins at the first page; null takes it all away. */
function useFilter() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = useCallback(
    (change: { [K in keyof ListSearch]: ListSearch[K] | undefined } | null) => {
      void navigate({
        search: (before) => (change === null ? {} : narrowed(before, change)),
        replace: true,
      })
    },
    [navigate],
  )
  const isFiltered = [search.q, search.state, search.kind, search.lang].some((value) => value !== undefined)
  return { search, filter, isFiltered }
}

function Nothing({ isFiltered, onClear, add }: { isFiltered: boolean; onClear: () => void; add: React.ReactNode }) {
  if (isFiltered) {
    return (
      <Empty
        icon="search"
        title={say('filter.noneTitle')}
        action={<Button onClick={onClear}>{say('filter.clear')}</Button>}
      >
        {say('filter.noneText')}
      </Empty>
    )
  }
  return (
    <Empty
      title={say('documents.emptyTitle')}
      action={
        <>
          {add}
          <a className="button" href="/newsroom/import">
            {say('documents.fromText')}
          </a>
        </>
      }
    >
      {say('documents.emptyText')}
    </Empty>
  )
}
