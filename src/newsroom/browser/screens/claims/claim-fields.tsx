import { useState } from 'react'
import { detectLanguage } from '#persian/detect-language.ts'
import { directionOfLanguage } from '#persian/direction.ts'
import type { ClaimFacts } from '#record/claim.ts'
import { DateField } from '../../parts/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../parts/field.tsx'
import { Section } from '../../parts/section.tsx'
import { ThingField } from '../../parts/thing-field.tsx'
import type { ThingHint } from '../../api/types.ts'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'

interface Props {
  facts: ClaimFacts
  speakerName: string | null
  onChange: (part: Partial<ClaimFacts>) => void
}

/** The words that circulate, whose they are said to be, and where they were seen. Their language is told from them until it is chosen. */
export function ClaimFields({ facts, speakerName, onChange }: Props) {
  const office = useOffice()
  const [speaker, setSpeaker] = useState<Pick<ThingHint, 'id' | 'kind' | 'name'> | null>(
    facts.speaker === null ? null : { id: facts.speaker, kind: 'person', name: speakerName ?? facts.speaker },
  )
  const [isLangSet, setLangSet] = useState(facts.text !== '')
  const write = (text: string) => {
    const lang = isLangSet ? null : detectLanguage(text)
    // Persian from an Arabic keyboard is no Arabic: only another direction of writing tells for certain.
    const isOther = lang !== null && directionOfLanguage(lang) !== directionOfLanguage(facts.lang)
    onChange(isOther && office.languages.includes(lang) ? { text, lang } : { text })
  }
  return (
    <Section title={say('claims.what')}>
      <TextArea
        label={say('claims.text')}
        hint={say('claims.textHint')}
        required
        isRequired
        rows={4}
        lang={facts.lang}
        value={facts.text}
        onChange={write}
        maxLength={5000}
      />
      <div className="columns-2">
        <SelectField
          label={say('claims.lang')}
          value={facts.lang}
          onChange={(lang) => {
            setLangSet(true)
            onChange({ lang })
          }}
          choices={office.languages.map((value) => ({ value, label: sayAny('language', value) }))}
        />
        <DateField label={say('claims.seenOn')} value={facts.seenOn} onChange={(seenOn) => onChange({ seenOn })} />
      </div>
      <TextField
        label={say('claims.seenAddress')}
        hint={say('claims.seenAddressHint')}
        type="url"
        dir="ltr"
        value={facts.seenAddress}
        onChange={(seenAddress) => onChange({ seenAddress })}
        maxLength={2000}
      />
      <ThingField
        label={say('claims.speaker')}
        kinds={['person', 'organisation']}
        value={speaker}
        onChange={(thing) => {
          setSpeaker(thing)
          onChange({ speaker: thing?.id ?? null })
        }}
      />
    </Section>
  )
}
