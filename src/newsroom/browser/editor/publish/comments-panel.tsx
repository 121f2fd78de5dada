import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { RuleSummary } from '../../screens/comments/rule-summary.tsx'
import { UndoBar } from '../../screens/comments/undo-bar.tsx'
import { useUndo } from '../../screens/comments/use-undo.ts'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'

const ScopeRuleDialog = lazy(async () => ({
  default: (await import('../../screens/comments/scope-rule-dialog.tsx')).ScopeRuleDialog,
}))

/** When comments on this document are shown and taken, where that comes from, how it is changed, and how that is taken back. */
export function CommentsPanel() {
  const { document } = useDesk()
  const undo = useUndo()
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title={say('commentRules.panel')}>
      <RuleSummary document={document.id} />
      <UndoBar undo={undo} />
      <div className="row">
        <Button size="small" onClick={() => setOpen(true)}>
          {say('commentRules.change')}
        </Button>
        {document.number !== null && (
          <Link className="small" to="/comments" search={{ queue: 'all', document: document.id }}>
            {say('commentRules.panelAll')}
          </Link>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <ScopeRuleDialog
            scope={`document:${document.id}`}
            name={say('commentRules.panelAll')}
            onDone={(done) => void undo.note(done)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Panel>
  )
}
