import { formatNumber } from '#persian/digits.ts'
import { TextField } from '../../parts/field.tsx'
import { language, say } from '../../words/say.ts'
import { contrastOf } from './contrast.ts'
import './accent-field.css'

/** The office's colour, with what it is worth as text on white and under white: WCAG asks for 4.5. */
export function AccentField({ value, onChange }: { value: string; onChange: (colour: string) => void }) {
  const isColour = /^#[0-9a-f]{6}$/i.test(value)
  const contrast = isColour ? contrastOf(value, '#ffffff') : 0
  const isEnough = contrast >= 4.5
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
      {isColour && (
        <>
          <span className="accent-sample" style={{ background: value }}>
            {say('office.sample')}
          </span>
          <span className="accent-sample" style={{ color: value, background: '#ffffff' }}>
            {say('office.sample')}
          </span>
          <p className="small" data-weak={!isEnough || undefined} role="status">
            {say(isEnough ? 'office.contrastGood' : 'office.contrastWeak', {
              contrast: formatNumber(contrast, language(), { maximumFractionDigits: 1 }),
            })}
          </p>
        </>
      )}
    </div>
  )
}
