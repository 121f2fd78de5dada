import { directionOfLanguage } from '#persian/direction.ts'
import { CheckField } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { Quoted } from '../../parts/quoted.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useOpenReports } from './reports-panel.tsx'

/** Which reports of errors a correction answers. Whoever of their reporters wishes to be named is, unless the editor writes otherwise. */
export function AnswersReports({
  chosen,
  onChange,
}: {
  chosen: readonly string[]
  onChange: (reports: string[], names: string) => void
}) {
  const reports = useOpenReports()
  const comma = directionOfLanguage(useDesk().draft.lang) === 'rtl' ? '، ' : ', '
  if (reports.length === 0) return null
  const choose = (id: string, isChosen: boolean) => {
    const ids = isChosen ? [...chosen, id] : chosen.filter((one) => one !== id)
    const named = reports.filter((one) => ids.includes(one.id) && one.isNamed).flatMap((one) => one.name ?? [])
    onChange(ids, [...new Set(named)].join(comma))
  }
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{say('errorReports.answersThese')}</legend>
      {reports.map((report) => (
        <CheckField
          key={report.id}
          label={
            <>
              {report.quote !== '' && (
                <>
                  <Quoted lang={report.lang}>{report.quote}</Quoted>{' '}
                </>
              )}
              <Name>{report.text.slice(0, 120)}</Name>
            </>
          }
          isChecked={chosen.includes(report.id)}
          onChange={(isChosen) => choose(report.id, isChosen)}
        />
      ))}
    </fieldset>
  )
}
