import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '../../parts/button.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { placeOf } from './confirm-proposals.ts'
import { hearProposalKeys } from './list-keys.ts'
import { ProposalCard, type Doing } from './proposal-card.tsx'
import type { KeyedProposal } from './proposals-api.ts'

interface Props {
  proposal: KeyedProposal
  isBusy: boolean
  doing: Doing
  onClose: () => void
}

/** The card of words that were clicked, right beside them; on a phone at the lower edge. The caret stays in the text. */
export function ProposalBeside({ proposal, isBusy, doing, onClose }: Props) {
  const { editor } = useDesk()
  const ref = useRef<HTMLDivElement>(null)
  const settle = useEffectEvent(() => {
    const words = editor === null ? undefined : placeOf(editor, proposal.key)?.words
    if (editor === null || words === undefined || ref.current === null) return
    const first = editor.view.coordsAtPos(words.from)
    const last = editor.view.coordsAtPos(words.to)
    const { offsetHeight, offsetWidth } = ref.current
    const below = last.bottom + gap
    const top = below + offsetHeight < window.innerHeight ? below : Math.max(gap, first.top - offsetHeight - gap)
    const isRtl = getComputedStyle(document.documentElement).direction === 'rtl'
    const box = editor.view.dom.getBoundingClientRect()
    const edge = isRtl ? window.innerWidth - box.right : box.left
    const start = Math.min(edge + 2 * gap, window.innerWidth - offsetWidth - gap)
    ref.current.style.setProperty('--beside-block', `${top}px`)
    ref.current.style.setProperty('--beside-inline', `${Math.max(gap, start)}px`)
  })
  useLayoutEffect(() => settle())
  useEffect(() => {
    const move = () => settle()
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) onClose()
    }
    window.addEventListener('scroll', move, true)
    window.addEventListener('resize', move)
    window.addEventListener('keydown', hear)
    return () => {
      window.removeEventListener('scroll', move, true)
      window.removeEventListener('resize', move)
      window.removeEventListener('keydown', hear)
    }
  }, [onClose])
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons inside
    <div
      ref={ref}
      className="proposal-beside"
      role="group"
      aria-label={say('proposals.title')}
      onKeyDown={(keys) =>
        hearProposalKeys(keys, {
          confirm: () => doing.confirm(proposal),
          change: () => doing.change(proposal),
          dismiss: () => doing.dismiss(proposal),
          leave: () => doing.show(proposal),
        })
      }
    >
      <IconButton className="proposal-beside-close" icon="close" label={say('action.close')} onClick={onClose} />
      <ul>
        <ProposalCard proposal={proposal} isCurrent isBusy={isBusy} doing={doing} />
      </ul>
    </div>,
    document.body,
  )
}

const gap = 8
