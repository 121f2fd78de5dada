/** The tool for strangers, `verify.mjs`, as tests call it. */
export interface PageVerdict {
  isGenuine: boolean
  message: string
}
export function verifyPage(html: string, trustedKeys?: readonly string[]): PageVerdict
export function entriesPath(tile: number, width: number): string
