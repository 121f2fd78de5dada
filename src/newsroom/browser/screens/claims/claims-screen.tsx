import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { claimsQuery, type ListedClaim } from '../../api/claims.ts'
import { Empty } from '../../parts/empty.tsx'
import { FilterBar, FilterChoice } from '../../parts/filter-bar.tsx'
import { Icon } from '../../parts/icon.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Quoted } from '../../parts/quoted.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { narrowed } from '../../shell/search-params.ts'
import { say } from '../../words/say.ts'
import './claims.css'

const route = getRouteApi('/inside/claims')
const states = ['open', 'answered', 'changed'] as const

/** Words that circulate as somebody's, and what the office has answered. */
export function ClaimsScreen() {
  const { q, state, page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const claims = useQuery(claimsQuery({ q, state, page }))
  const { items = [], total = 0 } = claims.data ?? {}
  const find = useCallback(
    (text: string) => void navigate({ search: (before) => narrowed(before, { q: text }), replace: true }),
    [navigate],
  )
  return (
    <>
      <PageHead
        title={say('claims.title')}
        about={say('claims.about')}
        actions={
          <Link to="/claims/$claim" params={{ claim: 'new' }} className="button" data-tone="primary">
            <Icon name="add" /> {say('claims.new')}
          </Link>
        }
      />
      <FilterBar
        text={q ?? ''}
        label={say('claims.search')}
        onText={find}
        isFiltered={q !== undefined || state !== undefined}
        onClear={() => void navigate({ search: {} })}
      >
        <FilterChoice
          label={say('claims.state')}
          value={state ?? ''}
          choices={states.map((value) => ({ value, label: say(`claims.state.${value}`) }))}
          onChoose={(value) => void navigate({ search: (before) => narrowed(before, { state: value }) })}
        />
      </FilterBar>
      <RefusalNotice error={claims.error} onRetry={() => void claims.refetch()} />
      {claims.isPending && <Waiting lines={4} />}
      {claims.isSuccess && items.length === 0 && (
        <Empty title={say(q === undefined && state === undefined ? 'claims.emptyTitle' : 'filter.noneTitle')}>
          {say(q === undefined && state === undefined ? 'claims.emptyText' : 'filter.noneText')}
        </Empty>
      )}
      <ol className="list">
        {items.map((claim) => (
          <li key={claim.id} className="claim-row">
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        total={total}
        onTurn={(next) => void navigate({ search: (before) => narrowed(before, { page: next }) })}
      />
    </>
  )
}

function ClaimLine({ claim }: { claim: ListedClaim }) {
  const { publishedVerdict, isChanged, lang, text } = claim
  return (
    <>
      <Link to="/claims/$claim" params={{ claim: claim.id }}>
        <Quoted lang={lang}>{text.length > 240 ? `${text.slice(0, 240)}…` : text}</Quoted>
      </Link>
      <p className="small soft">
        {publishedVerdict === null ? say('claims.state.open') : say(`verdict.${publishedVerdict}`)}
        {publishedVerdict !== null && isChanged && <> · {say('claims.state.changed')}</>} ·{' '}
        <When at={claim.updatedAt} />
      </p>
    </>
  )
}
