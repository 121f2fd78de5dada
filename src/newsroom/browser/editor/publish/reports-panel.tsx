import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { errorReportsQuery } from '../../api/error-reports.ts'
import { Name } from '../../parts/name.tsx'
import { Quoted } from '../../parts/quoted.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'

/** Open reports of errors on the document that is being written; absent where there are none. */
export function useOpenReports() {
  const { document, draft } = useDesk()
  const asked = { document: document.id, lang: draft.lang, page: 1 }
  const isPublic = draft.currentEdition !== null
  const open = useQuery({ ...errorReportsQuery({ queue: 'open', ...asked }), enabled: isPublic })
  const held = useQuery({ ...errorReportsQuery({ queue: 'held', ...asked }), enabled: isPublic })
  return [...(open.data?.items ?? []), ...(held.data?.items ?? [])]
}

/** What readers say is wrong with this text. */
export function ReportsPanel() {
  const reports = useOpenReports()
  if (reports.length === 0) return null
  return (
    <Panel title={say('errorReports.onDocument')}>
      <p className="small soft">{say('errorReports.onDocumentText')}</p>
      <ul className="stack-tight">
        {reports.map((report) => (
          <li key={report.id}>
            {report.quote !== '' && (
              <>
                <Quoted lang={report.lang}>{report.quote}</Quoted>{' '}
              </>
            )}
            <Link to="/error-reports/$report" params={{ report: report.id }}>
              <Name>{report.text.slice(0, 200)}</Name>
            </Link>{' '}
            <span className="small soft">
              <When at={report.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
