import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { errorQueues, errorQueuesQuery, errorReportsQuery, type ErrorReport } from '../../api/error-reports.ts'
import { Empty } from '../../parts/empty.tsx'
import { FilterBar, FilterChoice } from '../../parts/filter-bar.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { narrowed } from '../../shell/search-params.ts'
import { say, sayAny } from '../../words/say.ts'
import '../comments/comments.css'
import './error-reports.css'

const route = getRouteApi('/inside/error-reports')

/** What readers say is wrong, the longest waiting first. */
export function ErrorReportsScreen() {
  const { state, page = 1, q, lang, document } = route.useSearch()
  const navigate = route.useNavigate()
  const office = useOffice()
  const queue = errorQueues.find((one) => one === state) ?? 'open'
  const reports = useQuery(errorReportsQuery({ queue, q, lang, document, page }))
  const sums = useQuery(errorQueuesQuery)
  const { items = [], total = 0 } = reports.data ?? {}
  const find = useCallback(
    (text: string) => void navigate({ search: (before) => narrowed(before, { q: text }), replace: true }),
    [navigate],
  )
  return (
    <>
      <PageHead title={say('errorReports.title')} about={say('errorReports.about')} />
      <nav className="comment-queues" aria-label={say('errorReports.queues')}>
        {errorQueues.map((one) => (
          <Link key={one} to="/error-reports" search={{ state: one }} aria-current={one === queue ? 'page' : undefined}>
            {say(`errorReports.queue.${one}`)}{' '}
            <span className="soft">{sums.data && say('comments.count', { count: sums.data.queues[one] })}</span>
          </Link>
        ))}
      </nav>
      <FilterBar
        text={q ?? ''}
        label={say('errorReports.search')}
        onText={find}
        isFiltered={q !== undefined || lang !== undefined || document !== undefined}
        onClear={() => void navigate({ search: queue === 'open' ? {} : { state: queue } })}
      >
        <FilterChoice
          label={say('errorReports.lang')}
          value={lang ?? ''}
          choices={office.languages.map((value) => ({ value, label: sayAny('language', value) }))}
          onChoose={(value) => void navigate({ search: (before) => narrowed(before, { lang: value }) })}
        />
      </FilterBar>
      <RefusalNotice error={reports.error} onRetry={() => void reports.refetch()} />
      {reports.isPending && <Waiting lines={5} />}
      {reports.isSuccess && items.length === 0 && (
        <Empty title={say('errorReports.emptyTitle')}>{say('errorReports.emptyText')}</Empty>
      )}
      <ol className="list">
        {items.map((report) => (
          <li key={report.id} className="comment-row">
            <ReportLine report={report} />
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

function ReportLine({ report }: { report: ErrorReport }) {
  return (
    <>
      <div className="comment-head">
        <Link to="/error-reports/$report" params={{ report: report.id }}>
          <strong>
            <Name lang={report.lang}>{report.headline}</Name>
          </strong>
        </Link>
        <span className="small soft">
          {say(`errorReports.state.${report.state}`)} · <When at={report.createdAt} />
        </span>
        {report.name !== null && (
          <span className="comment-mark small">
            <Name>{report.name}</Name>
          </span>
        )}
        {report.duplicates > 0 && (
          <span className="comment-mark small">{say('errorReports.alike', { count: report.duplicates })}</span>
        )}
      </div>
      <ReportWords report={report} />
    </>
  )
}

/** What the reader marked, and what the reader wrote. */
export function ReportWords({ report }: { report: ErrorReport }) {
  return (
    <>
      {report.quote !== '' && (
        <blockquote className="report-quote" dir="auto" lang={report.lang}>
          {report.quote}
        </blockquote>
      )}
      {report.text === '' ? (
        <p className="soft">{say('errorReports.erased')}</p>
      ) : (
        <p className="comment-text" dir="auto" lang={report.lang}>
          {report.text}
        </p>
      )}
      {report.signals.length > 0 && (
        <p className="small">
          <span className="soft">{say('comments.why')}: </span>
          {report.signals.map(({ signal }) => (
            <span key={signal} className="comment-signal">
              {sayAny('commentSignal', signal)}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
