import { Button } from '../../parts/button.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import type { Found } from './proofreader.ts'

/** What can be done with suggestions. */
export interface Doing {
  accept: (found: readonly Found[]) => void
  reject: (found: readonly Found[]) => void
  never: (word: string) => void
  show: (found: Found) => void
  light: (found: Found | null) => void
}

/** One suggestion: the words as they are and as they would be. Its first button is where the list's keys work. */
export function ProofingRow({ found, reason, doing }: { found: Found; reason: string; doing: Doing }) {
  const { draft } = useDesk()
  const { shown, word, certain } = found.suggestion
  return (
    <li className="proofing-row">
      <button
        type="button"
        className="proofing-words"
        data-suggestion={found.key}
        aria-describedby={reason}
        aria-keyshortcuts="Enter Delete"
        onClick={() => doing.show(found)}
        onFocus={() => doing.light(found)}
        onBlur={() => doing.light(null)}
      >
        <del>
          <bdi lang={draft.lang}>{shown.before}</bdi>
        </del>
        <span className="only-heard">{say('proofing.becomes')}</span>
        <span aria-hidden="true" className="proofing-arrow" />
        <ins>
          <bdi lang={draft.lang}>
            <HalfSpaces text={shown.after} />
          </bdi>
        </ins>
        {!certain && <span className="proofing-unsure">{say('proofing.unsure')}</span>}
      </button>
      <div className="row">
        <Button size="small" tone="quiet" icon="check" onClick={() => doing.accept([found])}>
          {say('proofing.accept')}
        </Button>
        <Button size="small" tone="quiet" icon="close" onClick={() => doing.reject([found])}>
          {say('proofing.reject')}
        </Button>
        {word !== null && (
          <Button size="small" tone="quiet" onClick={() => doing.never(word)}>
            {say('proofing.never')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** A text whose half-spaces can be seen. */
function HalfSpaces({ text }: { text: string }) {
  return text.split('\u200c').map((piece, at) => (
    <span key={at}>
      {at > 0 && <span className="proofing-half">{'\u200c'}</span>}
      {piece}
    </span>
  ))
}
