import { Hono, type Context } from 'hono'
import { fileURLToPath } from 'node:url'
import { authenticate, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { replyFault } from '#web/reply.ts'
import { chooseEncoding, readBuiltFiles, type BuiltFile } from './inside/built-files.ts'

/** What the newsroom is handed by who knows every room. */
export interface NewsroomFaces {
  /** The draft of a version as the real page; throws `not_found` where there is none. */
  renderPreview: (version: string) => Promise<Response>
  /** The home page with the settings that are tried out, as JSON; throws `invalid` for what is no such thing. */
  renderOfficePreview: (c: Context, tried: string) => Promise<Response>
  /** Where the built app lies; `dist/newsroom` when not given. */
  builtFolder?: string
}

const builtFolder = fileURLToPath(new URL('../../dist/newsroom', import.meta.url))

/** No script, style or picture from elsewhere, nothing written into the page itself, and no other site may frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The newsroom under `/newsroom`: the built app's files, the preview of a draft, and the app's shell for every other address. */
export function newsroomRoutes(house: House, faces: NewsroomFaces): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>()
  const built = keepWhenRead(() => readBuiltFiles(faces.builtFolder ?? builtFolder))
  app.get('/preview/:version', authenticate(house), async (c) => {
    if (c.get('account') === undefined) return toSignIn(c)
    const page = await faces.renderPreview(c.req.param('version'))
    page.headers.set('cache-control', 'no-store')
    page.headers.set('x-robots-tag', 'noindex')
    return page
  })
  app.get('/office-preview', authenticate(house), async (c) => {
    if (c.get('account') === undefined) return toSignIn(c)
    return faces.renderOfficePreview(c, c.req.query('office') ?? '')
  })
  app.get('/assets/:name', async (c) => {
    const file = (await built())?.get(`assets/${c.req.param('name')}`)
    if (file === undefined) return c.notFound()
    return sendFile(c, file, 'public, max-age=31536000, immutable')
  })
  app.get('*', async (c) => {
    const shell = (await built())?.get('index.html')
    if (shell === undefined) return c.text(notBuilt, 503)
    c.header('content-security-policy', policy)
    c.header('referrer-policy', 'same-origin')
    c.header('cross-origin-opener-policy', 'same-origin')
    return sendFile(c, shell, 'no-cache')
  })
  app.onError((error, c) => replyFault(c, error, house))
  return app
}

const notBuilt = 'The newsroom is not built. Stop the server and start it with `npm start`, which builds it.\n'

async function sendFile(c: Context, file: BuiltFile, cacheControl: string): Promise<Response> {
  const encoding = file.isText ? chooseEncoding(c.req.header('accept-encoding')) : 'identity'
  c.header('content-type', file.type)
  c.header('cache-control', cacheControl)
  c.header('x-content-type-options', 'nosniff')
  if (file.isText) c.header('vary', 'accept-encoding')
  if (encoding !== 'identity') c.header('content-encoding', encoding)
  return c.body(await file.bytes(encoding))
}

function toSignIn(c: Context): Response {
  return c.redirect(`/newsroom/sign-in?next=${encodeURIComponent(c.req.path)}`)
}

/** What `read` gave, once it gave something; a folder that is not there yet is looked for again. */
function keepWhenRead<T>(read: () => Promise<T>): () => Promise<T | undefined> {
  let kept: T | undefined
  return async () => {
    kept ??= await read().catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    return kept
  }
}
