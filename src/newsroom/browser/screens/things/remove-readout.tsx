import { useState } from 'react'
import { removeReadout, type Readout } from '../../api/readouts.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { TextArea } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'

/** A readout leaves the event's page for a reason, and stays in the history. */
export function RemoveReadout({
  readout,
  onDone,
  onClose,
}: {
  readout: Readout
  onDone: () => void
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  return (
    <Confirm
      title={say('readouts.removeTitle')}
      verb={say('readouts.removeVerb')}
      tone="danger"
      act={() => removeReadout(readout.id, reason)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{say('readouts.removeText')}</p>
      <TextArea label={say('readouts.reason')} isRequired value={reason} onChange={setReason} maxLength={1000} />
    </Confirm>
  )
}
