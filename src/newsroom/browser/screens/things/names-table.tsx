import type { ThingName } from '../../api/types.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'

const kinds = ['full', 'short', 'alias'] as const

/** The names of a thing: in which language, of which kind, and from when to when it held. */
export function NamesTable({ names, onChange }: { names: ThingName[]; onChange: (names: ThingName[]) => void }) {
  const office = useOffice()
  const languages = [...new Set([...office.languages, ...names.map((name) => name.lang), 'fa', 'en', 'ar'])]
  const change = (at: number, part: Partial<ThingName>) =>
    onChange(names.map((name, each) => (each === at ? { ...name, ...part } : name)))
  const add = () => {
    const missing = office.languages.find((lang) => !names.some((name) => name.lang === lang))
    onChange([
      ...names,
      {
        lang: missing ?? office.languages[0] ?? 'fa',
        form: '',
        kind: missing === undefined ? 'alias' : 'full',
        validFrom: null,
        validTo: null,
      },
    ])
  }
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{say('names.title')}</legend>
      <div className="name-rows">
        {names.map((name, at) => (
          <div
            className="name-row"
            key={name.id ?? `new-${at}`}
            data-is-bounded={name.validFrom !== null || name.validTo !== null || undefined}
          >
            <SelectField
              label={say('names.language')}
              value={name.lang}
              onChange={(lang) => change(at, { lang })}
              choices={languages.map((value) => ({ value, label: sayAny('language', value) }))}
            />
            <TextField
              label={say('names.form')}
              value={name.form}
              lang={name.lang}
              onChange={(form) => change(at, { form })}
              maxLength={300}
              required={at === 0 && names.every(({ form }, other) => other === 0 || form.trim() === '')}
            />
            <SelectField
              label={say('names.kind')}
              value={name.kind}
              onChange={(kind) => change(at, { kind: kind as ThingName['kind'] })}
              choices={kinds.map((value) => ({ value, label: say(`nameKind.${value}`) }))}
            />
            <IconButton
              icon="trash"
              label={say('names.remove', { name: name.form })}
              disabled={names.length === 1}
              onClick={() => onChange(names.filter((_, each) => each !== at))}
            />
            <details open={name.validFrom !== null || name.validTo !== null}>
              <summary>{say('names.validity')}</summary>
              <div className="columns-2">
                <DateField
                  label={say('names.validFrom')}
                  value={name.validFrom}
                  onChange={(validFrom) => change(at, { validFrom })}
                  hint={say('names.always')}
                />
                <DateField
                  label={say('names.validTo')}
                  value={name.validTo}
                  onChange={(validTo) => change(at, { validTo })}
                  hint={say('names.still')}
                />
              </div>
            </details>
          </div>
        ))}
      </div>
      <div className="row">
        <Button size="small" icon="add" onClick={add}>
          {say('names.add')}
        </Button>
      </div>
    </fieldset>
  )
}
