import type { OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { authenticate, signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { replyFault } from '#web/reply.ts'
import { sameOrigin } from '#web/same-origin.ts'
import { accountApi } from './account.ts'
import { accountsApi } from './accounts.ts'
import { limitBody } from './body-limits.ts'
import { claimsApi } from './claims.ts'
import { commentRulesApi } from './comment-rules.ts'
import { commentsApi } from './comments.ts'
import { documentsApi } from './documents.ts'
import { errorReportsApi } from './error-reports.ts'
import { limitDepth } from './limit-depth.ts'
import { mailServerApi } from './mail-server.ts'
import { officeApi } from './office.ts'
import { invitationsApi } from './invitations.ts'
import { passkeysApi } from './passkeys.ts'
import { filesApi } from './files.ts'
import { pinsApi } from './pins.ts'
import { picturesApi } from './pictures.ts'
import { proofingExceptionsApi } from './proofing-exceptions.ts'
import { readoutsApi } from './readouts.ts'
import { publishedApi } from './published.ts'
import { resource } from './resource.ts'
import { sessionApi } from './session.ts'
import { statementProposalsApi } from './statement-proposals.ts'
import { statementsApi } from './statements.ts'
import { translationsApi } from './translations.ts'
import { tenuresApi } from './tenures.ts'
import { thingsApi } from './things.ts'
import { textImportsApi } from './text-imports.ts'
import { versionsApi } from './versions.ts'

/** Where the server mounts these routes. */
export const apiBase = '/api/v1'

/** Every resource, one line each. */
const resources: readonly ((house: House) => OpenAPIHono<StaffEnv>)[] = [
  sessionApi,
  accountApi,
  passkeysApi,
  invitationsApi,
  accountsApi,
  picturesApi,
  filesApi,
  officeApi,
  mailServerApi,
  documentsApi,
  pinsApi,
  publishedApi,
  versionsApi,
  statementsApi,
  translationsApi,
  statementProposalsApi,
  textImportsApi,
  proofingExceptionsApi,
  thingsApi,
  tenuresApi,
  commentsApi,
  commentRulesApi,
  errorReportsApi,
  claimsApi,
  readoutsApi,
]

/** What may be asked without having signed in. All else is refused before its handler runs. */
const open: readonly (readonly [string, RegExp])[] = [
  ['GET', /^\/(session|openapi\.json|published-documents|published-statements)$/],
  ['POST', /^\/session(\/passkey)?$/],
  ['POST', /^\/passkey-challenges$/],
  ['DELETE', /^\/session$/],
  ['GET', /^\/invitations\/[\w-]{43}$/],
  ['POST', /^\/invitations\/[\w-]{43}\/acceptance$/],
]

/** The API for machines and for the newsroom's own app, described in `/api/v1/openapi.json`. */
export function apiRoutes(house: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  app.use('*', async (c, next) => {
    c.header('cache-control', 'no-store')
    await next()
  })
  app.use('*', async (c, next) => {
    // PostgreSQL keeps no NUL; in an address it is nobody's question.
    if (c.req.url.includes('%00')) throw new Fault('invalid', 'request.malformed')
    await next()
  })
  app.use('*', sameOrigin(house), authenticate(house))
  app.use('*', async (c, next) => {
    if (!isOpen(c.req.method, c.req.path.slice(apiBase.length))) signedIn(c)
    await next()
  })
  // Nobody who may not ask is listened to any further.
  app.use('*', limitBody(apiBase), limitDepth())
  for (const api of resources) app.route('/', api(house))
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Dabir', version: '1' }, servers: [{ url: apiBase }] })
  app.all('*', () => {
    throw new Fault('not_found', 'route.missing')
  })
  app.onError((error, c) => replyFault(c, error, house))
  return app
}

function isOpen(method: string, path: string): boolean {
  return open.some(([openMethod, openPath]) => openMethod === method && openPath.test(path))
}
