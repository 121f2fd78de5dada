import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { pick, type Decision, type ModeratedComment, type Queue } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { When } from '../../parts/when.tsx'
import { say, sayAny } from '../../words/say.ts'
import { AppealBox } from './appeal-box.tsx'
import { BanDialog, ReviewDialog } from './ban-dialog.tsx'
import { ReplyDialog } from './reply-dialog.tsx'

interface Props {
  comment: ModeratedComment
  queue: Queue
  isHere: boolean
  isChosen: boolean
  onChoose: () => void
  onDecide: (decision: Decision) => void
  onChanged: () => Promise<unknown>
}

/** One comment with why it is here and everything that can be done about it. */
export function CommentRow({ comment, queue, isHere, isChosen, onChoose, onDecide, onChanged }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const [open, setOpen] = useState<'reply' | 'ban' | 'network' | 'review'>()
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  const close = () => setOpen(undefined)
  return (
    <li ref={row} className="comment-row" data-here={isHere || undefined} aria-current={isHere || undefined}>
      <div className="comment-head">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onChoose}
          aria-label={say('comments.select', { name: comment.name })}
        />
        <strong>
          <Name>{comment.name}</Name>
        </strong>
        {comment.isStaff && <span className="comment-mark">{say('comments.office')}</span>}
        {comment.isPicked && <span className="comment-mark">{say('comments.picked')}</span>}
        <span className="small soft">
          {say(`commentState.${comment.state}`)} · <When at={comment.createdAt} />
        </span>
        <a className="small" href={`/n/${comment.number ?? ''}`} target="_blank" rel="noreferrer">
          <Name lang={comment.lang}>{comment.headline}</Name>
        </a>
      </div>
      <p className="comment-text" dir="auto" lang={comment.lang}>
        {comment.text}
      </p>
      <Reasons comment={comment} />
      {queue === 'appealed' && comment.appeal && <AppealBox comment={comment} onDone={onChanged} />}
      <div className="row">
        {comment.state !== 'published' && comment.state !== 'taken_back' && (
          <Button size="small" tone="primary" icon="check" onClick={() => onDecide('publish')}>
            {say('comments.publish')}
          </Button>
        )}
        {comment.state !== 'refused' && comment.state !== 'taken_back' && (
          <Button size="small" tone="danger" onClick={() => onDecide('refuse')}>
            {say('comments.refuse')}
          </Button>
        )}
        {(comment.state === 'refused' || comment.state === 'published') && (
          <Button size="small" onClick={() => onDecide('wait')}>
            {say('comments.wait')}
          </Button>
        )}
        {comment.state === 'published' && (
          <>
            <Button size="small" icon="quote" onClick={() => setOpen('reply')}>
              {say('comments.reply')}
            </Button>
            <Button size="small" onClick={() => void pick(comment.id, !comment.isPicked).then(onChanged)}>
              {say(comment.isPicked ? 'comments.unpick' : 'comments.pick')}
            </Button>
          </>
        )}
        <details className="comment-more">
          <summary>{say('comments.more')}</summary>
          <div className="row">
            <Link to="/comments" search={{ queue: 'all', document: comment.document }}>
              {say('comments.onDocument')}
            </Link>
            {comment.author && (
              <>
                <Link to="/comments" search={{ queue: 'all', author: comment.author }}>
                  {say('comments.byAuthor')}
                </Link>
                <Button size="small" onClick={() => setOpen('review')}>
                  {say('comments.review')}
                </Button>
                <Button size="small" onClick={() => setOpen('ban')}>
                  {say('comments.ban')}
                </Button>
              </>
            )}
            {comment.network && (
              <>
                <Link to="/comments" search={{ queue: 'all', network: comment.network }}>
                  {say('comments.byNetwork', { network: comment.network })}
                </Link>
                <Button size="small" onClick={() => setOpen('network')}>
                  {say('comments.banNetwork')}
                </Button>
              </>
            )}
          </div>
        </details>
      </div>
      {open === 'reply' && <ReplyDialog comment={comment} onDone={() => void onChanged()} onClose={close} />}
      {open === 'ban' && comment.author && <BanDialog kind="author" subject={comment.author} onClose={close} />}
      {open === 'network' && comment.network && <BanDialog kind="network" subject={comment.network} onClose={close} />}
      {open === 'review' && comment.author && (
        <ReviewDialog author={comment.author} onDone={() => announce(say('comments.reviewed'))} onClose={close} />
      )}
    </li>
  )
}

/** Which word, which rule, which signal: said, never guessed. */
function Reasons({ comment }: { comment: ModeratedComment }) {
  const { signals, reports, reason, note, decidedByName } = comment
  return (
    <>
      {signals.length > 0 && (
        <p className="small">
          <span className="soft">{say('comments.why')}: </span>
          {signals.map(({ signal, word }) => (
            <span key={signal + (word ?? '')} className="comment-signal">
              {sayAny('commentSignal', signal)}
              {word && (
                <>
                  : <Name>{word}</Name>
                </>
              )}
            </span>
          ))}
        </p>
      )}
      {reason && (
        <p className="small soft">
          {sayAny('commentReason', reason)}
          {note && (
            <>
              : <Name>{note}</Name>
            </>
          )}
          {decidedByName && <> · {say('comments.refusedBy', { name: decidedByName })}</>}
        </p>
      )}
      {reports.length > 0 && (
        <ul className="small">
          {reports.map((report) => (
            <li key={report.at + report.reason}>
              {say('comments.reports')}: {sayAny('commentReason', report.reason)} <Name>{report.note}</Name> ·{' '}
              <When at={report.at} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
