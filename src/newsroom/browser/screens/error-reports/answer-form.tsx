import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerReport, errorAnswers, type ErrorAnswer, type OpenedReport } from '../../api/error-reports.ts'
import { Refusal } from '../../api/refusal.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextArea } from '../../parts/field.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../words/say.ts'

/** What the office answers, and whom it tells. */
export function AnswerForm({ report }: { report: OpenedReport }) {
  const client = useQueryClient()
  const [answer, setAnswer] = useState<ErrorAnswer>('corrected')
  const [text, setText] = useState('')
  const [correction, setCorrection] = useState(report.corrections[0]?.id ?? '')
  const originals = report.others.filter(
    (one) => one.duplicateOf === null && one.state !== 'dismissed' && one.text !== '',
  )
  const [duplicateOf, setDuplicateOf] = useState(originals[0]?.id ?? '')
  const answering = useMutation({
    mutationFn: () =>
      answerReport(report.id, {
        revision: report.revision,
        answer,
        text,
        ...(answer === 'corrected' ? { correction } : {}),
        ...(answer === 'duplicate' ? { duplicateOf } : {}),
      }),
    onSuccess: () => {
      announce(say('errorReports.answered'))
      return client.invalidateQueries({ queryKey: ['error-reports'] })
    },
  })
  const wrongText =
    answering.error instanceof Refusal && answering.error.field === 'text' ? answering.error.message : undefined
  const isImpossible =
    (answer === 'corrected' && report.corrections.length === 0) || (answer === 'duplicate' && originals.length === 0)
  return (
    <Section title={say('errorReports.answer')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          answering.mutate()
        }}
      >
        <SelectField
          label={say('errorReports.answerLabel')}
          hint={say(`errorReports.hint.${answer}`)}
          value={answer}
          onChange={(value) => setAnswer(value as ErrorAnswer)}
          choices={errorAnswers.map((value) => ({ value, label: say(`errorReports.state.${value}`) }))}
        />
        {answer === 'corrected' &&
          (report.corrections.length === 0 ? (
            <Notice>{say('errorReports.noCorrection')}</Notice>
          ) : (
            <SelectField
              label={say('errorReports.correction')}
              value={correction}
              onChange={setCorrection}
              choices={report.corrections.map(({ id, note, to }) => ({
                value: id,
                label: say('errorReports.correctionTo', { edition: to, note }),
              }))}
            />
          ))}
        {answer === 'duplicate' &&
          (originals.length === 0 ? (
            <Notice>{say('errorReports.noOthers')}</Notice>
          ) : (
            <SelectField
              label={say('errorReports.duplicateOf')}
              value={duplicateOf}
              onChange={setDuplicateOf}
              choices={originals.map((one) => ({ value: one.id, label: one.text.slice(0, 100) }))}
            />
          ))}
        <TextArea
          label={say(answer === 'not_error' ? 'errorReports.because' : 'errorReports.word')}
          hint={say(answer === 'not_error' ? 'errorReports.becauseHint' : 'errorReports.wordHint')}
          isRequired={answer === 'not_error'}
          value={text}
          onChange={setText}
          maxLength={2000}
          error={wrongText}
        />
        {wrongText === undefined && <RefusalNotice error={answering.error} />}
        {!isImpossible && (
          <div className="row">
            <Button tone="primary" type="submit" isBusy={answering.isPending}>
              {say('errorReports.send')}
            </Button>
          </div>
        )}
      </form>
    </Section>
  )
}
