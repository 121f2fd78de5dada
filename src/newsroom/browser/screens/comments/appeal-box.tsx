import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { decideAppeal, type ModeratedComment } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'

/** What the writer says against a refusal, and the answer of somebody who did not refuse it. */
export function AppealBox({ comment, onDone }: { comment: ModeratedComment; onDone: () => Promise<unknown> }) {
  const [answer, setAnswer] = useState('')
  const deciding = useMutation({
    mutationFn: (outcome: 'upheld' | 'overturned') => decideAppeal(comment.id, { outcome, answer }),
    onSuccess: () => {
      announce(say('comments.appealDone'))
      return onDone()
    },
  })
  return (
    <Notice title={say('comments.appealTitle')}>
      <p>
        <Name>{comment.appeal?.text ?? ''}</Name>
      </p>
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
    </Notice>
  )
}
