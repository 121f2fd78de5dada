import type { Check } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../words/say.ts'
import { useWritten } from '../desk/desk-context.ts'
import { alarmWords } from './alarm-words.ts'
import { useAnswers } from './use-answers.ts'

/** What was answered, and lines that were marked as the office's own words; each can be taken back. */
export function Answered({ answered }: { answered: Check[] }) {
  const { takeBack, reasonOf, unmarkOwn } = useAnswers()
  const decks = useWritten(({ content }) => content.decks)
  const own = decks.filter((deck) => deck.isOwn === true)
  if (answered.length + own.length === 0) return null
  return (
    <details className="stack-tight">
      <summary>{say('alarm.answered')}</summary>
      <ul className="alarm-list">
        {answered.map((check) => (
          <li key={`${check.field} ${String(check.details?.start ?? '')}`}>
            <span>{alarmWords(check)}</span>
            <bdi className="small soft">{reasonOf(check)}</bdi>
            <div className="row">
              <Button size="small" tone="quiet" onClick={() => takeBack(check)}>
                {say('alarm.takeBack')}
              </Button>
            </div>
          </li>
        ))}
        {own.map((deck) => (
          <li key={deck.id}>
            <bdi>{deck.text}</bdi>
            <span className="small soft">{say('alarm.ownWords')}</span>
            <div className="row">
              <Button size="small" tone="quiet" onClick={() => unmarkOwn(deck.id)}>
                {say('alarm.takeBack')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Statements that lines over the text seem to rest on, each taken with one press. */
export function Offers({ offers }: { offers: Check[] }) {
  const { restOn } = useAnswers()
  const decks = useWritten(({ content }) => content.decks)
  if (offers.length === 0) return null
  return (
    <details className="stack-tight">
      <summary>{say('alarm.offers')}</summary>
      <ul className="alarm-list">
        {offers.map(({ field, details }) => {
          const id = String(field).slice('decks.'.length)
          const deck = decks.find((one) => one.id === id)?.text ?? ''
          return (
            <li key={id}>
              <span>
                {say('alarm.restsOn', { deck, speaker: String(details?.speaker ?? '') || say('alarm.nobody') })}
              </span>
              <bdi className="small soft">{String(details?.text ?? '')}</bdi>
              <div className="row">
                <Button size="small" onClick={() => restOn(id, String(details?.statement ?? ''))}>
                  {say('alarm.restOnIt')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
