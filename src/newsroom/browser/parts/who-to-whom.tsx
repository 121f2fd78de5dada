import { say } from '../words/say.ts'
import './who-to-whom.css'

/** Who speaks, and to whom where that is known. */
export function WhoToWhom({ speaker, addressee }: { speaker: string; addressee: string }) {
  return (
    <span className="who-to-whom">
      <bdi>{speaker}</bdi>
      {addressee !== '' && (
        <>
          <span className="only-heard"> {say('statements.to')} </span>
          <span className="who-to-whom-arrow" aria-hidden="true" />
          <bdi>{addressee}</bdi>
        </>
      )}
    </span>
  )
}
