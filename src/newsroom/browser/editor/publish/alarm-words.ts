import { isolate } from '#persian/isolate.ts'
import type { Check } from '../../api/types.ts'
import { say } from '../../words/say.ts'

/** Why something raised an alarm, in one sentence. */
export function alarmWords({ details }: Check): string {
  const text = (name: string) => (typeof details?.[name] === 'string' ? details[name] : '')
  const person = (name: string) => text(name) || say('alarm.nobody')
  const words = { found: text('found'), other: text('other') }
  switch (text('rule')) {
    case 'phrase':
      return say('alarm.phrase', words)
    case 'title':
      return say(words.other === '' ? 'alarm.title_unknown' : 'alarm.title_known', words)
    case 'near':
      return say('alarm.near', words)
    case 'unintroduced':
      return say('alarm.unintroduced', words)
    case 'opener':
      return say('alarm.opener', words)
    case 'twice':
      return say('alarm.twice', words)
    case 'number':
      return say('alarm.number', words)
    case 'original':
      return say('alarm.original', { ...words, other: isolate(words.other), original: isolate(text('original')) })
    case 'deck_of_another_speaker':
      return say('alarm.deck_of_another_speaker', {
        ...words,
        readsAs: person('readsAs'),
        speaker: person('speaker'),
      })
    case 'deck_in_first_person':
      return say('alarm.deck_in_first_person', { ...words, speaker: person('speaker') })
    default:
      return say('alarm.stranger', words)
  }
}
