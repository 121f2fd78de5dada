import { agoWords, instantWords } from '../words/dates.ts'

/** An instant, near ones as «سه ساعت پیش»; the whole date stands in the title. */
export function When({ at, exact = false }: { at: string; exact?: boolean }) {
  return (
    <time dateTime={at} title={instantWords(at)}>
      {exact ? instantWords(at) : agoWords(at)}
    </time>
  )
}
