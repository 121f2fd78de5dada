import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Refusal } from '../api/refusal.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { RefusalNotice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { say } from '../words/say.ts'

/** A screen that could not be shown: why, and the ways on. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof Refusal && error.status === 404) return <NothingHere />
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="stack trouble">
      <PageHead title={say('shell.troubleTitle')} />
      <RefusalNotice error={error} onRetry={again} />
      <div className="row">
        <Button onClick={() => window.location.reload()}>{say('shell.reload')}</Button>
        <Button tone="quiet" onClick={() => window.location.assign('/newsroom/documents')}>
          {say('shell.toDocuments')}
        </Button>
      </div>
    </div>
  )
}

export function NothingHere() {
  return (
    <Empty
      icon="search"
      title={say('shell.nothingTitle')}
      action={
        <Button tone="primary" onClick={() => window.location.assign('/newsroom/documents')}>
          {say('shell.toDocuments')}
        </Button>
      }
    >
      {say('shell.nothingText')}
    </Empty>
  )
}
