import { addressesOf } from '#web/address.ts'
import type { PublicationCheck } from '../../api/types.ts'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { useStatements, type MarkedStatement } from '../statements/use-statements.ts'

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
        {statements === 0 && <li>{say('publish.willNoStatements')}</li>}
        <StatementLines lang={lang} statements={marked.filter((one) => !one.isPublic)} says="publish.willStatements" />
        <StatementLines
          lang={lang}
          statements={marked.filter((one) => one.isPublic)}
          says="publish.willKeepStatements"
        />
        <li>{say('publish.willStay')}</li>
      </ul>
    </section>
  )
}

function StatementLines({
  lang,
  statements,
  says,
}: {
  lang: string
  statements: MarkedStatement[]
  says: 'publish.willStatements' | 'publish.willKeepStatements'
}) {
  if (statements.length === 0) return null
  return (
    <li>
      {say(says, { count: statements.length })}
      <ul className="will-statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <bdi>{statement.speakerName}</bdi>: <bdi lang={lang}>{statement.text}</bdi>
          </li>
        ))}
      </ul>
    </li>
  )
}
