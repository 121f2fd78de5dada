import { Link } from '@tanstack/react-router'
import { Fragment, useEffect, useRef } from 'react'
import { pick, type Decision, type ModeratedComment } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { Say } from '../../parts/say.tsx'
import { When } from '../../parts/when.tsx'
import { say, sayAny } from '../../words/say.ts'
import { AppealBox } from './appeal-box.tsx'
import type { Asked } from './comment-dialog.tsx'

interface Props {
  comment: ModeratedComment
  isHere: boolean
  /** The place was reached by key: focus goes with it. */
  isByKey: boolean
  isChosen: boolean
  onChoose: () => void
  onDecide: (decision: Decision) => void
  onAsk: (what: Asked['what']) => void
  onChanged: () => Promise<unknown>
}

/** One comment with why it is here and everything that can be done about it. */
export function CommentRow({ comment, isHere, isByKey, isChosen, onChoose, onDecide, onAsk, onChanged }: Props) {
  const row = useRef<HTMLLIElement>(null)
  // An open appeal is decided by answering it, and in no other way.
  const isAppealed = comment.appeal !== null && comment.appeal.outcome === null
  useEffect(() => {
    if (!isHere || !isByKey) return
    row.current?.focus({ preventScroll: true })
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere, isByKey])
  return (
    <li
      ref={row}
      tabIndex={-1}
      className="comment-row"
      data-here={isHere || undefined}
      aria-current={isHere || undefined}
    >
      <div className="comment-head">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onChoose}
          aria-label={say('comments.select', { name: comment.name })}
        />
        <strong>
          {comment.author === null ? (
            <Name>{comment.name}</Name>
          ) : (
            <Link to="/comments" search={{ queue: 'all', author: comment.author }} title={say('comments.byAuthor')}>
              <Name>{comment.name}</Name>
            </Link>
          )}
        </strong>
        {comment.isStaff && <span className="comment-mark">{say('comments.office')}</span>}
        {comment.isPicked && <span className="comment-mark">{say('comments.picked')}</span>}
        <span className="small soft">
          {say(`commentState.${comment.state}`)} · <When at={comment.createdAt} />
        </span>
        <a className="small" href={`/n/${comment.number ?? ''}`} target="_blank" rel="noreferrer">
          <Name lang={comment.headlineLang}>{comment.headline}</Name>
        </a>
      </div>
      {comment.answers && (
        <p className="small soft comment-answered">
          <Say
            words="comments.answers"
            slots={{ name: <Name>{comment.answers.name}</Name>, text: <Name>{comment.answers.text}</Name> }}
          />
        </p>
      )}
      <p className="comment-text" dir="auto" lang={comment.lang}>
        {comment.text}
      </p>
      <Reasons comment={comment} />
      {isAppealed && comment.appeal && <AppealBox comment={comment} appeal={comment.appeal} onDone={onChanged} />}
      <div className="row">
        {!isAppealed && comment.state !== 'published' && comment.state !== 'taken_back' && (
          <Button size="small" tone="primary" icon="check" onClick={() => onDecide('publish')}>
            {say('comments.publish')}
          </Button>
        )}
        {comment.state === 'published' && comment.reports.length > 0 && (
          <Button size="small" icon="check" onClick={() => onDecide('publish')}>
            {say('comments.keep')}
          </Button>
        )}
        {!isAppealed && comment.state !== 'refused' && comment.state !== 'taken_back' && (
          <Button size="small" tone="danger" onClick={() => onDecide('refuse')}>
            {say('comments.refuse')}
          </Button>
        )}
        {!isAppealed && (comment.state === 'refused' || comment.state === 'published') && (
          <Button size="small" onClick={() => onDecide('wait')}>
            {say('comments.wait')}
          </Button>
        )}
        {comment.state === 'published' && (
          <>
            <Button size="small" icon="quote" onClick={() => onAsk('reply')}>
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
                <Button size="small" onClick={() => onAsk('rule')}>
                  {say('commentAuthors.setRule')}
                </Button>
                <Button size="small" onClick={() => onAsk('ban')}>
                  {say('comments.ban')}
                </Button>
              </>
            )}
            {comment.network && (
              <>
                <Link to="/comments" search={{ queue: 'all', network: comment.network }}>
                  <Say words="comments.byNetwork" slots={{ network: <bdi dir="ltr">{comment.network}</bdi> }} />
                </Link>
                <Button size="small" onClick={() => onAsk('network')}>
                  {say('comments.banNetwork')}
                </Button>
              </>
            )}
          </div>
        </details>
      </div>
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
            <Fragment key={signal + (word ?? '')}>
              <span className="comment-signal">
                {sayAny('commentSignal', signal)}
                {word && (
                  <>
                    : <Name>{word}</Name>
                  </>
                )}
              </span>{' '}
            </Fragment>
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
