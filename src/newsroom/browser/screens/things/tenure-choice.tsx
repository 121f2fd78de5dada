import { useQuery } from '@tanstack/react-query'
import { thingQuery } from '../../api/things.ts'
import type { ThingKind } from '../../api/types.ts'
import { SelectField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'
import { spanWords } from './span-words.ts'

interface Props {
  participant: string
  kind: ThingKind | undefined
  value: string | null
  onChange: (tenure: string | null) => void
}

/** In which office a person is there: one of the positions held at any time. */
export function TenureChoice({ participant, kind, value, onChange }: Props) {
  const isPerson = kind === 'person'
  const person = useQuery({ ...thingQuery('person', participant), enabled: isPerson })
  const tenures = person.data?.tenures ?? []
  if (!isPerson || tenures.length === 0) return <span />
  return (
    <SelectField
      label={say('event.asPosition')}
      value={value ?? ''}
      onChange={(tenure) => onChange(tenure === '' ? null : tenure)}
      choices={[
        { value: '', label: say('event.noPosition') },
        ...tenures.map((tenure) => ({
          value: tenure.id,
          label: say('event.positionFor', { position: tenure.positionName, span: spanWords(tenure) }),
        })),
      ]}
    />
  )
}
