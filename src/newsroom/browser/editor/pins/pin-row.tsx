import { Link } from '@tanstack/react-router'
import type { HTMLAttributes, KeyboardEvent } from 'react'
import type { DocumentRow } from '../../api/types.ts'
import { IconButton } from '../../parts/button.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'

interface Props {
  name: string
  /** Undefined while it was only just picked. */
  row: DocumentRow | undefined
  dragging: HTMLAttributes<HTMLLIElement>
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One pinned document: dragged, or moved by its buttons or by Alt and an arrow. */
export function PinRow({ name, row, dragging, onMove, onRemove }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="pin-row" {...dragging}>
      <div className="pin-name">
        {row === undefined ? (
          <bdi>{name}</bdi>
        ) : (
          <Link
            to="/documents/$document"
            params={{ document: row.id }}
            target="_blank"
            preload={false}
            draggable={false}
            title={say('pins.keys')}
            onKeyDown={onKeyDown}
          >
            <bdi>{name}</bdi>
          </Link>
        )}
        {row && <PinState row={row} />}
      </div>
      <div className="pin-tools">
        <IconButton icon="up" label={say('order.up', { name })} onKeyDown={onKeyDown} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={say('order.down', { name })} onKeyDown={onKeyDown} onClick={() => onMove(1)} />
        <IconButton
          icon="close"
          label={say('picker.remove', { name })}
          onKeyDown={onKeyDown}
          onClick={onRemove}
          data-removes
        />
      </div>
    </li>
  )
}

/** Its number; or, where readers of this language do not see it, why. */
function PinState({ row: { number, versions, withdrawal } }: { row: DocumentRow }) {
  const { draft } = useDesk()
  const own = versions.find(({ lang }) => lang === draft.lang)
  const isPublic = own !== undefined && own.state !== 'draft'
  if (withdrawal === null && isPublic)
    return <small className="faint">{number !== null && say('documents.number', { number })}</small>
  return (
    <small className="row faint">
      <StateBadge state={withdrawal === null ? 'draft' : 'withdrawn'} />
      {say(withdrawal === null ? 'pins.waits' : 'pins.hidden')}
    </small>
  )
}
