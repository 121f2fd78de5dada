import { useId, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { language, say } from '../../words/say.ts'
import type { Kind } from './by-kind.ts'
import { ProofingRow, type Doing } from './proofing-row.tsx'

const atFirst = 20

/** All suggestions of one kind under the reason they share. */
export function ProofingKind({ kind, doing }: { kind: Kind; doing: Doing }) {
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? kind.found : kind.found.slice(0, atFirst)
  const left = kind.found.length - shown.length
  return (
    <section aria-labelledby={id} className="proofing-kind">
      <div className="proofing-kind-head">
        <h3 id={id} className="small">
          {kind.reason[language()]}
        </h3>
        {kind.found.length > 1 && (
          <Button size="small" aria-describedby={id} onClick={() => doing.accept(kind.found)}>
            {say('proofing.acceptKind', { count: kind.found.length })}
          </Button>
        )}
      </div>
      <ol>
        {shown.map((found) => (
          <ProofingRow key={found.key} found={found} reason={id} doing={doing} />
        ))}
      </ol>
      {left > 0 && (
        <Button size="small" tone="quiet" onClick={() => setWhole(true)}>
          {say('proofing.more', { count: left })}
        </Button>
      )}
    </section>
  )
}
