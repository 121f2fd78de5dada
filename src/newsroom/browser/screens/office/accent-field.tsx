import { formatNumber } from '#persian/digits.ts'
import { coloursOnPages } from '#web/colours.ts'
import { TextField } from '../../parts/field.tsx'
import { language, say } from '../../words/say.ts'
import './accent-field.css'

/** The office's colour, and what pages make of it by day and by night so that every reader can read it. */
export function AccentField({ value, onChange }: { value: string; onChange: (colour: string) => void }) {
  const isColour = isAccent(value)
  return (
    <div className="accent-field">
      <input
        type="color"
        aria-label={say('office.accentPick')}
        value={isColour ? value : '#000000'}
        onChange={(event) => onChange(event.target.value)}
      />
      <TextField
        label={say('office.accent')}
        dir="ltr"
        value={value}
        onChange={onChange}
        error={isColour ? undefined : say('office.accentWrong')}
        maxLength={7}
      />
      {isColour && <Shown accent={value} />}
    </div>
  )
}

/** `#rrggbb` */
export function isAccent(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

function Shown({ accent }: { accent: string }) {
  const shown = coloursOnPages(accent)
  return (
    <div className="accent-shown" role="status">
      {(['day', 'night'] as const).map((time) => {
        const { colour, ground, contrast } = shown[time]
        const words = { contrast: formatNumber(contrast, language(), { maximumFractionDigits: 1 }) }
        const isChanged = colour.toLowerCase() !== accent.toLowerCase()
        return (
          <p key={time} className="small">
            <span className="accent-sample" style={{ color: colour, background: ground }}>
              {say(`layout.${time}`)}
            </span>
            {say(isChanged ? 'office.contrastMended' : 'office.contrastGood', words)}
          </p>
        )
      })}
    </div>
  )
}
