import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { authorQuery, setAuthorRule, type AuthorMode, type DescribedAuthor } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField, TextArea } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { authorModeWords } from './rule-words.ts'
import type { Undoable } from './use-undo.ts'

const modes = ['before', 'trust', 'after'] as const

interface Props {
  author: string
  onDone: (undoable: Undoable) => void
  onClose: () => void
}

/** What holds for one writer, wherever it writes. */
export function AuthorRuleDialog({ author: id, onDone, onClose }: Props) {
  const author = useQuery(authorQuery(id))
  if (author.data) return <Opened author={author.data} onDone={onDone} onClose={onClose} />
  return (
    <Dialog title={say('commentAuthors.rule')} onClose={onClose}>
      {author.isPending && <Waiting />}
      <RefusalNotice error={author.error} onRetry={() => void author.refetch()} />
    </Dialog>
  )
}

function Opened({ author, onDone, onClose }: Omit<Props, 'author'> & { author: DescribedAuthor }) {
  const { id, rule, names } = author
  const [mode, setMode] = useState<AuthorMode>(rule?.mode ?? 'before')
  const [reason, setReason] = useState(rule?.reason ?? '')
  const saving = useMutation({
    mutationFn: () => setAuthorRule(id, { mode, reason }),
    onSuccess: () => {
      onDone({ done: say('commentAuthors.saved'), undo: () => setAuthorRule(id, rule) })
      onClose()
    },
  })
  return (
    <Dialog
      title={say('commentAuthors.ruleOf', { name: names[0] ?? say('commentAuthors.nameless') })}
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
      <SelectField
        label={say('commentRules.mode')}
        hint={say(`commentAuthors.hint.${mode}`)}
        value={mode}
        onChange={(value) => setMode(modes.find((one) => one === value) ?? 'before')}
        choices={modes.map((value) => ({ value, label: authorModeWords(value) }))}
      />
      <TextArea
        label={say('comments.reasonLabel')}
        hint={say('commentAuthors.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
      />
      <RefusalNotice error={saving.error} />
    </Dialog>
  )
}
