import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCues } from './find-cues.ts'
import { readTokens } from './read-tokens.ts'
import { retagTokens } from './retag-tokens.ts'

function cues(text: string): string[] {
  const tokens = readTokens(text)
  retagTokens(tokens)
  return findCues(tokens).map((cue) => text.slice(tokens[cue.from]?.start, tokens[cue.to - 1]?.end))
}

const FOUND: readonly (readonly [text: string, ...cues: string[]])[] = [
  ['شهردار گفت: سلام', 'گفت'],
  ['او می‌گوید که بیا', 'می‌گوید'],
  ['او ميگويد كه بيا', 'ميگويد'],
  ['آنان گفته‌اند که می‌آیند', 'گفته‌اند'],
  ['وی خاطر نشان ساخت: خوب است', 'خاطر نشان ساخت'],
  ['وی اظهارداشت: خوب است', 'اظهارداشت'],
  ['وی تصریح می‌کند: خوب است', 'تصریح می‌کند'],
  ['وی تأکید نیز کرد که خوب است', 'تأکید نیز کرد'],
  ['کارشناسان معتقدند که خوب است', 'معتقدند'],
  ['وی بر این باور است که خوب است', 'بر این باور است'],
  ['وی ابراز امیدواری کرد که بشود', 'ابراز امیدواری کرد'],
  ['وی با بیان اینکه خوب است، افزود: برویم', 'با بیان اینکه', 'افزود'],
  ['وی بابیان این که خوب است افزود: برویم', 'بابیان این که', 'افزود'],
  ['وی ضمن تاکید بر این نکته که خوب است افزود: برویم', 'ضمن تاکید بر این نکته که', 'افزود'],
  ['به گفته وی، راه باز است', 'به گفته'],
  ['طبق اعلام پلیس، راه باز است', 'طبق اعلام'],
  ['در این بیانیه آمده است: خوب است', 'آمده است'],
  ['وی خواستار توقف کار شد', 'خواستار'],
]

test('verbs and phrases of saying are found in their inflected, split and joined forms', () => {
  for (const [text, ...expected] of FOUND) assert.deepEqual(cues(text), expected, text)
})

test('what only looks like saying is passed over', () => {
  for (const text of [
    'گفت‌وگو با مردم',
    'گفت و گوی تلفنی',
    'باید گفت که سخت است',
    'می‌توان گفت خوب است',
    'وی سخن گفت',
    'گفته می‌شود که می‌آید',
    'خواهد گفت که می‌آید',
    'به نظر می‌رسد خوب است',
    'او چیزی نگفت',
    'تأکید می‌کنم که خوب است',
  ])
    assert.deepEqual(cues(text), [], text)
})
