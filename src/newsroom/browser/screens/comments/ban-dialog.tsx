import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { localizeDigits, readNumber } from '#persian/digits.ts'
import { addBan, type Ban } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { TextArea, TextField } from '../../parts/field.tsx'
import { instantWords } from '../../words/dates.ts'
import { language, say } from '../../words/say.ts'

const day = 86_400_000

/** Take no comments from somebody, or from a part of the network, until a day and for a reason. */
export function BanDialog({ kind, subject, onClose }: Pick<Ban, 'kind' | 'subject'> & { onClose: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [days, setDays] = useState(localizeDigits(kind === 'network' ? '1' : '7', language()))
  const [opened] = useState(() => Date.now())
  const until = (from: number) => new Date(from + Math.max(0, readNumber(days) ?? 0) * day).toISOString()
  return (
    <Confirm
      title={say('comments.banTitle')}
      verb={say('comments.banVerb')}
      tone="danger"
      act={() => addBan({ kind, subject, reason, until: until(Date.now()) })}
      onDone={() => {
        announce(say('comments.banned'))
        for (const key of ['comment-bans', 'comment-authors']) void client.invalidateQueries({ queryKey: [key] })
        onClose()
      }}
      onClose={onClose}
    >
      <p>{say('comments.banText')}</p>
      {kind === 'network' && <p className="small soft">{say('comments.banNetworkText')}</p>}
      <TextField
        label={say('comments.banDays')}
        hint={say('commentBans.until', { when: instantWords(until(opened)) })}
        value={days}
        onChange={setDays}
        inputMode="numeric"
        isRequired
      />
      <TextArea label={say('comments.reasonLabel')} value={reason} onChange={setReason} maxLength={500} isRequired />
    </Confirm>
  )
}
