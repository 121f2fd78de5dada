import type { KeyboardEvent } from 'react'
import type { Deck } from '#record/draft-content.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { say } from '../../words/say.ts'
import { directionOfLanguage } from '#persian/direction.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStatements } from '../statements/use-statements.ts'
import { isJoined } from './take-apart.ts'
import { typeHalfSpace } from './type-half-space.ts'

interface Props {
  deck: Deck
  onChange: (change: Partial<Deck>) => void
  onMove: (by: -1 | 1) => void
  onAdd: () => void
  onRemove: () => void
  onTakeApart: () => void
}

const roles = ['kicker', 'headline', 'deck', 'short'] as const satisfies Deck['role'][]

/** One line over the text: its role, its words, and the statement it rests on. Enter makes the next, Alt and an arrow moves it. */
export function DeckRow({ deck, onChange, onMove, onAdd, onRemove, onTakeApart }: Props) {
  const { draft } = useDesk()
  const { marked } = useStatements()
  const role = say(`deck.${deck.role}`)
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    typeHalfSpace(event)
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onMove(event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onAdd()
    } else if (event.key === 'Backspace' && deck.text === '') {
      event.preventDefault()
      onRemove()
    }
  }
  return (
    <li className="deck-row" data-role={deck.role}>
      <select
        className="deck-role"
        aria-label={say('decks.role')}
        value={deck.role}
        onChange={(event) => onChange({ role: event.target.value as Deck['role'] })}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {say(`deck.${each}`)}
          </option>
        ))}
      </select>
      <textarea
        className="deck-text"
        rows={1}
        maxLength={500}
        lang={draft.lang}
        dir={directionOfLanguage(draft.lang)}
        data-field={`decks.${deck.id}`}
        aria-label={role}
        placeholder={say(`decks.write_${deck.role}`)}
        title={say('decks.keys')}
        value={deck.text}
        onKeyDown={keys}
        onChange={(event) => onChange({ text: event.target.value.replaceAll('\n', ' ') })}
      />
      <div className="deck-tools">
        <IconButton icon="up" label={say('order.up', { name: role })} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={say('order.down', { name: role })} onClick={() => onMove(1)} />
        <IconButton icon="close" label={say('decks.remove', { role })} onClick={onRemove} />
      </div>
      {(marked.length > 0 || deck.restsOn !== null) && (
        <label className="deck-rests">
          <span>{say('decks.restsOn')}</span>
          <select
            dir={deck.restsOn === null ? undefined : directionOfLanguage(draft.lang)}
            value={deck.restsOn ?? ''}
            onChange={(event) => onChange({ restsOn: event.target.value || null })}
          >
            <option value="">{say('decks.restsOnNothing')}</option>
            {deck.restsOn !== null && marked.every(({ id }) => id !== deck.restsOn) && (
              <option value={deck.restsOn}>{say('decks.restsOnLost')}</option>
            )}
            {marked.map((statement) => (
              <option key={statement.id} value={statement.id} data-named>
                {statement.speakerName}: {statement.text.slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      )}
      {isJoined(deck.text) && (
        <div className="deck-joined">
          <Button size="small" onClick={onTakeApart}>
            {say('decks.takeApart')}
          </Button>
        </div>
      )}
    </li>
  )
}
