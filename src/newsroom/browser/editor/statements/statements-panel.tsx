import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { unmarkStatement } from '../text/commands.ts'
import { OutsideEvent } from './outside-event.tsx'
import { StatementRow } from './statement-row.tsx'
import { useStatements } from './use-statements.ts'
import './statements.css'

/** Who says what to whom, in the order of the text. */
export function StatementsPanel() {
  const { editor, askStatement } = useDesk()
  const { marked, unmarked, unknown } = useStatements()
  return (
    <Panel
      title={say('statements.title')}
      count={marked.length === 0 ? '' : say('statements.count', { count: marked.length })}
      field="statements"
    >
      {marked.length === 0 && <p className="small soft">{say('statements.none')}</p>}
      <div className="row">
        <Button size="small" icon="quote" onClick={() => askStatement(null)}>
          {say('statements.mark')}
        </Button>
      </div>
      <OutsideEvent statements={marked} />
      {marked.length > 0 && (
        <ol className="statement-list">
          {marked.map((statement) => (
            <StatementRow key={statement.id} statement={statement} />
          ))}
        </ol>
      )}
      {unknown.length > 0 && (
        <Notice
          tone="warn"
          actions={
            <Button
              size="small"
              onClick={() => editor !== null && unknown.forEach((id) => unmarkStatement(editor, id))}
            >
              {say('statements.removeMarks')}
            </Button>
          }
        >
          {say('statements.unknown', { count: unknown.length })}
        </Notice>
      )}
      {unmarked.length > 0 && (
        <details>
          <summary className="small soft">{say('statements.unmarked', { count: unmarked.length })}</summary>
          <ol className="statement-list">
            {unmarked.map((statement) => (
              <StatementRow key={statement.id} statement={statement} />
            ))}
          </ol>
        </details>
      )}
    </Panel>
  )
}
