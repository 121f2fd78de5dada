import { useEffect, useRef, type ReactNode } from 'react'
import { refusalMessage } from '../api/refusal.ts'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './notice.css'

type Tone = 'info' | 'good' | 'warn' | 'danger'

/** A message in the page. Dangers are spoken at once and brought into sight, others wait for their turn. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tone === 'danger') box.current?.scrollIntoView({ block: 'nearest' })
  }, [tone])
  return (
    <div ref={box} className="notice" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={tone === 'good' ? 'check' : tone === 'info' ? 'documents' : 'warn'} />
      <div className="notice-text">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  )
}

/** What the server refused, in its own words, and the way on where trying again can help. */
export function RefusalNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null
  return (
    <Notice
      tone="danger"
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {say('action.retry')}
          </Button>
        )
      }
    >
      <span data-from-server>{refusalMessage(error)}</span>
    </Notice>
  )
}
