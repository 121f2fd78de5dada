import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { IconButton } from '../parts/button.tsx'
import { Name } from '../parts/name.tsx'
import { say } from '../words/say.ts'
import { Demonstration } from './demonstration.tsx'
import { AccountFoot } from './account-foot.tsx'
import { Navigation } from './navigation.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { officeName, useAccount, useOffice } from './use-session.ts'
import './frame.css'

/** What stands around every screen: where one can go, who one is, and on a phone a bar with a menu. */
export function Frame() {
  const office = useOffice()
  const account = useAccount()
  const menuButton = useRef<HTMLButtonElement>(null)
  const menu = useMenu(menuButton)
  return (
    <div className="frame">
      <a className="skip" href="#screen">
        {say('shell.skip')}
      </a>
      <header className="topbar">
        <button
          type="button"
          ref={menuButton}
          className="topbar-menu"
          aria-expanded={menu.isOpen}
          aria-controls="menu"
          onClick={menu.toggle}
        >
          <span className="only-heard">{say('shell.menu')}</span>
          <MenuLines isOpen={menu.isOpen} />
        </button>
        <Link to="/documents" className="topbar-name">
          <Name>{officeName(office)}</Name>
        </Link>
      </header>
      {/* Escape closes the menu of a phone; a keyboard's way, and the button is the pointer's. */}
      <aside id="menu" className="side" aria-label={say('shell.side')} data-open={menu.isOpen || undefined}>
        <div className="side-head">
          <Link to="/documents" className="side-name">
            <img src={markAddress} alt="" width="28" height="28" />
            <span>
              <strong>
                <Name>{officeName(office)}</Name>
              </strong>
              <small>{say('shell.newsroom')}</small>
            </span>
          </Link>
        </div>
        {office.isDemonstration && <Demonstration isOwner={account.role === 'owner'} />}
        <Navigation isOwner={account.role === 'owner'} />
        <AccountFoot account={account} />
        <div className="side-close">
          <IconButton icon="close" label={say('action.close')} onClick={menu.close} />
        </div>
      </aside>
      <main id="screen" className="screen" tabIndex={-1}>
        <Outlet />
      </main>
      <SignInAgain />
    </div>
  )
}

/** The menu of a phone: open on the screen where it was opened, so that going elsewhere closes it. */
function useMenu(button: RefObject<HTMLButtonElement | null>) {
  const [openAt, setOpenAt] = useState<string | null>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const isOpen = openAt === path
  useEffect(() => {
    if (!isOpen) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpenAt(null)
      button.current?.focus()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [isOpen, button])
  return { isOpen, toggle: () => setOpenAt(isOpen ? null : path), close: () => setOpenAt(null) }
}

function MenuLines({ isOpen }: { isOpen: boolean }) {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      stroke="currentColor"
      strokeWidth="1.800"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={isOpen ? 'M6 6l12 12M18 6L6 18' : 'M4 7h16M4 12h16M4 17h16'} />
    </svg>
  )
}

const markAddress = new URL('../design/mark.svg', import.meta.url).href
