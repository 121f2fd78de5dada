import { Cron } from 'croner'
import { addJob } from '#jobs/add-job.ts'
import { removeSettled } from '#jobs/remove-settled.ts'
import { workJobs, type JobHandler } from '#jobs/work-jobs.ts'
import { removeExpired } from '#staff/remove-expired.ts'
import type { House } from '#web/house.ts'

/** The worker of a house. */
export interface Work {
  /** Finish what is in hand, and take nothing more. */
  stop: () => Promise<void>
}

/** Every kind of job, and what does it. */
function handlersOf({ store }: House): Record<string, JobHandler> {
  return {
    sweep: () =>
      store.transact(async (tx) => {
        await removeExpired(tx)
        await removeSettled(tx)
      }),
  }
}

/** What is due by the clock alone: cron patterns in UTC. */
const timetable: Record<string, string> = { sweep: '17 * * * *' }

/** Begin to work: jobs as they come, and those of the timetable. */
export function startWork(house: House): Work {
  const end = new AbortController()
  const done = workJobs({ store: house.store, log: house.log, handlers: handlersOf(house), signal: end.signal })
  const clocks = Object.entries(timetable).map(
    ([kind, pattern]) => new Cron(pattern, { timezone: 'UTC', unref: true, catch: true }, () => due(house, kind)),
  )
  return {
    stop: async () => {
      for (const clock of clocks) clock.stop()
      end.abort()
      await done
    },
  }
}

async function due({ store, log }: House, kind: string): Promise<void> {
  try {
    await store.transact((tx) => addJob(tx, { kind, payload: null, key: kind }))
  } catch (error) {
    log.error({ err: error, kind }, 'what was due could not be put into the queue')
  }
}
