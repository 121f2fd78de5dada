import type { Session } from '../api/types.ts'
import { showIn } from '../words/dates.ts'
import { hasChosenLanguage, keepLanguage } from '../words/language.ts'
import { isPseudo, language } from '../words/say.ts'

/** Take from the session what the whole app goes by: the office's zone, and the account's language. */
export function followSession(session: Session): void {
  if (session.office !== null && session.office.zone !== '') showIn(session.office.zone)
  const wanted = session.account?.language
  if (wanted === undefined || isPseudo() || wanted === language()) {
    if (wanted !== undefined && !hasChosenLanguage()) keepLanguage(wanted)
    return
  }
  keepLanguage(wanted)
  window.location.reload()
}
