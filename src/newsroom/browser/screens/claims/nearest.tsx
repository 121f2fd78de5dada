import { useQuery } from '@tanstack/react-query'
import { directionOfLanguage } from '#persian/direction.ts'
import type { ClaimFacts } from '#record/claim.ts'
import { matchesQuery, type ClaimMatch } from '../../api/claims.ts'
import { CheckField } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { momentWords } from '../../words/dates.ts'
import { say } from '../../words/say.ts'
import '../../editor/compare/compared.css'

interface Props {
  facts: ClaimFacts
  /** Statements that were chosen before, whether or not they are still among the nearest. */
  kept: ClaimMatch[]
  onChoose: (statements: string[]) => void
}

/** What was really said: the statements nearest to the words, each with the difference marked, to be chosen as evidence. */
export function Nearest({ facts, kept, onChoose }: Props) {
  const text = useSettled(facts.text, 400)
  const isAsked = text.trim().length > 2
  const found = useQuery({ ...matchesQuery({ text, lang: facts.lang, speaker: facts.speaker }), enabled: isAsked })
  const near = isAsked ? (found.data ?? []) : []
  const chosen = facts.statements.flatMap(
    (id) => near.find((one) => one.statement === id) ?? kept.find((one) => one.statement === id) ?? [],
  )
  const shown = [...chosen, ...near.filter((one) => !facts.statements.includes(one.statement))]
  const choose = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...facts.statements, id] : facts.statements.filter((one) => one !== id))
  return (
    <Section title={say('claims.nearest')} about={say('claims.nearestAbout')}>
      <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
      {isAsked && found.isPending && <Waiting lines={3} />}
      {!isAsked && shown.length === 0 && <p className="soft">{say('claims.nearestNoText')}</p>}
      {isAsked && found.isSuccess && shown.length === 0 && <p className="soft">{say('claims.nearestNone')}</p>}
      {shown.length > 0 && (
        <p className="small soft compared">
          <span>
            <del>{say('claims.onlySaid')}</del> <ins>{say('claims.onlyClaimed')}</ins>
          </span>
        </p>
      )}
      <ol className="stack">
        {shown.map((match) => (
          <li key={match.statement} className="claim-match">
            <p className="compared" lang={match.lang} dir={directionOfLanguage(match.lang)}>
              <bdi className="own-block">
                {match.pieces.map((piece, at) =>
                  piece.kind === 'same' ? (
                    <span key={at}>{piece.text}</span>
                  ) : piece.kind === 'added' ? (
                    <ins key={at}>{piece.text}</ins>
                  ) : (
                    <del key={at}>{piece.text}</del>
                  ),
                )}
              </bdi>
            </p>
            <p className="small soft">
              <Name>{match.speaker.name}</Name>
              {match.saidAt !== null && <> · {momentWords(match.saidAt)}</>} ·{' '}
              <a href={`/s/${match.statement}`} target="_blank" rel="noreferrer">
                <Name lang={match.lang}>{match.headline}</Name>
              </a>
            </p>
            <CheckField
              label={say('claims.holdAgainst')}
              isChecked={facts.statements.includes(match.statement)}
              onChange={(isChosen) => choose(match.statement, isChosen)}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}
