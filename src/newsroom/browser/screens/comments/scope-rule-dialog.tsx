import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { scopeRulesQuery, setRules, type ScopeRules } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { RuleFields, rulesOf, typedOf } from './rule-fields.tsx'
import type { Undoable } from './use-undo.ts'

interface Props {
  /** `site`, `kind:report`, `document:{id}`. */
  scope: string
  /** What it is for, as it is called. */
  name: ReactNode
  onDone: (undoable: Undoable) => void
  onClose: () => void
}

/** The rule of the site, of a kind, or of one document. */
export function ScopeRuleDialog({ scope, name, onDone, onClose }: Props) {
  const rules = useQuery(scopeRulesQuery(scope))
  if (rules.data) return <Opened rules={rules.data} name={name} onDone={onDone} onClose={onClose} />
  return (
    <Dialog title={name} onClose={onClose}>
      {rules.isPending && <Waiting />}
      <RefusalNotice error={rules.error} onRetry={() => void rules.refetch()} />
    </Dialog>
  )
}

function Opened({ rules, name, onDone, onClose }: Omit<Props, 'scope'> & { rules: ScopeRules }) {
  const { scope, own } = rules
  const [typed, setTyped] = useState(() => typedOf(own))
  const saving = useMutation({
    mutationFn: () => setRules(scope, rulesOf(typed)),
    onSuccess: () => {
      onDone({ done: say('commentRules.saved'), undo: () => setRules(scope, own) })
      onClose()
    },
  })
  return (
    <Dialog
      title={name}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" isBusy={saving.isPending} onClick={() => saving.mutate()}>
            {say('action.save')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <RuleFields rules={rules} typed={typed} onChange={setTyped} />
        <button type="submit" hidden>
          {say('action.save')}
        </button>
      </form>
      <RefusalNotice error={saving.error} />
    </Dialog>
  )
}
