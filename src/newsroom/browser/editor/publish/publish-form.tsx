import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { correctionKinds, type CorrectionKind } from '#record/kinds.ts'
import type { Publication, PublicationCheck } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { Compared } from '../compare/compared.tsx'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { correct, publish } from '../draft-api.ts'
import { CheckList } from './check-list.tsx'
import { AnswersReports } from './answers-reports.tsx'
import { usePublishedContent } from './published-content.ts'
import { Ways } from './ways.tsx'
import { WillHappen } from './will-happen.tsx'
import './publish.css'

interface Props {
  check: PublicationCheck
  revision: number
  onDone: (publication: Publication) => void
  onClose: () => void
}
type Way = 'correction' | 'update'

/** What will happen, what stands in the way, and for a later edition whether it corrects or adds, in words that readers will see. */
export function PublishForm({ check, revision, onDone, onClose }: Props) {
  const { draft } = useDesk()
  const isLater = check.summary.edition > 1
  const [way, setWay] = useState<Way>('correction')
  const [kind, setKind] = useState<CorrectionKind>('fact')
  const [note, setNote] = useState('')
  const [reportedBy, setReportedBy] = useState('')
  const [answers, setAnswers] = useState<string[]>([])
  const [isNoteMissing, setNoteMissing] = useState(false)
  const isRefused = check.blockers.length > 0
  const publishing = usePublishing(onDone, () => {
    if (!isLater) return publish(draft.version, { revision })
    if (way === 'update') return publish(draft.version, { revision, changeNote: note.trim() })
    return correct(draft.version, { revision, kind, note: note.trim(), reportedBy: reportedBy.trim() || null, answers })
  })
  const submit = () => {
    const isMissing = isLater && note.trim() === ''
    setNoteMissing(isMissing)
    if (!isMissing) publishing.mutate()
  }
  const verb = !isLater ? 'publish.verb' : way === 'correction' ? 'publish.correctVerb' : 'publish.updateVerb'
  return (
    <Dialog
      title={say(isLater ? 'publish.laterTitle' : 'publish.title')}
      {...(isLater ? { size: 'wide' as const } : {})}
      onClose={onClose}
      actions={
        <>
          {!isRefused && (
            <Button tone="primary" isBusy={publishing.isPending} onClick={submit}>
              {say(verb)}
            </Button>
          )}
          <Button onClick={onClose}>{say(isRefused ? 'publish.back' : 'action.cancel')}</Button>
        </>
      }
    >
      <CheckList check={check} onJump={onClose} />
      {!isRefused && <WillHappen summary={check.summary} />}
      {!isRefused && isLater && (
        <>
          <Changes />
          <Ways
            legend={say('publish.way')}
            value={way}
            onChange={setWay}
            choices={(['correction', 'update'] as const).map((each) => ({
              value: each,
              label: say(`publish.way_${each}`),
              text: say(`publish.wayText_${each}`),
            }))}
          />
          {way === 'correction' && (
            <SelectField
              label={say('correct.kind')}
              value={kind}
              onChange={(value) => setKind(value as CorrectionKind)}
              choices={correctionKinds.map((value) => ({ value, label: say(`correction.${value}`) }))}
            />
          )}
          <TextArea
            label={say(way === 'correction' ? 'correct.note' : 'publish.changeNote')}
            hint={say(way === 'correction' ? 'correct.noteHint' : 'publish.changeNoteHint')}
            isRequired
            value={note}
            onChange={setNote}
            maxLength={way === 'correction' ? 5000 : 2000}
            error={isNoteMissing && note.trim() === '' ? say('publish.noteMissing') : undefined}
          />
          {way === 'correction' && (
            <AnswersReports
              chosen={answers}
              onChange={(ids, names) => {
                setAnswers(ids)
                setReportedBy(names)
              }}
            />
          )}
          {way === 'correction' && (
            <TextField
              label={say('correct.reportedBy')}
              hint={say('correct.reportedByHint')}
              value={reportedBy}
              onChange={setReportedBy}
              maxLength={200}
            />
          )}
        </>
      )}
      <RefusalNotice error={publishing.error} />
    </Dialog>
  )
}

function usePublishing(onDone: (publication: Publication) => void, act: () => Promise<Publication>) {
  const { document, draft } = useDesk()
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (publication) => {
      void client.invalidateQueries({ queryKey: ['document', document.id] })
      void client.invalidateQueries({ queryKey: ['documents'] })
      void client.invalidateQueries({ queryKey: ['error-reports'] })
      void client.invalidateQueries({ queryKey: ['revisions', draft.version] })
      onDone(publication)
    },
  })
}

/** The change that readers will be able to see, word by word. */
function Changes() {
  const { draft } = useDesk()
  const content = useWritten((written) => written.content)
  const before = usePublishedContent(draft.version, true)
  if (before === undefined) return null
  return (
    <details open className="publish-changes">
      <summary>{say('publish.changes')}</summary>
      <Compared before={before} after={content} lang={draft.lang} />
    </details>
  )
}
