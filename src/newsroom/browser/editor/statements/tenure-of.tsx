import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import type { Page, Tenure } from '../../api/types.ts'
import { dayWords } from '../../words/dates.ts'
import { say } from '../../words/say.ts'
import { NamedSelect } from '../around/named-select.tsx'

/** In which position a person said it, where any is known. */
export function TenureOf({
  person,
  value,
  onChange,
}: {
  person: string
  value: string | null
  onChange: (tenure: string | null) => void
}) {
  const found = useQuery({ queryKey: ['tenures-of', person], queryFn: () => get<Page<Tenure>>('/tenures', { person }) })
  const tenures = (found.data?.items ?? []).filter((tenure) => tenure.person === person)
  if (tenures.length === 0) return null
  return (
    <NamedSelect
      label={say('event.asPosition')}
      value={value ?? ''}
      onChange={(tenure) => onChange(tenure === '' ? null : tenure)}
      none={say('event.noPosition')}
      choices={tenures.map((tenure) => ({ value: tenure.id, label: wordsOf(tenure) }))}
    />
  )
}

function wordsOf({ positionName, validFrom, validTo }: Tenure): string {
  const days = [validFrom, validTo].map((day) => (day === null ? '' : dayWords(day))).join(' – ')
  return days === ' – ' ? positionName : `${positionName} (${days})`
}
