import { say } from '../../words/say.ts'

const keys = ['J', 'K', 'X', 'P', 'R', 'W', 'Z', 'E', 'A', 'N', 'D', 'V', 'B', '/', 'Esc'] as const
const words = {
  '/': 'search',
  Esc: 'clear',
} as const

/** Which key does what. */
export function KeyHelp() {
  return (
    <details className="comment-keys small">
      <summary>{say('comments.keys')}</summary>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{say(`comments.key.${key === '/' || key === 'Esc' ? words[key] : key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{say('comments.keysText')}</p>
    </details>
  )
}
