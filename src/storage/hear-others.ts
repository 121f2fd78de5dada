import pg from 'pg'
import { ledgerChannel } from './ledger-channel.ts'

const slowestRetryMs = 10_000

/**
 * Call `hear` whenever any process has appended to the ledger of this database, and after each time that the connection was made: what was
 * told while it was away was lost. It is made again for as long as the signal does not say stop.
 */
export function hearOthers(url: string, hear: () => void, signal: AbortSignal): void {
  let failures = 0
  const connect = async (): Promise<void> => {
    if (signal.aborted) return
    const client = new pg.Client({ connectionString: url, keepAlive: true })
    let isOver = false
    const again = (): void => {
      if (isOver) return
      isOver = true
      client.end().catch(() => undefined)
      if (signal.aborted) return
      failures += 1
      setTimeout(() => void connect(), Math.min(slowestRetryMs, 100 * 2 ** failures)).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', hear)
    signal.addEventListener('abort', again, { once: true })
    try {
      await client.connect()
      await client.query(`listen ${ledgerChannel}`)
      failures = 0
      hear()
    } catch {
      again()
    }
  }
  void connect()
}
