import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '../words/say.ts'
import { IconButton } from './button.tsx'
import { useWayBack } from './way-back.ts'
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
