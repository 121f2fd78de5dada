/** SQLite's word for it, the system's, and PostgreSQL's. */
const codes = new Set<unknown>(['SQLITE_FULL', 'ENOSPC', '53100'])

/** Whether something failed because there is no room left where the office is kept. Nothing that was saved before is touched by it. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.has(error.code)
}
