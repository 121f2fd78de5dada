import { formatNumber, readNumber } from '#persian/digits.ts'
import type { Rules, ScopeRules } from '../../api/comments.ts'
import { SelectField, TextField } from '../../parts/field.tsx'
import { language, say } from '../../words/say.ts'
import { closingWords, scopeWords, slowWords } from './rule-words.ts'

const modes = ['before', 'trust', 'after', 'closed'] as const

/** A rule as it is typed: what is empty follows the wider one. */
export interface TypedRules {
  mode: string
  closes: string
  slow: string
  capacity: string
}

export function typedOf({ mode, closesAfterDays, slowSeconds, capacityPerHour }: Rules): TypedRules {
  return {
    mode: mode ?? '',
    closes: text(closesAfterDays),
    slow: minutes(slowSeconds),
    capacity: text(capacityPerHour),
  }
}

/** What was typed, in any digits; what is no number goes to the server, which says so. */
export function rulesOf({ mode, closes, slow, capacity }: TypedRules): Rules {
  const chosen = modes.find((one) => one === mode)
  return {
    ...(chosen === undefined ? {} : { mode: chosen }),
    ...number('closesAfterDays', closes),
    ...number('slowSeconds', slow, (typed) => Math.round(typed * 60)),
    ...number('capacityPerHour', capacity),
  }
}

interface Props {
  rules: ScopeRules
  typed: TypedRules
  onChange: (typed: TypedRules) => void
}

/** The fields of a rule; each says what holds where it is left empty, and where that comes from. */
export function RuleFields({ rules: { scope, wider }, typed, onChange }: Props) {
  const field = (name: keyof TypedRules) => ({
    value: typed[name],
    onChange: (value: string) => onChange({ ...typed, [name]: value }),
  })
  const empty = (says: string, from: string) => say('commentRules.ifEmpty', { says, from: scopeWords(from) })
  return (
    <>
      <SelectField
        label={say('commentRules.mode')}
        {...field('mode')}
        choices={[
          { value: '', label: empty(say(`commentRules.mode.${wider.mode.value}`), wider.mode.from) },
          ...modes.map((value) => ({ value, label: say(`commentRules.mode.${value}`) })),
        ]}
      />
      <TextField
        label={say('commentRules.closes')}
        hint={`${say('commentRules.closesHint')} ${empty(closingWords(wider.closesAfterDays.value), wider.closesAfterDays.from)}`}
        {...field('closes')}
        inputMode="numeric"
      />
      <TextField
        label={say('commentRules.slow')}
        hint={`${say('commentRules.slowHint')} ${empty(slowWords(wider.slowSeconds.value), wider.slowSeconds.from)}`}
        {...field('slow')}
        inputMode="decimal"
      />
      {scope === 'site' && (
        <TextField
          label={say('commentRules.capacity')}
          hint={empty(
            say('commentRules.says.capacity', { count: wider.capacityPerHour.value }),
            wider.capacityPerHour.from,
          )}
          {...field('capacity')}
          inputMode="numeric"
        />
      )}
    </>
  )
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

/** A pause is kept in seconds and spoken of in minutes. */
function minutes(seconds: number | undefined): string {
  if (seconds === undefined) return ''
  return formatNumber(seconds / 60, language(), { useGrouping: false, maximumFractionDigits: 2 })
}

function number(name: keyof Rules, typed: string, kept: (typed: number) => number = (same) => same): Rules {
  return typed.trim() === '' ? {} : { [name]: kept(readNumber(typed) ?? Number.NaN) }
}
