import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { replyAsOffice, type ModeratedComment } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'

/** Answer a comment for the office. */
export function ReplyDialog({
  comment,
  onDone,
  onClose,
}: {
  comment: ModeratedComment
  onDone: () => void
  onClose: () => void
}) {
  const [text, setText] = useState('')
  const sending = useMutation({
    mutationFn: () => replyAsOffice(comment.id, text),
    onSuccess: () => {
      announce(say('comments.replied'))
      onDone()
      onClose()
    },
  })
  return (
    <Dialog
      title={say('comments.reply')}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" isBusy={sending.isPending} onClick={() => sending.mutate()}>
            {say('comments.replyVerb')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <blockquote className="comment-text" dir="auto">
        {comment.text}
      </blockquote>
      <TextArea
        label={say('comments.reply')}
        hint={say('comments.replyText')}
        value={text}
        onChange={setText}
        isRequired
      />
      <RefusalNotice error={sending.error} />
    </Dialog>
  )
}
