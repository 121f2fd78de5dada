import type { Server } from 'node:http'
import { RequestError } from '@hono/node-server'
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
        ? reply(reasonOf(error.code), [`content-type: ${htmlType}`], page('invalid'))
        : reply('301 Moved Permanently', [`location: ${address}`], ''),
    )
  })
}

/**
 * The same page to what is HTTP but asks for an address, or names a host, that no request can be made of: `/\\news`, `Host: a b`. Nothing else
 * comes here, since the house answers its own faults.
 */
export function answerUnreadable(error: unknown): Response {
  const isRequest = error instanceof RequestError
  return new Response(page(isRequest ? 'invalid' : 'broken'), {
    status: isRequest ? 400 : 500,
    headers: { 'content-type': htmlType, ...guards },
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

function page(fault: 'invalid' | 'broken'): string {
  const sections = (['fa', 'en', 'ar'] as const).map(
    (lang) => `<section lang="${lang}" dir="${lang === 'en' ? 'ltr' : 'rtl'}">
<h1>${say(lang, `fault.${fault}`)}</h1>
<p>${say(lang, `fault.${fault}_text`)} <a href="/">${say(lang, 'menu.home')}</a></p>
</section>`,
  )
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('fa', `fault.${fault}`)}</title></head>
<body>
${sections.join('\n')}
</body>
</html>
`
}

const htmlType = 'text/html; charset=utf-8'

const guards = {
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

function reply(status: string, headers: string[], body: string): string {
  const lines = [
    ...headers,
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(guards).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ]
  return `HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
