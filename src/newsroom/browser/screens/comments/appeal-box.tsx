import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { decideAppeal, type ModeratedComment } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { instantWords } from '../../words/dates.ts'
import { say } from '../../words/say.ts'

interface Props {
  comment: ModeratedComment
  appeal: NonNullable<ModeratedComment['appeal']>
  onDone: () => Promise<unknown>
}

/** What the writer says against a refusal, and the answer of somebody who did not refuse it, or of the last resort. */
export function AppealBox({ comment, appeal, onDone }: Props) {
  const { id } = useAccount()
  const { refusers, lastResort } = appeal
  return (
    <Notice title={say('comments.appealTitle')}>
      <p>
        <Name>{appeal.text}</Name>
      </p>
      {lastResort !== null && (
        <p className="small">
          {say('comments.appealLast', { name: lastResort.name, when: instantWords(lastResort.from) })}
        </p>
      )}
      {refusers.includes(id) && lastResort?.account !== id ? (
        lastResort === null && <p className="small">{say('comments.appealOther')}</p>
      ) : (
        <Answer comment={comment} onDone={onDone} />
      )}
    </Notice>
  )
}

function Answer({ comment, onDone }: Omit<Props, 'appeal'>) {
  const [answer, setAnswer] = useState('')
  const deciding = useMutation({
    mutationFn: (outcome: 'upheld' | 'overturned') => decideAppeal(comment.id, { outcome, answer }),
    onSuccess: () => {
      announce(say('comments.appealDone'))
      return onDone()
    },
  })
  return (
    <div className="stack">
      <TextArea label={say('comments.appealAnswer')} value={answer} onChange={setAnswer} />
      <div className="row">
        <Button size="small" tone="primary" isBusy={deciding.isPending} onClick={() => deciding.mutate('overturned')}>
          {say('comments.appealOverturn')}
        </Button>
        <Button size="small" isBusy={deciding.isPending} onClick={() => deciding.mutate('upheld')}>
          {say('comments.appealUphold')}
        </Button>
      </div>
      <RefusalNotice error={deciding.error} />
    </div>
  )
}
