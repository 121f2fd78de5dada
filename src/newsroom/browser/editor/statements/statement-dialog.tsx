import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Statement, StatementInput } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { useEvents } from '../around/use-events.ts'
import { useDesk } from '../desk/desk-context.ts'
import { changeStatement, createStatement } from '../draft-api.ts'
import { markStatement } from '../text/commands.ts'
import type { StatementFacts } from './statement-facts.ts'
import { directnessOf } from './directness-of.ts'
import { StatementFields } from './statement-fields.tsx'
import { useStatements } from './use-statements.ts'

interface Props {
  statement: string | null
  /** What is known of the selected words beforehand, and how they are marked once they are a statement. */
  given?: { facts: StatementFacts; mark: (kept: Statement) => void }
  onClose: () => void
}

/** Who says the selected words, to whom, and how; or the same of a statement that is there. */
export function StatementDialog({ statement, given, onClose }: Props) {
  const { document, editor, draft, lookAt } = useDesk()
  const { marked, unmarked } = useStatements()
  const events = useEvents()
  const known = [...marked, ...unmarked].find(({ id }) => id === statement)
  const [selection] = useState(() => selected(editor))
  const text = known?.text ?? selection.words
  const [facts, setFacts] = useState<StatementFacts>(
    () =>
      known ??
      given?.facts ?? {
        speaker: null,
        speakerTenure: null,
        addressees: [],
        cueClass: 'say',
        directness: directnessOf(selection),
        parent: null,
        sameAs: null,
        saidAt: null,
        event: events.length === 1 ? (events[0]?.id ?? null) : null,
      },
  )
  const [isMissing, setMissing] = useState(false)
  const client = useQueryClient()
  const saving = useMutation({
    mutationFn: (input: StatementInput) =>
      known === undefined ? createStatement(document.id, input) : changeStatement(known, input),
    onSuccess: async (kept) => {
      if (given !== undefined) given.mark(kept)
      else if (known === undefined && editor !== null) markStatement(editor, kept.id)
      lookAt(kept.id)
      await client.invalidateQueries({ queryKey: ['document', document.id] })
      announce(say(known === undefined ? 'statements.marked' : 'action.saved'))
      onClose()
      if (given === undefined) editor?.commands.focus()
    },
  })
  if (statement === null && text === '') return <SelectFirst onClose={onClose} />
  const submit = () => {
    const { speaker } = facts
    setMissing(speaker === null)
    if (speaker !== null) saving.mutate({ ...pick(facts), speaker })
  }
  return (
    <Dialog
      title={say(known === undefined ? 'statements.newTitle' : 'statements.editTitle')}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" isBusy={saving.isPending} onClick={submit}>
            {say(known === undefined ? 'statements.markVerb' : 'action.save')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      {text !== '' && (
        <blockquote className="statement-quote" dir="auto" lang={draft.lang}>
          <bdi className="own-block">{text}</bdi>
        </blockquote>
      )}
      <StatementFields facts={facts} own={statement} onChange={setFacts} />
      {isMissing && facts.speaker === null && <Notice tone="danger">{say('statements.speakerMissing')}</Notice>}
      <RefusalNotice error={saving.error} />
    </Dialog>
  )
}

function SelectFirst({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={say('statements.newTitle')} size="small" onClose={onClose} isLight>
      <p>{say('statements.selectFirst')}</p>
      <p className="soft">{say('statements.selectHow')}</p>
    </Dialog>
  )
}

/** The selected words, and what stands before them in their block. */
function selected(editor: ReturnType<typeof useDesk>['editor']): { before: string; words: string } {
  if (editor === null) return { before: '', words: '' }
  const { from, to, $from } = editor.state.selection
  return {
    before: $from.parent.textBetween(0, $from.parentOffset, ' ', ' '),
    words: editor.state.doc.textBetween(from, to, ' ', ' ').trim(),
  }
}

function pick(facts: StatementFacts): Omit<StatementInput, 'speaker'> {
  const {
    speakerTenure = null,
    addressees,
    cueClass,
    directness,
    parent = null,
    sameAs = null,
    saidAt = null,
    event = null,
  } = facts
  return { speakerTenure, addressees, cueClass, directness, parent, sameAs, saidAt, event }
}
