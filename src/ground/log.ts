import { pino, type Logger } from 'pino'

export type Log = Logger

/** The program's log, JSON lines on stderr. Cookies, passwords and tokens never reach it. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', 'token', '*.password', '*.token', 'headers.cookie', 'headers.authorization'],
    },
    pino.destination({ fd: 2, sync: true }),
  )
}
