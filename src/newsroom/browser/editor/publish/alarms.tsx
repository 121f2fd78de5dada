import { useState, type FormEvent } from 'react'
import type { Check } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { alarmWords } from './alarm-words.ts'
import { jumpToField, type WordsThere } from './jump-to-field.ts'
import { useAnswers } from './use-answers.ts'

const alarming = new Set([
  'publication.odd_one',
  'publication.deck_of_another_speaker',
  'publication.deck_in_first_person',
])

/** Whether something that stands in the way can be answered with «it is right because». */
export function isAlarm({ reason }: Check): boolean {
  return alarming.has(reason)
}

/** What does not fit the rest of the page, each with the reason, the way to it, and room for an answer. */
export function Alarms({ alarms, onJump }: { alarms: Check[]; onJump: () => void }) {
  return (
    <Notice tone="danger" title={say('alarm.heading')}>
      <p>{say('alarm.text')}</p>
      <ul className="alarm-list">
        {alarms.map((alarm) => (
          <Alarm
            key={`${alarm.field} ${String(alarm.details?.start ?? '')} ${alarm.reason}`}
            alarm={alarm}
            onJump={onJump}
          />
        ))}
      </ul>
    </Notice>
  )
}

function Alarm({ alarm, onJump }: { alarm: Check; onJump: () => void }) {
  const { editor } = useDesk()
  const { answer, markOwn } = useAnswers()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { field, details } = alarm
  const jump = (to: string, sought: WordsThere) => {
    onJump()
    window.setTimeout(() => jumpToField(to, editor, sought), 50)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') answer(alarm, reason.trim())
  }
  return (
    <li>
      <span>{alarmWords(alarm)}</span>
      <div className="row">
        {field !== undefined && (
          <Button size="small" onClick={() => jump(field, wordsAt(details?.found, details?.start))}>
            {say('alarm.change')}
          </Button>
        )}
        {typeof details?.otherField === 'string' && (
          <Button size="small" tone="quiet" onClick={() => jump(String(details.otherField), wordsAt(details.other))}>
            {say('alarm.other')}
          </Button>
        )}
        {alarm.reason !== 'publication.odd_one' && (
          <Button size="small" tone="quiet" onClick={() => markOwn(String(field).slice('decks.'.length))}>
            {say('alarm.ownWords')}
          </Button>
        )}
      </div>
      <form onSubmit={submit}>
        <TextField
          label={say('alarm.because')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          error={isMissing && reason.trim() === '' ? say('alarm.answerMissing') : undefined}
        />
        <div className="row">
          <Button size="small" type="submit">
            {say('alarm.answer')}
          </Button>
        </div>
      </form>
    </li>
  )
}

const wordsAt = (words: unknown, start?: unknown): WordsThere => ({
  words: typeof words === 'string' ? words : '',
  from: typeof start === 'number' ? start : 0,
})
