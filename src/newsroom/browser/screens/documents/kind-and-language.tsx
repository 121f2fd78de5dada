import { documentKinds } from '#record/kinds.ts'
import { SelectField } from '../../parts/field.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'

interface KindAndLang {
  kind: string
  lang: string
}

/** The two things that a document has from its first moment. */
export function KindAndLanguage({ value, onChange }: { value: KindAndLang; onChange: (value: KindAndLang) => void }) {
  const office = useOffice()
  return (
    <div className="columns-2">
      <SelectField
        label={say('documents.kind')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        choices={documentKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
      />
      <SelectField
        label={say('documents.language')}
        value={value.lang}
        onChange={(lang) => onChange({ ...value, lang })}
        choices={office.languages.map((lang) => ({ value: lang, label: sayAny('language', lang) }))}
      />
    </div>
  )
}
