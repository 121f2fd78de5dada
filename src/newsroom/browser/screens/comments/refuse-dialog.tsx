import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { localizeDigits } from '#persian/digits.ts'
import { refusalReasons } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { language, say, sayAny } from '../../words/say.ts'

/** Why a comment is refused: its writer reads it. A digit refuses with the reason of that number at once, unless a note is being written or keys are turned off. */
export function RefuseDialog({
  count,
  hasKeys,
  act,
  onClose,
}: {
  count: number
  hasKeys: boolean
  act: (given: { reason: string; note: string }) => Promise<unknown>
  onClose: () => void
}) {
  const [reason, setReason] = useState<string>(refusalReasons[0])
  const [note, setNote] = useState('')
  const doing = useMutation({ mutationFn: (why: string) => act({ reason: why, note }), onSuccess: onClose })
  useDigits(hasKeys, (digit) => {
    const why = refusalReasons[digit - 1]
    if (why === undefined || doing.isPending) return
    setReason(why)
    doing.mutate(why)
  })
  return (
    <Dialog
      title={count === 1 ? say('comments.refuseTitle') : say('comments.refuseMany', { count })}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" isBusy={doing.isPending} onClick={() => doing.mutate(reason)}>
            {say('comments.refuseVerb')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <p>{say('comments.refuseText')}</p>
      <fieldset className="refuse-reasons">
        <legend className="field-label">{say('comments.reasonLabel')}</legend>
        {refusalReasons.map((value, index) => (
          <label key={value}>
            <input
              type="radio"
              name="reason"
              value={value}
              checked={reason === value}
              onChange={() => setReason(value)}
            />
            {hasKeys && <kbd>{localizeDigits(String(index + 1), language())}</kbd>}
            {sayAny('commentReason', value)}
          </label>
        ))}
        {hasKeys && <p className="field-hint">{say('comments.reasonDigits')}</p>}
      </fieldset>
      <TextArea label={say('comments.noteLabel')} value={note} onChange={setNote} maxLength={1000} />
      <RefusalNotice error={doing.error} />
    </Dialog>
  )
}

/** The digits by their place, those above the letters and those beside them. */
function useDigits(areOn: boolean, act: (digit: number) => void): void {
  const heard = useEffectEvent(act)
  useEffect(() => {
    if (!areOn) return
    const hear = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
      if (digit === undefined || !isPlain || event.target instanceof HTMLTextAreaElement) return
      event.preventDefault()
      heard(Number(digit))
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [areOn])
}
