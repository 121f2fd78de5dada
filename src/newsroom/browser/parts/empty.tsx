import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './empty.css'

/** Nothing is here yet, or nothing fits: what that means and what to do. */
export function Empty({
  icon = 'documents',
  title,
  children,
  action,
}: {
  icon?: IconName
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <Icon name={icon} size={34} />
      <h2>{title}</h2>
      {children && <p className="soft">{children}</p>}
      {action && <div className="row">{action}</div>}
    </div>
  )
}
