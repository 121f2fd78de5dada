import { answerVerdicts, type AnswerVerdict, type ClaimFacts } from '#record/claim.ts'
import { TextArea, SelectField } from '../../parts/field.tsx'
import { Section } from '../../parts/section.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'

interface Props {
  facts: ClaimFacts
  /** Something was answered before, which can be taken back. */
  isAnswered: boolean
  onChange: (part: Partial<ClaimFacts>) => void
}

/** What the office answers, and why, in the languages in which it will be read. */
export function AnswerFields({ facts, isAnswered, onChange }: Props) {
  const office = useOffice()
  const offered = answerVerdicts.filter((verdict) => verdict !== 'withdrawn' || isAnswered)
  return (
    <Section title={say('claims.answer')} about={say('claims.answerAbout')}>
      <SelectField
        label={say('claims.verdict')}
        hint={facts.verdict === null ? undefined : say(`verdictHint.${facts.verdict}`)}
        value={facts.verdict ?? ''}
        onChange={(value) => onChange({ verdict: value === '' ? null : (value as AnswerVerdict) })}
        choices={[
          { value: '', label: say('claims.verdictNone') },
          ...offered.map((value) => ({ value, label: say(`verdict.${value}`) })),
        ]}
      />
      {office.languages.map((lang, at) => (
        <TextArea
          key={lang}
          label={say('claims.explanation', { language: sayAny('language', lang) })}
          hint={at === 0 ? say('claims.explanationHint') : undefined}
          lang={lang}
          value={facts.explanation[lang] ?? ''}
          onChange={(text) => {
            const { [lang]: _, ...others } = facts.explanation
            onChange({ explanation: text === '' ? others : { ...others, [lang]: text } })
          }}
          maxLength={5000}
        />
      ))}
    </Section>
  )
}
