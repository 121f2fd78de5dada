import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { queueSumsQuery } from '../../api/comments.ts'
import { say } from '../../words/say.ts'

/** A day of work: what takes longer is not read today. */
const dayHours = 8

/** How long what waits takes to read, against a day; and how much comes, against what can be read. */
export function CapacityMeter() {
  const { data } = useQuery(queueSumsQuery)
  const id = useId()
  if (data === undefined) return null
  const { hours, capacityPerHour, lastHour } = data
  return (
    <div className="comment-capacity small">
      <meter
        min={0}
        max={dayHours}
        low={dayHours / 4}
        high={(dayHours * 3) / 4}
        optimum={0}
        value={Math.min(hours, dayHours)}
        aria-labelledby={id}
      />
      <span id={id} className="soft">
        {say('comments.capacity', { hours, capacity: capacityPerHour, recent: lastHour })}
        {lastHour > capacityPerHour && <> {say('comments.overCapacity')}</>}
      </span>
    </div>
  )
}
