import { Field } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'

/** The zone in which the office says its times, chosen from all that the browser knows. */
export function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', value])]
  return (
    <Field label={say('office.zone')} hint={say('office.zoneHint')}>
      {(links) => (
        <select
          {...links}
          className="input"
          dir="ltr"
          data-from-browser
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
