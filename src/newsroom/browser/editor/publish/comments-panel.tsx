import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { RuleSummary } from '../../screens/comments/rule-summary.tsx'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'

const ScopeRuleDialog = lazy(async () => ({
  default: (await import('../../screens/comments/scope-rule-dialog.tsx')).ScopeRuleDialog,
}))

/** When comments on this document are shown and taken, where that comes from, and how it is changed. */
export function CommentsPanel() {
  const { document } = useDesk()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title={say('commentRules.panel')}>
      <RuleSummary document={document.id} />
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
            onDone={({ done }) => {
              announce(done)
              void client.invalidateQueries({ queryKey: ['comment-rules'] })
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Panel>
  )
}
