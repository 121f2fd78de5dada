import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usesQuery } from '../../api/things.ts'
import type { ThingKind, UseInRole } from '../../api/types.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say, sayAny } from '../../words/say.ts'

/** Everything in the record that refers to a thing, by the role it has there. */
export function ThingUses({ kind, id }: { kind: ThingKind; id: string }) {
  const uses = useQuery(usesQuery(kind, id))
  return (
    <Section title={say('uses.title')}>
      {uses.isPending && <Waiting lines={2} />}
      <RefusalNotice error={uses.error} onRetry={() => void uses.refetch()} />
      {uses.data?.total === 0 && <p className="soft">{say('uses.none')}</p>}
      <div className="uses">
        {uses.data?.uses.map((use) => (
          <div key={use.role}>
            <h3>
              {sayAny('useRole', use.role)}{' '}
              <span className="faint small">{say('filter.count', { count: use.total })}</span>
            </h3>
            <ul>
              {use.items.map((item) => (
                <li key={`${item.kind}-${item.id}`}>
                  <UsePlace item={item} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

function UsePlace({ item }: { item: UseInRole['items'][number] }) {
  const title = item.title === '' ? say('documents.untitled') : <bdi>{item.title}</bdi>
  if (item.kind === 'thing') return title
  const document = item.kind === 'document' ? item.id : item.document
  const number =
    item.number === null ? null : (
      <span className="faint small"> · {say('documents.number', { number: item.number })}</span>
    )
  if (document === undefined) return title
  return (
    <>
      <Link to="/documents/$document" params={{ document }} preload={false}>
        {title}
      </Link>
      {number}
    </>
  )
}

/** How often in which role, for who is about to rewrite them all. */
export function UseCounts({ uses }: { uses: UseInRole[] }) {
  if (uses.length === 0) return <p>{say('uses.none')}</p>
  return (
    <ul className="chips">
      {uses.map((use) => (
        <li key={use.role} className="chip">
          {sayAny('useRole', use.role)}: {say('filter.count', { count: use.total })}
        </li>
      ))}
    </ul>
  )
}
