import { useEffect, useRef, type ReactNode } from 'react'
import { say } from '../words/say.ts'
import './page-head.css'

/** The head of a screen: its name, what can be done here, and the window's title. Focus comes here after a change of screen. */
export function PageHead({
  title,
  titleText,
  about,
  actions,
}: {
  title: ReactNode
  titleText?: string
  about?: ReactNode
  actions?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const named = titleText ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = say('shell.windowTitle', { title: named })
  }, [named])
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className="page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {about && <p className="soft">{about}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  )
}
