import { useId, type ReactNode } from 'react'
import './section.css'

/** A part of a screen with a name of its own. */
export function Section({
  title,
  about,
  actions,
  children,
}: {
  title: ReactNode
  about?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="section card" aria-labelledby={id}>
      <header className="row-apart">
        <h2 id={id}>{title}</h2>
        {actions && <div className="row">{actions}</div>}
      </header>
      {about && <p className="small soft">{about}</p>}
      {children}
    </section>
  )
}
