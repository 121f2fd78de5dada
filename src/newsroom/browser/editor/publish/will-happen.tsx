import { addressesOf } from '#web/address.ts'
import type { PublicationCheck } from '../../api/types.ts'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { useStatements } from '../statements/use-statements.ts'

/** What publishing does, in whole sentences: number, address, language, edition, statements. */
export function WillHappen({ summary }: { summary: PublicationCheck['summary'] }) {
  const office = useOffice()
  const { marked } = useStatements()
  const { number, lang, slug, edition, statements, headline } = summary
  const address = number === null ? null : addressesOf(office.languages).document(lang, number, slug)
  return (
    <section className="will-happen" aria-label={say('publish.will')}>
      <h3>{say('publish.will')}</h3>
      <ul>
        <li>
          <bdi lang={lang}>
            <strong>{headline}</strong>
          </bdi>
        </li>
        <li>{say('publish.willLanguage', { language: sayAny('language', lang) })}</li>
        <li>{number === null ? say('publish.willGetNumber') : say('publish.willKeepNumber', { number })}</li>
        <li>{edition === 1 ? say('publish.willBeFirst') : say('publish.willBeEdition', { edition })}</li>
        {address !== null && (
          <li>
            {say('publish.willStandAt')} <bdi dir="ltr">{address}</bdi>
          </li>
        )}
        <li>
          {statements === 0 ? say('publish.willNoStatements') : say('publish.willStatements', { count: statements })}
          <ul className="will-statements">
            {marked.map((statement) => (
              <li key={statement.id}>
                <bdi>{statement.speakerName}</bdi>: <bdi lang={lang}>{statement.text}</bdi>
              </li>
            ))}
          </ul>
        </li>
        <li>{say('publish.willStay')}</li>
      </ul>
    </section>
  )
}
