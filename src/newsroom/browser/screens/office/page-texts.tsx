import { officePages, type OfficePage } from '#record/office-places.ts'
import type { OfficeProfile } from '#record/office.ts'
import { TextArea } from '../../parts/field.tsx'
import { Section } from '../../parts/section.tsx'
import { say, sayAny } from '../../words/say.ts'

/** The texts of the pages that the office writes itself, in each of its languages. */
export function PageTexts({
  pages,
  languages,
  onChange,
}: {
  pages: OfficeProfile['pages']
  languages: string[]
  onChange: (pages: OfficeProfile['pages']) => void
}) {
  const write = (page: OfficePage, lang: string, text: string) =>
    onChange({ ...pages, [page]: { ...pages[page], [lang]: text } })
  return (
    <Section title={say('layout.pages')} about={say('layout.pagesAbout')}>
      {officePages.map((page) => (
        <details key={page}>
          <summary>{say(`layout.place.${page}`)}</summary>
          <div className="stack">
            {languages.map((lang) => (
              <TextArea
                key={lang}
                label={say('layout.pageIn', { page: say(`layout.place.${page}`), language: sayAny('language', lang) })}
                lang={lang}
                rows={6}
                value={pages[page][lang] ?? ''}
                onChange={(text) => write(page, lang, text)}
                maxLength={20_000}
              />
            ))}
          </div>
        </details>
      ))}
    </Section>
  )
}
