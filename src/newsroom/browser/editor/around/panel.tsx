import { useId, type ReactNode } from 'react'
import './panel.css'

interface Props {
  title: string
  /** How much is in it, said beside its title. */
  count?: ReactNode
  isOpen?: boolean
  field?: string
  children: ReactNode
}

/** One part of what is known beside the text: it opens and closes, and its title is a heading. */
export function Panel({ title, count, isOpen = true, field, children }: Props) {
  const id = useId()
  return (
    <details
      className="panel"
      open={isOpen}
      aria-labelledby={id}
      data-field={field}
      tabIndex={field === undefined ? undefined : -1}
    >
      <summary className="panel-head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && count !== '' && <span className="small faint">{count}</span>}
      </summary>
      <div className="panel-body">{children}</div>
    </details>
  )
}
