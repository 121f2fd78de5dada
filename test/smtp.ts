import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { SMTPServer } from 'smtp-server'

export interface TakenMail {
  to: string[]
  /** As it came over the wire. */
  raw: string
  /** Its text, unpacked. */
  text: string
  header: (name: string) => string | undefined
}

export interface Postbox {
  port: number
  taken: TakenMail[]
  close: () => Promise<void>
}

/** A real mail server on this machine that takes what comes, from whoever knows the password where one is asked for. */
export async function openPostbox(login?: { user: string; password: string }): Promise<Postbox> {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    disabledCommands: login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(new Error('Invalid login')),
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (raw += part))
      stream.on('end', () => {
        taken.push(
          readMail(
            raw,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        )
        done()
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { port, taken, close: () => promisify(server.close.bind(server))() }
}

function readMail(raw: string, to: string[]): TakenMail {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      ?.slice(name.length + 1)
      .trim()
  return { to, raw, header, text: unpack(body, header('content-transfer-encoding') ?? '7bit') }
}

function unpack(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
