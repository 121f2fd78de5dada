import { isIP } from 'node:net'
import { Fault } from '#ground/fault.ts'
import type { MailAccess } from './mail-server.ts'
import { outboundAddress, type OutboundAddress } from './outbound-address.ts'

/** A mail of plain text to one address. */
export interface Mail {
  to: string
  /** The office, as the sender's name. */
  from: string
  subject: string
  text: string
  lang: string
  /** The address at which one POST ends further mail of its sort (RFC 8058). */
  stop?: string
}

/** To which server, and which machines of the own network it may be. */
export interface MailRoute {
  access: MailAccess
  localHosts: readonly string[]
}

const connectMs = 10_000
const answerMs = 20_000

/**
 * Hand a mail to the server. It was taken when this returns. Throws `conflict` with what is the matter: `mail.unreachable`, `mail.login_refused`,
 * `mail.not_encrypted`, `mail.refused`; and `invalid` `outbound.local_host`. The library is loaded at the first mail.
 */
export async function sendMail({ access, localHosts }: MailRoute, mail: Mail): Promise<void> {
  const { address, name } = await placeOf(access, localHosts)
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host: address,
    tls: isIP(name) === 0 ? { servername: name } : {},
    port: access.port,
    secure: access.security === 'tls',
    requireTLS: access.security === 'starttls',
    ignoreTLS: access.security === 'none',
    ...(access.login === '' ? {} : { auth: { user: access.login, pass: access.password } }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: mail.from, address: access.sender },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      headers: {
        'Content-Language': mail.lang,
        'Auto-Submitted': 'auto-generated',
        ...(mail.stop === undefined
          ? {}
          : { 'List-Unsubscribe': `<${mail.stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    })
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException & { responseCode?: number })
  } finally {
    transport.close()
  }
}

async function placeOf({ host }: MailAccess, localHosts: readonly string[]): Promise<OutboundAddress> {
  return outboundAddress(host, { localHosts }).catch((error: unknown) => {
    throw error instanceof Fault ? error : faultOf(error as NodeJS.ErrnoException)
  })
}

/** What went wrong, without the server's own words: they may name the address. */
function faultOf({ code = '', responseCode = 0 }: NodeJS.ErrnoException & { responseCode?: number }): Fault {
  const details = { code: responseCode || code }
  if (code === 'EAUTH') return new Fault('conflict', 'mail.login_refused', { details })
  if (code === 'ETLS' || /CERT|SSL|TLS|SELF_SIGNED/.test(code))
    return new Fault('conflict', 'mail.not_encrypted', { details })
  if (responseCode === 0 && /^(?:E(?:CONN|TIMEDOUT|SOCKET|DNS|HOSTUNREACH|NETUNREACH)|ENOTFOUND|EAI_)/.test(code))
    return new Fault('conflict', 'mail.unreachable', { details })
  return new Fault('conflict', 'mail.refused', { details })
}
