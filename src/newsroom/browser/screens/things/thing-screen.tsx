import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { kindOfPath, thingPaths, thingQuery } from '../../api/things.ts'
import type { ThingFull } from '../../api/types.ts'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Say } from '../../parts/say.tsx'
import { Section } from '../../parts/section.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { Unopened } from '../../shell/trouble.tsx'
import { say } from '../../words/say.ts'
import { ChangeThing } from './change-thing.tsx'
import { Readouts } from './readouts.tsx'
import { Tenures } from './tenures.tsx'
import { ThingActions } from './thing-actions.tsx'
import { ThingUses } from './thing-uses.tsx'

const route = getRouteApi('/inside/$things/$id')

/** One thing of the record: what is written of it, who held it or what it held, where it is used. */
export function ThingScreen() {
  const { things, id } = route.useParams()
  const kind = kindOfPath(things) ?? 'topic'
  const thing = useQuery(thingQuery(kind, id))
  if (thing.isPending) return <Waiting lines={5} />
  if (thing.error) return <Unopened error={thing.error} onRetry={() => void thing.refetch()} />
  return <Shown key={id} thing={thing.data} />
}

function Shown({ thing }: { thing: ThingFull }) {
  const path = thingPaths[thing.kind]
  const merged = thing.mergedInto === null ? undefined : thing.references.find((each) => each.id === thing.mergedInto)
  return (
    <>
      <PageHead
        title={<bdi>{thing.name}</bdi>}
        titleText={thing.name}
        about={
          <span className="row">
            {say(`thing.${thing.kind}`)}
            {thing.retiredAt !== null && <StateBadge state="retired" />}
            {thing.mergedInto !== null && <StateBadge state="merged" />}
            <a href={`/${path}/${thing.kind === 'event' ? thing.id : thing.slug}`} target="_blank" rel="noreferrer">
              {say('things.publicPage')} <Icon name="external" size={14} />
            </a>
          </span>
        }
        actions={thing.mergedInto === null && <ThingActions thing={thing} />}
      />
      <div className="thing-sheet">
        {thing.mergedInto !== null ? (
          <Notice tone="warn" title={say('merge.isMerged')}>
            <Say
              words="merge.into"
              slots={{
                name: (
                  <Link to="/$things/$id" params={{ things: path, id: thing.mergedInto }}>
                    <bdi>{merged?.name ?? thing.mergedInto}</bdi>
                  </Link>
                ),
              }}
            />
          </Notice>
        ) : (
          <Section title={say('things.written')}>
            <ChangeThing key={thing.revision} thing={thing} />
          </Section>
        )}
        <div className="stack">
          {(thing.kind === 'person' || thing.kind === 'position') && <Tenures thing={thing} />}
          {thing.kind === 'event' && <Readouts event={thing.id} />}
          <ThingUses kind={thing.kind} id={thing.id} />
        </div>
      </div>
    </>
  )
}
