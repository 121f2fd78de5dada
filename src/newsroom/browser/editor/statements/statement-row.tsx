import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { WhoToWhom } from '../../parts/who-to-whom.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { withdrawStatement } from '../draft-api.ts'
import { findStatementWords, unmarkStatement } from '../text/commands.ts'
import { markSelection } from './mark-selection.ts'
import { StatusDialog } from './status-dialog.tsx'
import type { MarkedStatement } from './use-statements.ts'

/** One statement: who, to whom, how; a press goes to its words. */
export function StatementRow({ statement }: { statement: MarkedStatement }) {
  const { editor, draft, askStatement, currentStatement, lookAt } = useDesk()
  const [isLeaving, setLeaving] = useState(false)
  const jump = () => {
    if (editor === null) return
    const place = findStatementWords(editor.state.doc, statement.id)
    lookAt(statement.id)
    if (place !== undefined) editor.chain().focus().setTextSelection(place.to).scrollIntoView().run()
  }
  const isMarked = statement.text !== ''
  return (
    <li className="statement-row" data-current={currentStatement === statement.id || undefined}>
      <button type="button" className="statement-jump" onClick={jump}>
        <WhoToWhom speaker={statement.speakerName} addressee={statement.addresseeNames.join('، ')} />
        {isMarked && (
          <bdi className="statement-text own-direction" lang={draft.lang}>
            {statement.text}
          </bdi>
        )}
        <span className="small faint">
          {say(`cue.${statement.cueClass}`)} · {say(`directness.${statement.directness}`)}
          {statement.isPublic && <> · {say('statements.public')}</>}
          {statement.status !== 'confirmed' && <strong> · {say(`statementStatus.${statement.status}`)}</strong>}
        </span>
      </button>
      <div className="row">
        <Button size="small" tone="quiet" onClick={() => askStatement(statement.id)}>
          {say('statements.edit')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => markSelection(editor, statement.id)}>
          {say('statements.addWords')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => setLeaving(true)}>
          {say(statement.isPublic ? 'statementStatus.open' : 'statements.withdraw')}
        </Button>
      </div>
      {isLeaving && statement.isPublic && <StatusDialog statement={statement} onClose={() => setLeaving(false)} />}
      {isLeaving && !statement.isPublic && <Withdraw statement={statement} onClose={() => setLeaving(false)} />}
    </li>
  )
}

function Withdraw({ statement, onClose }: { statement: MarkedStatement; onClose: () => void }) {
  const { document, editor } = useDesk()
  const client = useQueryClient()
  return (
    <Confirm
      title={say('statements.withdrawTitle')}
      verb={say('statements.withdraw')}
      tone="danger"
      act={() => withdrawStatement(statement.id)}
      onClose={onClose}
      onDone={() => {
        if (editor !== null) unmarkStatement(editor, statement.id)
        void client.invalidateQueries({ queryKey: ['document', document.id] })
        onClose()
      }}
    >
      <p>{say('statements.withdrawDraft')}</p>
    </Confirm>
  )
}
