import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { readMailAddress } from '#comments/mail-address.ts'
import { tryMail } from '#delivery/comment-mails.ts'
import { changeMailServer, findMailServer, noteMailTaken, removeMailServer } from '#delivery/mail-server.ts'
import { refuseLocalHost } from '#delivery/outbound-address.ts'
import { Fault } from '#ground/fault.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import { ownerOnly, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body } from './shapes.ts'

const shape = {
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  login: z.string().max(254),
  sender: z.string().max(254),
}
const serverShape = z
  .object({ ...shape, hasPassword: z.boolean(), testedAt: z.string().nullable() })
  .openapi('MailServer')
const shown = z.object({ server: serverShape.nullable() })

const find = createRoute({ method: 'get', path: '/mail-server', responses: answers(shown) })
const change = createRoute({
  method: 'put',
  path: '/mail-server',
  description: 'Without `password` the one that is kept stays. No mail is sent until a trial was taken.',
  request: { body: body(z.strictObject({ ...shape, password: z.string().max(500).optional() })) },
  responses: answers(shown),
})
const trial = createRoute({
  method: 'post',
  path: '/mail-server/trials',
  description: 'Sends a mail. When the server takes it, mail is sent from then on.',
  request: { body: body(z.strictObject({ to: z.string().max(254) })) },
  responses: answers(shown),
})
const remove = createRoute({ method: 'delete', path: '/mail-server', responses: answersNothing })

/** The server that takes the house's mail. Owners set it up. */
export function mailServerApi(house: House): OpenAPIHono<StaffEnv> {
  const { store, clock, localHosts = [] } = house
  const api = resource()
  const found = async () => ({ server: (await findMailServer(store.read)) ?? null })
  api.openapi(find, async (c) => {
    ownerOnly(c)
    return c.json(await found(), 200)
  })
  api.openapi(change, async (c) => {
    const by = ownerOnly(c).id
    const server = c.req.valid('json')
    await refuseLocalHost(server.host, { localHosts })
    await store.transact((tx) => changeMailServer(tx, { server, key: keysOf(house).mail, by }))
    return c.json(await found(), 200)
  })
  api.openapi(trial, async (c) => {
    const { id: by, language: lang } = ownerOnly(c)
    const to = readMailAddress(c.req.valid('json').to)
    if (to === undefined) throw new Fault('invalid', 'comment.mail', { field: 'to' })
    if ((await findMailServer(store.read)) === undefined) throw new Fault('conflict', 'mail.none')
    await tryMail({ reader: store.read, keys: keysOf(house), clock, localHosts }, { to, lang })
    await store.transact((tx) => noteMailTaken(tx, by))
    return c.json(await found(), 200)
  })
  api.openapi(remove, async (c) => {
    const by = ownerOnly(c).id
    await store.transact((tx) => removeMailServer(tx, by))
    return c.body(null, 204)
  })
  return api
}

function keysOf({ commentKeys }: House): CommentKeys {
  if (commentKeys === undefined) throw new Fault('conflict', 'mail.none')
  return commentKeys
}
