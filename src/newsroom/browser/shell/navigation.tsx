import { Link } from '@tanstack/react-router'
import { thingPaths } from '../api/things.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import type { WordKey } from '../words/fa.ts'
import { say } from '../words/say.ts'
import './navigation.css'

interface Place {
  to: string
  words: WordKey
  icon: IconName
}

const work: Place[] = [
  { to: '/documents', words: 'nav.documents', icon: 'documents' },
  { to: '/import', words: 'nav.import', icon: 'paste' },
  { to: '/pictures', words: 'nav.pictures', icon: 'picture' },
  { to: '/comments', words: 'nav.comments', icon: 'quote' },
  { to: '/error-reports', words: 'nav.errorReports', icon: 'warn' },
  { to: '/claims', words: 'nav.claims', icon: 'check' },
]
const kinds = ['event', 'person', 'position', 'organisation', 'place', 'topic', 'dossier', 'series'] as const
const record: Place[] = kinds.map((kind) => ({ to: `/${thingPaths[kind]}`, words: `things.${kind}`, icon: kind }))
const house: Place[] = [
  { to: '/staff', words: 'nav.staff', icon: 'staff' },
  { to: '/office', words: 'nav.office', icon: 'office' },
  { to: '/mail', words: 'nav.mail', icon: 'mail' },
]

/** Where one can go, in three groups. */
export function Navigation({ isOwner }: { isOwner: boolean }) {
  return (
    <nav className="navigation" aria-label={say('nav.label')}>
      <Group places={work} />
      <Group title="nav.record" places={record} />
      {isOwner && <Group title="nav.house" places={house} />}
    </nav>
  )
}

function Group({ title, places }: { title?: WordKey; places: Place[] }) {
  return (
    <div>
      {title && <h2 className="navigation-title">{say(title)}</h2>}
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className="navigation-place" activeProps={{ 'aria-current': 'page' }}>
              <Icon name={place.icon} />
              <span>{say(place.words)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
