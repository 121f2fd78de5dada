import { useRef, useState } from 'react'
import { mostPins } from '#record/most-pins.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import type { Offer } from '../../parts/picker-box.tsx'
import { SearchPicker } from '../../parts/search-picker.tsx'
import { useDocumentOffers } from '../../parts/use-document-offers.ts'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { PinRow } from './pin-row.tsx'
import { useDragging } from './use-dragging.ts'
import { usePins } from './use-pins.ts'
import './pins.css'

/** Documents that stand first among the related ones beneath this one: found, put in order by keys or by dragging, taken off, taken back. */
export function PinsPanel() {
  const { document } = useDesk()
  const { pins, rows, isThere, error, change, mayUndo, undo } = usePins()
  const [picked, setPicked] = useState<Offer[]>([])
  const list = useRef<HTMLOListElement>(null)
  const rowOf = (id: string) => rows.find((row) => row.id === id)
  const nameOf = (id: string) =>
    rowOf(id)?.versions[0]?.headline || picked.find((offer) => offer.id === id)?.name || say('documents.untitled')
  const add = (offer: Offer) => {
    setPicked([...picked, offer])
    change([...pins, offer.id])
    announce(say('pins.added', { name: offer.name }))
  }
  const move = (from: number, to: number) => {
    const id = pins[from]
    if (id === undefined || to === from || to < 0 || to >= pins.length) return
    const focused = globalThis.document.activeElement
    change(pins.toSpliced(from, 1).toSpliced(to, 0, id))
    announce(say('order.moved', { name: nameOf(id), place: to + 1 }))
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus())
  }
  const remove = (at: number) => {
    const id = pins[at] ?? ''
    change(pins.toSpliced(at, 1))
    announce(say('pins.removed', { name: nameOf(id) }))
    requestAnimationFrame(() => buttonAfter(list.current, at)?.focus())
  }
  const dragging = useDragging(pins.length, (from, gap) => move(from, gap > from ? gap - 1 : gap))
  return (
    <Panel title={say('pins.title')} count={pins.length === 0 ? '' : say('pins.count', { count: pins.length })}>
      <p className="small soft">{say('pins.about')}</p>
      <ol ref={list} className="pins" aria-label={say('pins.title')}>
        {pins.map((id, at) => (
          <PinRow
            key={id}
            name={nameOf(id)}
            row={rowOf(id)}
            dragging={dragging(at)}
            onMove={(by) => move(at, at + by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {mayUndo && (
        <div>
          <Button
            size="small"
            onClick={() => {
              undo()
              announce(say('pins.undone'))
              requestAnimationFrame(() => keepFocusNear(list.current))
            }}
          >
            {say('action.undo')}
          </Button>
        </div>
      )}
      {isThere && pins.length < mostPins && (
        <SearchPicker
          label={say('pins.add')}
          icon="documents"
          useOffers={useDocumentOffers}
          except={[document.id, ...pins]}
          onPick={add}
        />
      )}
      {pins.length >= mostPins && <p className="small soft">{say('pins.full', { count: mostPins })}</p>}
      <RefusalNotice error={error} />
    </Panel>
  )
}

/** The button that took back the last change goes with it; the focus goes to the head of the panel. */
function keepFocusNear(list: HTMLElement | null): void {
  const { activeElement, body } = globalThis.document
  if (activeElement === body) list?.closest('.panel')?.querySelector('summary')?.focus()
}

/** Where one was taken off, the next one's button takes the focus; after the last the one that takes it back. */
function buttonAfter(list: HTMLElement | null, at: number): HTMLElement | undefined {
  const left = [...(list?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])]
  return left[at] ?? left.at(-1) ?? list?.parentElement?.querySelector<HTMLElement>('.button') ?? undefined
}
