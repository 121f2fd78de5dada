import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sessionQuery } from '../api/session.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Name } from '../parts/name.tsx'
import { say } from '../words/say.ts'
import { LanguageSwitch } from './account-foot.tsx'
import './outside-page.css'

/** A page before the frame: sign in, a one-time link. One card, the office's name over it; a demonstration says here, too, that it is one. */
export function OutsidePage({
  office,
  title,
  children,
}: {
  office?: string | undefined
  title: string
  children: ReactNode
}) {
  const session = useQuery(sessionQuery)
  return (
    <div className="outside">
      {session.data?.office?.isDemonstration && <p className="outside-demonstration">{say('shell.demonstration')}</p>}
      <main className="outside-card">
        <p className="outside-office">
          <img src={markAddress} alt="" width="36" height="36" />
          <span>
            {office !== undefined && office !== '' && <Name>{office}</Name>}
            <small>{say('shell.newsroom')}</small>
          </span>
        </p>
        <PageHead title={title} />
        {children}
      </main>
      <LanguageSwitch />
    </div>
  )
}

const markAddress = new URL('../design/mark.svg', import.meta.url).href
