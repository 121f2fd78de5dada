import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Refusal } from '../api/refusal.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { RefusalNotice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { say } from '../words/say.ts'
import './trouble.css'

/** A screen that fell. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return <Unopened error={error} onRetry={again} />
}

/** What fell before there was a frame to stand in. */
export function TroubleOutside(fallen: ErrorComponentProps) {
  return (
    <main className="astray">
      <Trouble {...fallen} />
    </main>
  )
}

/** A screen that could not be shown: why, and the ways on. An address that names nothing is told from a server that cannot answer just now. */
export function Unopened({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof Refusal && (error.status === 404 || error.status === 422)) return <NothingHere />
  return (
    <div className="stack trouble">
      <PageHead title={say('shell.troubleTitle')} />
      <RefusalNotice error={error} onRetry={onRetry} />
      <div className="row">
        <Button onClick={() => window.location.reload()}>{say('shell.reload')}</Button>
        <Button tone="quiet" onClick={() => window.location.assign('/newsroom/documents')}>
          {say('shell.toDocuments')}
        </Button>
      </div>
    </div>
  )
}

/** An address of the newsroom that leads nowhere, outside the frame: nobody has to be signed in to go astray. */
export function NoSuchPlace() {
  return (
    <main className="astray">
      <NothingHere />
    </main>
  )
}

export function NothingHere() {
  return (
    <>
      <PageHead title={say('shell.nothingTitle')} />
      <Empty
        icon="search"
        title={say('shell.nothingSearch')}
        action={
          <Button tone="primary" onClick={() => window.location.assign('/newsroom/documents')}>
            {say('shell.toDocuments')}
          </Button>
        }
      >
        {say('shell.nothingText')}
      </Empty>
    </>
  )
}
