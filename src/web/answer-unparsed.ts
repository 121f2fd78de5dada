import type { Server } from 'node:http'
import { say } from './words.ts'

/**
 * Answer what Node could not read as HTTP, which else would get an empty 400. Who left out the percent signs (`/search?q=گلیار`, as a hand
 * types it for a tool) is led to the same address with them; everybody else gets a page in the languages of the house.
 */
export function answerUnparsed(server: Server): void {
  server.on('clientError', (error: UnparsedError, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const address = encodedAddress(error)
    socket.end(
      address === undefined
        ? reply(reasonOf(error.code), ['content-type: text/html; charset=utf-8'], page())
        : reply('301 Moved Permanently', [`location: ${address}`], ''),
    )
  })
}

interface UnparsedError extends Error {
  code?: string
  rawPacket?: Buffer
}

/** The address of a request whose only fault is that it has letters beyond ASCII, with those encoded. */
function encodedAddress({ code, rawPacket }: UnparsedError): string | undefined {
  if (code !== 'HPE_INVALID_URL') return undefined
  const line = rawPacket?.toString('latin1', 0, longestAddress) ?? ''
  const [, target] = /^(?:GET|HEAD) (\/(?!\/)[!-~\x80-\xff]*) HTTP\/1\.[01]\r\n/.exec(line) ?? []
  if (target === undefined || !/[\x80-\xff]/.test(target)) return undefined
  return target.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** In bytes. */
const longestAddress = 8192

function reasonOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
}

function page(): string {
  const sections = (['fa', 'en', 'ar'] as const).map(
    (lang) => `<section lang="${lang}" dir="${lang === 'en' ? 'ltr' : 'rtl'}">
<h1>${say(lang, 'fault.invalid')}</h1>
<p>${say(lang, 'fault.invalid_text')} <a href="/">${say(lang, 'menu.home')}</a></p>
</section>`,
  )
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('fa', 'fault.invalid')}</title></head>
<body>
${sections.join('\n')}
</body>
</html>
`
}

function reply(status: string, headers: string[], body: string): string {
  const lines = [
    ...headers,
    `content-length: ${Buffer.byteLength(body)}`,
    "content-security-policy: default-src 'none'",
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ]
  return `HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
