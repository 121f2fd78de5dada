import { say, sayAny } from '../../words/say.ts'
import { OrderField } from './order-field.tsx'

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

/** The site's languages in order; the first has no prefix in addresses. */
export function LanguagesField({
  languages,
  onChange,
}: {
  languages: string[]
  onChange: (languages: string[]) => void
}) {
  return (
    <OrderField
      label={say('office.languages')}
      values={languages}
      onChange={onChange}
      offered={offered}
      nameOf={(lang) => sayAny('language', lang)}
      addLabel={say('office.addLanguage')}
      least={1}
      beside={(lang, at) =>
        at === 0 ? (
          <span className="small soft">{say('office.first')}</span>
        ) : (
          <bdi className="code faint small">/{lang}/</bdi>
        )
      }
    />
  )
}
