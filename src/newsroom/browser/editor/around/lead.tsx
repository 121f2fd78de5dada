import { directionOfLanguage } from '#persian/direction.ts'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { typeHalfSpace } from './type-half-space.ts'

/** The paragraph under the headlines that says in a few lines what the text is about. */
export function Lead() {
  const { draft, writer } = useDesk()
  const lead = useWritten(({ content }) => content.lead)
  return (
    <textarea
      className="lead-text"
      rows={2}
      maxLength={5000}
      lang={draft.lang}
      dir={directionOfLanguage(draft.lang)}
      data-field="lead"
      aria-label={say('lead.label')}
      placeholder={say('lead.write')}
      value={lead}
      onKeyDown={typeHalfSpace}
      onChange={(event) => writer.change({ lead: event.target.value })}
    />
  )
}
