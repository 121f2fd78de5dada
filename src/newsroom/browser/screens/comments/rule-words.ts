import { durationInWords } from '#web/duration-words.ts'
import type { AuthorMode, Rules } from '../../api/comments.ts'
import { language, say, sayAny } from '../../words/say.ts'

/** What a rule is for, in words: a scope, or `first` where nobody has set any. */
export function scopeWords(scope: string): string {
  const [kind, id = ''] = scope.split(':')
  if (kind === 'first') return say('commentRules.from.first')
  if (kind === 'kind') return say('commentRules.ofKind', { kind: sayAny('kind', id) })
  return say(kind === 'document' ? 'commentRules.document' : 'commentRules.site')
}

/** What a rule says, part by part; what it leaves to the wider one is not among it. */
export function ruleWords({ mode, closesAfterDays, slowSeconds, capacityPerHour }: Rules): string[] {
  return [
    ...(mode === undefined ? [] : [say(`commentRules.mode.${mode}`)]),
    ...(closesAfterDays === undefined ? [] : [closingWords(closesAfterDays)]),
    ...(slowSeconds === undefined ? [] : [slowWords(slowSeconds)]),
    ...(capacityPerHour === undefined ? [] : [say('commentRules.says.capacity', { count: capacityPerHour })]),
  ]
}

export function closingWords(days: number): string {
  return days === 0 ? say('commentRules.says.open') : say('commentRules.says.closes', { count: days })
}

export function slowWords(seconds: number): string {
  return seconds === 0
    ? say('commentRules.says.fast')
    : say('commentRules.says.slow', { time: durationInWords(language(), seconds) })
}

/** What was said of a writer; null: as everybody. */
export function authorModeWords(mode: AuthorMode | null): string {
  return say(mode === null ? 'commentAuthors.mode.none' : `commentAuthors.mode.${mode}`)
}
