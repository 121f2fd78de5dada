import type { ModeratedComment } from '../../api/comments.ts'
import { AuthorRuleDialog } from './author-rule-dialog.tsx'
import { BanDialog } from './ban-dialog.tsx'
import { ReplyDialog } from './reply-dialog.tsx'
import type { Undoable } from './use-undo.ts'

/** What was asked for beside a comment. */
export interface Asked {
  what: 'reply' | 'rule' | 'ban' | 'network'
  comment: ModeratedComment
}

interface Props {
  asked: Asked
  onDone: (undoable: Undoable) => void
  onChanged: () => void
  onClose: () => void
}

/** The one dialog of the list: an answer of the office, a rule or a ban for the writer, a ban of the network. */
export function CommentDialog({ asked: { what, comment }, onDone, onChanged, onClose }: Props) {
  const { author, network } = comment
  if (what === 'reply') return <ReplyDialog comment={comment} onDone={onChanged} onClose={onClose} />
  if (what === 'network') return network && <BanDialog kind="network" subject={network} onClose={onClose} />
  if (author === null) return null
  if (what === 'ban') return <BanDialog kind="author" subject={author} onClose={onClose} />
  return <AuthorRuleDialog author={author} onDone={onDone} onClose={onClose} />
}
