import { lazy, Suspense, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { say } from '../words/say.ts'

const OwnOffice = lazy(async () => ({ default: (await import('./own-office.tsx')).OwnOffice }))

/** Says on every screen that this office is invented; its owner can start a real one from here. */
export function Demonstration({ isOwner }: { isOwner: boolean }) {
  const [isOpening, setOpening] = useState(false)
  return (
    <div className="side-demonstration">
      <p>{say('shell.demonstration')}</p>
      {isOwner && (
        <Button size="small" onClick={() => setOpening(true)}>
          {say('own.open')}
        </Button>
      )}
      {isOpening && (
        <Suspense>
          <OwnOffice onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </div>
  )
}
