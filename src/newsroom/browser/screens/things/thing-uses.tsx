import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { thingPaths, usesQuery } from '../../api/things.ts'
import type { ThingKind, UseInRole } from '../../api/types.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say, sayAny } from '../../words/say.ts'
import { byPlace, type Use } from './by-place.ts'

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
              {byPlace(use.items).map(({ item, count }) => (
                <li key={`${item.kind}-${item.id}`}>
                  <UsePlace item={item} things={thingsOf(use.role, kind)} />
                  {count > 1 && <span className="faint small"> · {say('filter.count', { count })}</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

/** Which kind of thing stands in a role, where the role alone tells. */
function thingsOf(role: string, kind: ThingKind): string | undefined {
  if (['participant', 'place', 'part'].includes(role)) return thingPaths.event
  if (role === 'held_position') return thingPaths.position
  if (role === 'holder') return thingPaths.person
  return role === 'merged' ? thingPaths[kind] : undefined
}

function UsePlace({ item, things }: { item: Use; things: string | undefined }) {
  const title = item.title === '' ? say('documents.untitled') : <bdi>{item.title}</bdi>
  if (item.kind === 'thing') {
    return things === undefined ? (
      title
    ) : (
      <Link to="/$things/$id" params={{ things, id: item.id }}>
        {title}
      </Link>
    )
  }
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
