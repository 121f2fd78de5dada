import { useEffect, useState, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '../words/say.ts'
import { IconButton } from './button.tsx'
import './dialog.css'

interface Props {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot: what it will do first, the way out last. */
  actions?: ReactNode
  size?: 'small' | 'wide'
  role?: 'dialog' | 'alertdialog'
  /** A click beside it closes it. Not where something typed would be lost. */
  isLight?: boolean
}

/** A question or a form over the page. Focus stays in it and goes back where it came from; Escape is the way out. */
export function Dialog({ title, onClose, children, actions, size, role = 'dialog', isLight = false }: Props) {
  useWayBack()
  return (
    <ModalOverlay
      isOpen
      isDismissable={isLight}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="dialog-veil"
    >
      <Modal className="dialog-box" data-size={size}>
        <AriaDialog role={role} className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={say('action.close')} onClick={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

let opener: HTMLElement | null = null

/**
 * The dialogue hands the focus back to what opened it. It does so itself while that is there; where one dialogue followed another, or where
 * what was done took the opener away, the focus goes to the first opener, or to the name of the screen, and is not lost.
 */
function useWayBack(): void {
  useState(noteOpener)
  useEffect(
    () => () => {
      // After the frame in which the dialogue itself gives the focus back.
      requestAnimationFrame(() => requestAnimationFrame(giveBack))
    },
    [],
  )
}

function noteOpener(): void {
  const { activeElement, body } = document
  if (activeElement instanceof HTMLElement && activeElement !== body && !activeElement.closest('.dialog-veil'))
    opener = activeElement
}

/** A field that opens its list when it has the focus is given it around itself: nobody asked for the list. */
function placeOf(opened: HTMLElement | null): HTMLElement | null {
  const around = opened?.matches('[role="combobox"]') ? opened.parentElement : null
  if (around === null) return opened
  around.tabIndex = -1
  return around
}

function giveBack(): void {
  const { activeElement, body } = document
  if (activeElement !== body || document.querySelector('.dialog-veil') !== null) return
  placeOf(opener)?.focus()
  if (document.activeElement === body) document.querySelector<HTMLElement>('#screen h1')?.focus()
}
