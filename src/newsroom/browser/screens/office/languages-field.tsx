import { IconButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/field.tsx'
import { say, sayAny } from '../../words/say.ts'
import '../../parts/table.css'

const offered = [
  'fa',
  'en',
  'ar',
  'ru',
  'fr',
  'de',
  'tr',
  'zh',
  'es',
  'ur',
  'ps',
  'ku',
  'az',
  'hy',
  'tg',
  'ja',
  'it',
  'pt',
]

/** The site's languages in order; the first has no prefix in addresses. Moved by buttons, so by keyboard as well. */
export function LanguagesField({
  languages,
  onChange,
}: {
  languages: string[]
  onChange: (languages: string[]) => void
}) {
  const move = (at: number, by: number) => {
    const next = [...languages]
    const [moved] = next.splice(at, 1)
    if (moved === undefined) return
    next.splice(at + by, 0, moved)
    onChange(next)
  }
  return (
    <>
      <ol className="list">
        {languages.map((lang, at) => (
          <li key={lang} className="list-row row-apart">
            <span>
              {sayAny('language', lang)} <bdi className="code faint small">{at === 0 ? '/' : `/${lang}/`}</bdi>
              {at === 0 && <span className="small soft"> · {say('office.first')}</span>}
            </span>
            <span className="row">
              <IconButton
                icon="up"
                label={say('order.up', { name: sayAny('language', lang) })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="down"
                label={say('order.down', { name: sayAny('language', lang) })}
                disabled={at === languages.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="trash"
                label={say('picker.remove', { name: sayAny('language', lang) })}
                disabled={languages.length === 1}
                onClick={() => onChange(languages.filter((each) => each !== lang))}
              />
            </span>
          </li>
        ))}
      </ol>
      <SelectField
        label={say('office.addLanguage')}
        value=""
        onChange={(lang) => lang !== '' && onChange([...languages, lang])}
        choices={[
          { value: '', label: say('aria.choose') },
          ...offered
            .filter((lang) => !languages.includes(lang))
            .map((lang) => ({ value: lang, label: sayAny('language', lang) })),
        ]}
      />
    </>
  )
}
