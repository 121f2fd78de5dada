import { useState } from 'react'
import { addBan, reviewAuthor } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { TextArea, TextField } from '../../parts/field.tsx'
import { readNumber } from '#persian/digits.ts'
import { say } from '../../words/say.ts'

const day = 86_400_000

/** Take no comments from somebody, or from a part of the network, until a day and for a reason. */
export function BanDialog({
  kind,
  subject,
  onClose,
}: {
  kind: 'author' | 'network'
  subject: string
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [days, setDays] = useState(kind === 'network' ? '1' : '7')
  const until = () => new Date(Date.now() + Math.max(0, readNumber(days) ?? 0) * day).toISOString()
  return (
    <Confirm
      title={say('comments.banTitle')}
      verb={say('comments.banVerb')}
      tone="danger"
      act={() => addBan({ kind, subject, reason, until: until() })}
      onDone={() => {
        announce(say('comments.banned'))
        onClose()
      }}
      onClose={onClose}
    >
      <p>{say('comments.banText')}</p>
      {kind === 'network' && <p className="small soft">{say('comments.banNetworkText')}</p>}
      <TextField label={say('comments.banDays')} value={days} onChange={setDays} inputMode="numeric" isRequired />
      <TextArea label={say('comments.reasonLabel')} value={reason} onChange={setReason} isRequired />
    </Confirm>
  )
}

/** Read whatever a writer sends before it is shown. */
export function ReviewDialog({ author, onDone, onClose }: { author: string; onDone: () => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <Confirm
      title={say('comments.reviewVerb')}
      verb={say('comments.reviewVerb')}
      act={() => reviewAuthor(author, reason)}
      onDone={() => {
        onDone()
        onClose()
      }}
      onClose={onClose}
    >
      <p>{say('comments.reviewText')}</p>
      <TextArea label={say('comments.reasonLabel')} value={reason} onChange={setReason} isRequired />
    </Confirm>
  )
}
