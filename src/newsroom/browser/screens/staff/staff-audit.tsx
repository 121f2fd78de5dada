import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditQuery } from '../../api/staff.ts'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'
import { say, sayAny } from '../../words/say.ts'

/** Every change to accounts and means of signing in, newest first. Append-only. */
export function StaffAudit() {
  const [page, setPage] = useState(1)
  const audit = useQuery(auditQuery(page))
  return (
    <Section title={say('audit.title')} about={say('audit.about')}>
      <RefusalNotice error={audit.error} onRetry={() => void audit.refetch()} />
      <div className="table-frame" tabIndex={0} role="region" aria-label={say('audit.table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('audit.when')}</th>
              <th scope="col">{say('audit.what')}</th>
              <th scope="col">{say('audit.whose')}</th>
              <th scope="col">{say('audit.by')}</th>
            </tr>
          </thead>
          <tbody>
            {audit.data?.items.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <When at={entry.at} />
                </td>
                <td>{sayAny('audit', entry.action)}</td>
                <td>{entry.accountName === null ? '–' : <Name>{entry.accountName}</Name>}</td>
                <td>{entry.byName === null ? say('audit.house') : <Name>{entry.byName}</Name>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} total={audit.data?.total ?? 0} onTurn={setPage} />
    </Section>
  )
}
