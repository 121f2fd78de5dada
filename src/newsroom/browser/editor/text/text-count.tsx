import { useDeferredValue, useMemo } from 'react'
import { readingTime } from '#persian/reading-time.ts'
import { blocksOf } from '../../parts/body-text.ts'
import { say } from '../../words/say.ts'
import { useWritten } from '../desk/desk-context.ts'

/** How long the text is, in words and in a reader's minutes. */
export function TextCount() {
  const body = useDeferredValue(useWritten(({ content }) => content.body))
  const { words, minutes } = useMemo(
    () =>
      readingTime(
        blocksOf(body)
          .map(({ text }) => text)
          .join('\n'),
      ),
    [body],
  )
  return (
    <p className="text-count small faint">
      {say('text.words', { count: words })}
      {words > 0 && <> · {say('text.minutes', { count: minutes })}</>}
    </p>
  )
}
