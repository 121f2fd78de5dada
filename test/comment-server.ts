// node test/comment-server.ts early: the site over HTTP, acknowledging a comment before its commit. The negative control of what is promised.
import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { systemClock } from '#ground/clock.ts'
import { siteRoutes } from '#site/routes.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import { diskBlobs } from '#storage/disk-blobs.ts'
import { openStore } from '#storage/open-store.ts'
import type { Store } from '#storage/store.ts'

const folder = process.env.DABIR_DATA ?? ''
const store = await openStore({ folder })
const site = siteRoutes({
  store: process.argv[2] === 'early' ? acknowledgingEarly(store) : store,
  blobs: diskBlobs(folder),
  clock: systemClock,
  log: pino({ level: 'silent' }),
  publicUrl: 'http://localhost',
  isSecure: false,
  commentKeys: openCommentKeys(folder),
})
const answer = getRequestListener(site.fetch)
const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`Site:      http://127.0.0.1:${(server.address() as AddressInfo).port}/\nFiles:     \n`),
)

/** Says that it is done when it is not: the commit comes a moment later. */
function acknowledgingEarly(inner: Store): Store {
  return {
    ...inner,
    transact: (change) =>
      new Promise((resolve, reject) => {
        inner
          .transact(async (tx) => {
            const result = await change(tx)
            resolve(result)
            await new Promise((done) => setTimeout(done, 30))
            return result
          })
          .catch(reject)
      }),
  }
}
