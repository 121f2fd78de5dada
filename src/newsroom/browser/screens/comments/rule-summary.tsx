import { useQuery } from '@tanstack/react-query'
import { scopeRulesQuery } from '../../api/comments.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { closingWords, scopeWords, slowWords } from './rule-words.ts'
import './comments.css'

/** What holds for the comments of one document, and where each part of it comes from. */
export function RuleSummary({ document }: { document: string }) {
  const rules = useQuery(scopeRulesQuery(`document:${document}`))
  if (rules.isPending) return <Waiting lines={2} />
  if (rules.error) return <RefusalNotice error={rules.error} onRetry={() => void rules.refetch()} />
  const { mode, closesAfterDays, slowSeconds } = rules.data.holds
  const parts = [
    { says: say(`commentRules.mode.${mode.value}`), from: mode.from },
    ...(mode.value === 'closed'
      ? []
      : [
          { says: closingWords(closesAfterDays.value), from: closesAfterDays.from },
          { says: slowWords(slowSeconds.value), from: slowSeconds.from },
        ]),
  ]
  return (
    <ul className="rule-summary small">
      {parts.map(({ says, from }) => (
        <li key={says}>
          {says} <span className="faint">({scopeWords(from)})</span>
        </li>
      ))}
    </ul>
  )
}
