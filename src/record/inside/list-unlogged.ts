import type { Reader } from '#storage/store.ts'
import type { LogFinding } from './log-misfits.ts'

/** What is public but was never logged: slipped in beside the log. */
export async function listUnlogged(reader: Reader, most: number): Promise<LogFinding[]> {
  const editions = await reader
    .selectFrom('edition')
    .innerJoin('document', 'document.id', 'edition.document')
    .select(['edition.number as edition', 'edition.lang', 'edition.publishedAt', 'document.number'])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('logEntry').select('index').whereRef('logEntry.subject', '=', 'edition.id'))),
    )
    .orderBy('edition.chainIndex')
    .limit(most)
    .execute()
  const corrections = await reader
    .selectFrom('correction')
    .innerJoin('document', 'document.id', 'correction.document')
    .select(['correction.publishedAt', 'document.number'])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('logEntry').select('index').whereRef('logEntry.subject', '=', 'correction.id'))),
    )
    .limit(most)
    .execute()
  const withdrawals = await reader
    .selectFrom('withdrawal')
    .innerJoin('document', 'document.id', 'withdrawal.document')
    .select(['withdrawal.since', 'document.number'])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('logEntry').select('index').whereRef('logEntry.subject', '=', 'withdrawal.id'))),
    )
    .limit(most)
    .execute()
  const answers = await reader
    .selectFrom('claimAnswer')
    .select(['claim', 'number', 'publishedAt'])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('logEntry').select('index').whereRef('logEntry.subject', '=', 'claimAnswer.id'))),
    )
    .limit(most)
    .execute()
  return [
    ...editions.map((one) => `Document ${one.number} (${one.lang}), edition ${one.edition}, dated ${one.publishedAt}`),
    ...corrections.map((one) => `A correction of document ${one.number}, dated ${one.publishedAt}`),
    ...withdrawals.map((one) => `A withdrawal of document ${one.number}, dated ${one.since}`),
    ...answers.map((one) => `Answer ${one.number} to claim ${one.claim}, dated ${one.publishedAt}`),
  ].map((name) => ({ kind: 'added', message: `${name}, is in the record but not in the log.` }))
}
