import { Worker } from 'node:worker_threads'
import { Fault } from '#ground/fault.ts'
import { rememberData } from '#ground/remember-data.ts'
import { proposeStatements, type Article, type Knowledge, type ProposedStatement } from '../propose-statements.ts'

/** What a thread of its own is told. */
export interface ApartQuestion {
  article: Article
  knowledge: Knowledge
}

/** A text of so many letters is read in some milliseconds; a longer one would keep others waiting, and goes to a thread of its own. */
const shortText = 20_000
/** So many long texts wait for the one that is being read. */
const mostWaiting = 5

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** The same text is read for the editor, for what stands in the way of publishing it, and when it is published. */
const propose = rememberData(20, ({ article, knowledge }: ApartQuestion) => proposeStatements(article, knowledge))

/**
 * As `proposeStatements`, for a server that answers others meanwhile. One long text is read at a time. Throws `too_many` when too many
 * wait already.
 */
export function proposeApart(article: Article, knowledge: Knowledge): Promise<ProposedStatement[]> {
  const letters = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  if (letters <= shortText) return Promise.resolve(propose({ article, knowledge }))
  if (waiting > mostWaiting) throw new Fault('too_many', 'proposals.busy', { details: { seconds: 10 } })
  waiting += 1
  const mine = last.then(() => askThread({ article, knowledge })).finally(() => (waiting -= 1))
  last = mine.catch(() => undefined)
  return mine
}

function askThread(question: ApartQuestion): Promise<ProposedStatement[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./propose-thread.ts', import.meta.url), { workerData: question })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread that reads speech ended without an answer.')))
  })
}
