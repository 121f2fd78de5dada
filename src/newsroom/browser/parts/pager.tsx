import { pageSize } from '../api/page-size.ts'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'

/** Forward and back through a list of `total` rows, a page of the API at a time. Pages count from 1. */
export function Pager({ page, total, onTurn }: { page: number; total: number; onTurn: (page: number) => void }) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  return (
    <nav className="row" aria-label={say('pager.label')}>
      <Button size="small" icon="back" aria-disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {say('pager.before')}
      </Button>
      <span className="small soft" aria-current="page">
        {say('pager.place', { page, last })}
      </span>
      <Button size="small" aria-disabled={page >= last} onClick={() => onTurn(page + 1)}>
        {say('pager.after')}
      </Button>
    </nav>
  )
}
