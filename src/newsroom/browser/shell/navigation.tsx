import { Link } from '@tanstack/react-router'
import { thingPaths } from '../api/things.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import type { WordKey } from '../words/fa.ts'
import { say } from '../words/say.ts'
import { useWaiting, type WaitingPlace } from './use-waiting.ts'
import './navigation.css'

interface Place {
  to: string
  words: WordKey
  icon: IconName
  waits?: WaitingPlace
}

const work: Place[] = [
  { to: '/documents', words: 'nav.documents', icon: 'documents' },
  { to: '/import', words: 'nav.import', icon: 'paste' },
  { to: '/pictures', words: 'nav.pictures', icon: 'picture' },
  { to: '/comments', words: 'nav.comments', icon: 'quote', waits: 'comments' },
  { to: '/error-reports', words: 'nav.errorReports', icon: 'warn', waits: 'errorReports' },
  { to: '/claims', words: 'nav.claims', icon: 'check', waits: 'claims' },
]
const kinds = ['event', 'person', 'position', 'organisation', 'place', 'topic', 'dossier', 'series'] as const
const record: Place[] = kinds.map((kind) => ({ to: `/${thingPaths[kind]}`, words: `things.${kind}`, icon: kind }))
const house: Place[] = [
  { to: '/staff', words: 'nav.staff', icon: 'staff' },
  { to: '/office', words: 'nav.office', icon: 'office' },
  { to: '/mail', words: 'nav.mail', icon: 'mail' },
]

/** Where one can go, in three groups, and how much waits there. */
export function Navigation({ isOwner }: { isOwner: boolean }) {
  const waiting = useWaiting()
  return (
    <nav className="navigation" aria-label={say('nav.label')}>
      <Group places={work} waiting={waiting} />
      <Group title="nav.record" places={record} />
      {isOwner && <Group title="nav.house" places={house} />}
    </nav>
  )
}

/** The eye reads the number beside the name; who listens hears what it counts. */
function Waits({ place, count }: { place: WaitingPlace; count: number }) {
  if (count === 0) return null
  const what = say(`nav.waits.${place}`, { count })
  return (
    <>
      <span className="navigation-count" aria-hidden="true" title={what}>
        {say('nav.waits', { count })}
      </span>
      <span className="only-heard">{what}</span>
    </>
  )
}

function Group({
  title,
  places,
  waiting = {},
}: {
  title?: WordKey
  places: Place[]
  waiting?: ReturnType<typeof useWaiting>
}) {
  return (
    <div>
      {title && <h2 className="navigation-title">{say(title)}</h2>}
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className="navigation-place" activeProps={{ 'aria-current': 'page' }}>
              <Icon name={place.icon} />
              <span>{say(place.words)}</span>
              {place.waits && <Waits place={place.waits} count={waiting[place.waits] ?? 0} />}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
