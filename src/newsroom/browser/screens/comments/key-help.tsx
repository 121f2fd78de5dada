import { CheckField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'

const keys = ['J', 'K', 'X', 'P', 'R', 'W', 'Z', 'E', 'A', 'N', 'D', 'V', 'B', '/', 'Esc'] as const
const words = {
  '/': 'search',
  Esc: 'clear',
} as const

/** Which key does what; and the switch, for those whose voice or hand types what they did not mean. */
export function KeyHelp({ areOn, onSwitch }: { areOn: boolean; onSwitch: (areOn: boolean) => void }) {
  return (
    <details className="comment-keys small">
      <summary>{say(areOn ? 'comments.keys' : 'comments.keysOff')}</summary>
      <CheckField
        label={say('comments.keysSwitch')}
        hint={say('comments.keysSwitchHint')}
        isChecked={areOn}
        onChange={onSwitch}
      />
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
