import { Hono } from 'hono'
import { z } from 'zod'
import { officeShape } from '#record/office.ts'
import { logRoutes } from '#site/log-routes.ts'
import { siteRoutes } from '#site/routes.ts'
import { ensureOwnerInvitation } from '#staff/invite-staff.ts'
import { authenticate, ownerOnly, type StaffEnv } from '#web/authenticate.ts'
import { mediaRoutes } from '#web/media-routes.ts'
import { replyFault } from '#web/reply.ts'
import { sameOrigin } from '#web/same-origin.ts'
import { securityHeaders } from '#web/security-headers.ts'
import { invitationAddress } from '#web/staff-address.ts'
import { Fault } from '#ground/fault.ts'
import type { Log } from '#ground/log.ts'
import type { Settings } from '#ground/settings.ts'
import { startOwnOffice, type OpenedOffice } from './open-office.ts'

export interface Faces {
  fetch(request: Request, env: unknown): Response | Promise<Response>
}

export interface FacesOfOffice {
  office: OpenedOffice
  doors: { settings: Settings; log: Log }
  /** Serve this office from now on. */
  moveIn: (office: OpenedOffice) => Promise<void>
}

/** Site, newsroom and API of one office under one address. Newsroom and API load at their first use, or when the server is idle. */
export function openFaces(given: FacesOfOffice): Faces {
  const { house } = given.office
  const app = new Hono()
  const api = later(async () => {
    const { apiBase, apiRoutes } = await import('#api/routes.ts')
    return new Hono().route(apiBase, apiRoutes(house))
  })
  const newsroom = later(async () => {
    const { newsroomRoutes } = await import('#newsroom/routes.ts')
    const { renderDraftPreview } = await import('#site/render-draft-preview.ts')
    const { renderOfficePreview } = await import('#site/render-office-preview.ts')
    return new Hono().route(
      '/newsroom',
      newsroomRoutes(house, {
        renderPreview: (version) => renderDraftPreview(house, version),
        renderOfficePreview: (c, tried) => renderOfficePreview(c, house, tried),
      }),
    )
  })
  app.use(securityHeaders(house))
  app.get('/healthz', async (c) => {
    await house.store.read.selectFrom('office').select('id').executeTakeFirst()
    return c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' })
  })
  app.route('/newsroom/own-office', ownOfficeRoute(given))
  app.all('/api/v1/*', async (c) => (await api()).fetch(c.req.raw, c.env))
  app.all('/newsroom', (c) => c.redirect('/newsroom/', 301))
  app.all('/newsroom/*', async (c) => (await newsroom()).fetch(c.req.raw, c.env))
  app.route('/log', logRoutes(house))
  app.route('/', mediaRoutes(house))
  app.route('/', siteRoutes(house))
  app.onError((error, c) => replyFault(c, error, house))
  return app
}

/** Load once, at the first call; a failure is forgotten, so that the next call tries again. */
function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
}

const ownOfficeShape = officeShape.pick({ names: true, languages: true, zone: true })

/** «Start your own office»: from the demonstration, its owner opens an empty one and moves in. The answer is the new office's owner link. */
function ownOfficeRoute({ office, doors, moveIn }: FacesOfOffice): Hono<StaffEnv> {
  const { house } = office
  const app = new Hono<StaffEnv>()
  app.post('/', sameOrigin(house), authenticate(house), async (c) => {
    ownerOnly(c)
    if (!office.isDemonstration) throw new Fault('conflict', 'office.already_own')
    const parsed = ownOfficeShape.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success)
      throw new Fault('invalid', 'office.malformed', { field: z.core.toDotPath(parsed.error.issues[0]?.path ?? []) })
    const own = await startOwnOffice(doors, parsed.data)
    await moveIn(own)
    const invitation = await own.house.store.transact((tx) => ensureOwnerInvitation(tx))
    if (invitation === undefined) throw new Error('A new office has an owner already.')
    return c.json({ link: invitationAddress(own.house, invitation.secret) }, 201)
  })
  app.onError((error, c) => replyFault(c, error, house))
  return app
}
