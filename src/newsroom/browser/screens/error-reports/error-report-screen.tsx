import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { directionOfLanguage } from '#persian/direction.ts'
import { errorReportQuery, reopenReport, type OpenedReport } from '../../api/error-reports.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { Unopened } from '../../shell/trouble.tsx'
import { say } from '../../words/say.ts'
import { AnswerForm } from './answer-form.tsx'
import { ReportWords } from './error-reports-screen.tsx'
import { markQuote } from './mark-quote.ts'
import './error-reports.css'

const route = getRouteApi('/inside/error-reports/$report')

/** One report beside the text that it is about, and the office's answer. */
export function ErrorReportScreen() {
  const { report: id } = route.useParams()
  const report = useQuery(errorReportQuery(id))
  if (report.isPending) return <Waiting lines={6} />
  if (report.error) return <Unopened error={report.error} onRetry={() => void report.refetch()} />
  return <Opened key={id} report={report.data} />
}

function Opened({ report }: { report: OpenedReport }) {
  const { document, version } = report
  return (
    <>
      <PageHead
        title={say('errorReports.one')}
        about={
          <span className="row">
            <Link to="/error-reports">{say('errorReports.back')}</Link>
            <a href={`/n/${report.number ?? ''}`} target="_blank" rel="noreferrer">
              <Name lang={report.lang}>{report.headline}</Name> <Icon name="external" size={14} />
            </a>
          </span>
        }
        actions={
          <Link className="button" to="/documents/$document/$version" params={{ document, version }}>
            {say('errorReports.openEditor')}
          </Link>
        }
      />
      <div className="report-sheet">
        <div className="report-said">
          <Section
            title={say(`errorReports.state.${report.state}`)}
            about={
              <>
                <When at={report.createdAt} />
                {report.name !== null && (
                  <>
                    {' · '}
                    <Name>{report.name}</Name> (
                    {say(report.isNamed ? 'errorReports.mayName' : 'errorReports.mayNotName')})
                  </>
                )}
              </>
            }
          >
            <ReportWords report={report} />
          </Section>
        </div>
        <div className="report-then">
          <Section
            title={say('errorReports.textThen', { edition: report.edition })}
            about={
              report.currentEdition > report.edition && (
                <a
                  href={`/news/${report.number ?? ''}/history/${report.edition}...${report.currentEdition}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {say('errorReports.changedSince', { edition: report.currentEdition })}
                </a>
              )
            }
          >
            <ReportedText report={report} />
          </Section>
        </div>
        <div className="stack report-rest">
          {report.state === 'open' && <AnswerForm report={report} />}
          {report.state !== 'open' && report.state !== 'taken_back' && <Answered report={report} />}
          <Others report={report} />
        </div>
      </div>
    </>
  )
}

/** As in the styles: the report stands beside the text. Where it stands over it, the page begins with the report. */
const isBeside = '(width >= 64rem)'

/** The text line by line; the paragraph that is meant stands out, and the words in it. */
function ReportedText({ report }: { report: OpenedReport }) {
  const { lines, block, quote, lang } = report
  const meant = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (window.matchMedia(isBeside).matches) meant.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const at = lines.findIndex((line) => (block === null ? quote !== '' && line.text.includes(quote) : line.id === block))
  if (lines.length === 0) return <p className="soft">{say('errorReports.noText')}</p>
  return (
    <div className="report-text" lang={lang} dir={directionOfLanguage(lang)}>
      {lines.map((line, index) => (
        <p key={index} ref={index === at ? meant : undefined} data-meant={index === at || undefined}>
          {markQuote(line.text, quote).map((piece, place) =>
            piece.isMarked ? <mark key={place}>{piece.text}</mark> : piece.text,
          )}
        </p>
      ))}
    </div>
  )
}

/** What was answered so far, and the way back into the queue. */
function Answered({ report }: { report: OpenedReport }) {
  const client = useQueryClient()
  const reopening = useMutation({
    mutationFn: () => reopenReport(report.id, report.revision),
    onSuccess: () => {
      announce(say('errorReports.reopened'))
      return client.invalidateQueries({ queryKey: ['error-reports'] })
    },
  })
  const correction = report.corrections.find((one) => one.id === report.correction)
  return (
    <Section
      title={say('errorReports.answers')}
      actions={
        report.text !== '' && (
          <Button size="small" icon="history" isBusy={reopening.isPending} onClick={() => reopening.mutate()}>
            {say('errorReports.reopen')}
          </Button>
        )
      }
    >
      {correction && (
        <p>
          <a
            href={`/news/${report.number ?? ''}/history/${correction.from}...${correction.to}`}
            target="_blank"
            rel="noreferrer"
          >
            <Name>{correction.note}</Name>
          </a>
        </p>
      )}
      <ol className="stack-tight">
        {report.changes.map((change) => (
          <li key={change.at}>
            <span className="small soft">
              <When at={change.at} /> · {say(`errorReports.state.${change.state}`)}
              {change.byName !== null && (
                <>
                  {' · '}
                  <Name>{change.byName}</Name>
                </>
              )}
            </span>
            {change.answer !== null && <p dir="auto">{change.answer}</p>}
          </li>
        ))}
      </ol>
      <RefusalNotice error={reopening.error} />
    </Section>
  )
}

function Others({ report }: { report: OpenedReport }) {
  if (report.others.length === 0) return null
  return (
    <Section title={say('errorReports.others')}>
      <ul className="stack-tight">
        {report.others.map((other) => (
          <li key={other.id}>
            <Link to="/error-reports/$report" params={{ report: other.id }}>
              <Name>{other.text.slice(0, 120)}</Name>
            </Link>{' '}
            <span className="small soft">
              {say(`errorReports.state.${other.state}`)} · <When at={other.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
