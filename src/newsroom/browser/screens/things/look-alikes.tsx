import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { hintsQuery, thingPaths } from '../../api/things.ts'
import type { ThingKind } from '../../api/types.ts'
import { Notice } from '../../parts/notice.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { say } from '../../words/say.ts'

/** What is on record already under the name somebody is writing, so that nobody is written down twice. */
export function LookAlikes({ kind, name }: { kind: ThingKind; name: string }) {
  const asked = useSettled(name.trim(), 400)
  const found = useQuery({ ...hintsQuery(asked, [kind]), enabled: asked.length >= 3 })
  const items = asked.length >= 3 ? (found.data?.items ?? []) : []
  if (items.length === 0) return null
  return (
    <Notice title={say('things.alikeTitle')}>
      <ul className="chips">
        {items.slice(0, 5).map((thing) => (
          <li key={thing.id}>
            <Link to="/$things/$id" params={{ things: thingPaths[kind], id: thing.id }} target="_blank">
              <bdi>{thing.name}</bdi>
            </Link>{' '}
            {thing.hint !== '' && <bdi className="faint small">{thing.hint}</bdi>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
