import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

type Tone = 'primary' | 'plain' | 'quiet' | 'danger'
type Props = Omit<ComponentProps<'button'>, 'children'> & {
  children: ReactNode
  tone?: Tone
  icon?: IconName
  /** Work is under way: it cannot be pressed twice, and keeps its focus. */
  isBusy?: boolean
  size?: 'small'
}

/** A button with words on it. */
export function Button({ children, tone = 'plain', icon, isBusy = false, size, onClick, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className ?? ''}`}
      data-tone={tone}
      data-size={size}
      aria-disabled={isBusy || rest['aria-disabled'] || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => {
        if (isBusy || rest['aria-disabled'] === true) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {isBusy ? <span className="button-turning" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** A button that shows only a picture; its word is heard and stands in the tooltip. */
export function IconButton({
  icon,
  label,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & { icon: IconName; label: string }) {
  return (
    <button type="button" {...rest} className={`icon-button ${rest.className ?? ''}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
