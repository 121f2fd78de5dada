import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { durationInWords } from '#web/duration-words.ts'
import { queueSumsQuery } from '../../api/comments.ts'
import { language, say } from '../../words/say.ts'

/** A day of work, in minutes: what takes longer is not read today. */
const day = 8 * 60

/** How long what waits takes to read, against a day; and how much comes, against what can be read. */
export function CapacityMeter() {
  const { data } = useQuery(queueSumsQuery)
  const id = useId()
  if (data === undefined) return null
  const { minutes, capacityPerHour, lastHour } = data
  const much = { capacity: capacityPerHour, recent: lastHour }
  return (
    <div className="comment-capacity small">
      <meter
        min={0}
        max={day}
        low={day / 4}
        high={(day * 3) / 4}
        optimum={0}
        value={Math.min(minutes, day)}
        aria-labelledby={id}
      />
      <span id={id} className="soft">
        {minutes === 0
          ? say('comments.capacityFree', much)
          : say('comments.capacity', { ...much, time: durationInWords(language(), minutes * 60) })}
        {lastHour > capacityPerHour && <> {say('comments.overCapacity')}</>}
      </span>
    </div>
  )
}
