import type { OpenedClaim } from '../../api/claims.ts'
import { CopyLink } from '../../parts/copy-link.tsx'
import { Name } from '../../parts/name.tsx'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'

/** Every answer that readers can see, with its address and the hash that the public log holds. */
export function PublishedAnswers({ claim }: { claim: OpenedClaim }) {
  if (claim.published.length === 0) return null
  return (
    <Section title={say('claims.answers')}>
      <CopyLink label={say('claims.link')} link={`${window.location.origin}/claims/${claim.id}`} />
      <ol className="stack-tight">
        {claim.published.map((answer) => (
          <li key={answer.answer}>
            <strong>{say(`verdict.${answer.verdict}`)}</strong>{' '}
            <span className="small soft">
              <When at={answer.published} exact />
              {answer.byName !== null && (
                <>
                  {' · '}
                  <Name>{answer.byName}</Name>
                </>
              )}
            </span>
            <p className="small faint claim-hash">
              <code dir="ltr">{answer.leafHash}</code>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
