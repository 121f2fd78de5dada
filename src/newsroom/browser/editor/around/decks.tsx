import { useEffect, useRef, useState } from 'react'
import type { Deck, DraftContent } from '#record/draft-content.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { newBlockId } from '../text/block-id.ts'
import { DeckRow } from './deck-row.tsx'
import { takeApart } from './take-apart.ts'
import './decks.css'

/** The lines over the text, in their order. A new document begins with an empty headline to write in. */
export function Decks() {
  const { writer } = useDesk()
  const stored = useWritten(({ content }) => content.decks)
  const [blank] = useState((): Deck => ({ id: newBlockId(), role: 'headline', text: '', restsOn: null }))
  const list = useRef<HTMLOListElement>(null)
  const decks = stored.length > 0 ? stored : [blank]
  const isBlank = useWritten(({ content }) => content.decks.length === 0 && content.body.content.length === 0)
  useEffect(() => {
    if (isBlank) fieldOf(list.current, blank.id)?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- only when the desk opens
  }, [])
  const keep = (next: DraftContent['decks']) => writer.change({ decks: next })
  const focus = (id: string) => requestAnimationFrame(() => fieldOf(list.current, id)?.focus())
  const add = (role: Deck['role'], after?: string) => {
    const deck: Deck = { id: newBlockId(), role, text: '', restsOn: null }
    const at =
      after === undefined ? (role === 'kicker' ? 0 : decks.length) : decks.findIndex(({ id }) => id === after) + 1
    keep(decks.toSpliced(at, 0, deck))
    focus(deck.id)
  }
  const move = (id: string, by: -1 | 1) => {
    const at = decks.findIndex((deck) => deck.id === id)
    const deck = decks[at]
    if (deck === undefined || at + by < 0 || at + by >= decks.length) return
    keep(decks.toSpliced(at, 1).toSpliced(at + by, 0, deck))
    focus(id)
  }
  const remove = (id: string) => {
    const at = decks.findIndex((deck) => deck.id === id)
    keep(decks.filter((deck) => deck.id !== id))
    const next = decks[at - 1] ?? decks[at + 1]
    if (next !== undefined) focus(next.id)
  }
  const missing = (['kicker', 'headline', 'deck', 'short'] as const).filter(
    (role) => role === 'deck' || decks.every((deck) => deck.role !== role),
  )
  return (
    <section className="decks" aria-label={say('decks.label')} data-field="decks" tabIndex={-1}>
      <ol ref={list}>
        {decks.map((deck) => (
          <DeckRow
            key={deck.id}
            deck={deck}
            onChange={(change) => keep(decks.map((each) => (each.id === deck.id ? { ...each, ...change } : each)))}
            onMove={(by) => move(deck.id, by)}
            onAdd={() => add('deck', deck.id)}
            onRemove={() => remove(deck.id)}
            onTakeApart={() => keep(takeApart(decks, deck.id))}
          />
        ))}
      </ol>
      <div className="row">
        {missing.map((role) => (
          <Button key={role} size="small" tone="quiet" icon="add" onClick={() => add(role)}>
            {say(`deck.${role}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}

const fieldOf = (list: HTMLElement | null, id: string): HTMLElement | null =>
  list?.querySelector(`[data-field="decks.${id}"]`) ?? null
