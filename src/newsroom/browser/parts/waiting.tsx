import { say } from '../words/say.ts'
import './waiting.css'

/** Something is being fetched: lines of the size of what comes. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  return (
    <div className="waiting" role="status">
      <span className="only-heard">{say('shell.waiting')}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="waiting-line" aria-hidden="true" />
      ))}
    </div>
  )
}
