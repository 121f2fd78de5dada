import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Fault } from '#ground/fault.ts'
import { findOffice } from '#record/office.ts'
import type { House } from '#web/house.ts'
import { commentTask, newCommentPage, sendComment } from './comments-form-page.ts'
import { commentAddress, commentsPage, reportPage, sendReport, threadPage } from './comments-list-page.ts'
import { actOnReceipt, eraseComments, exportPage, ownCommentsPage, receiptPage } from './comments-receipt-page.ts'
import { noticePage, setNotice } from './comment-notice-page.ts'
import { commentVisit, type CommentVisit } from './comments-visit.ts'
import { actOnErrorReceipt, errorReceiptPage, newErrorReportPage, sendErrorReport } from './error-report-page.ts'
import { askForOwnMail, eraseOwnMail, exportOwnMail, ownMailDataPage, ownMailPage } from './own-mail-page.ts'
import { frameOf, notFound } from './visit.ts'

type Page = (visit: CommentVisit) => Response | Promise<Response>

const document = '/news/:number{[0-9]+}/comments'
const errorReports = '/news/:number{[0-9]+}/error-reports'
const comment = '/comments/:id{[0-9a-z]{12}}'
const notice = '/comments/notices/:token{[0-9a-z]{12}-[A-Za-z0-9_-]{27}}'
const ownMail = '/comments/mail/:token{[A-Za-z0-9_-]{60,400}}'
const errorReceipt = '/error-reports/:receipt{[0-9a-z]{12}-[A-Za-z0-9_-]{27}}'
const receipt = '/comments/mine/:receipt{[0-9a-z]{12}-[A-Za-z0-9_-]{27}}'

const routes: ['get' | 'post', string, Page][] = [
  ['get', document, commentsPage],
  ['post', document, sendComment],
  ['get', `${document}/new`, newCommentPage],
  ['get', '/comments/task', commentTask],
  ['get', '/comments/mine', ownCommentsPage],
  ['post', '/comments/mine', eraseComments],
  ['get', '/comments/mine/export', exportPage],
  ['get', receipt, receiptPage],
  ['post', receipt, actOnReceipt],
  ['get', notice, noticePage],
  ['post', notice, setNotice],
  ['get', '/comments/mail', ownMailPage],
  ['post', '/comments/mail', askForOwnMail],
  ['get', ownMail, ownMailDataPage],
  ['post', ownMail, eraseOwnMail],
  ['get', `${ownMail}/export`, exportOwnMail],
  ['get', comment, commentAddress],
  ['get', `${comment}/replies`, threadPage],
  ['get', `${comment}/report`, reportPage],
  ['post', `${comment}/report`, sendReport],
  ['get', `${errorReports}/new`, newErrorReportPage],
  ['post', errorReports, sendErrorReport],
  ['get', errorReceipt, errorReceiptPage],
  ['post', errorReceipt, actOnErrorReceipt],
]

/** A form of text; what is larger was not typed. */
const mostBytes = 1024 * 1024

/** Reading, writing and reporting comments, and reporting errors, in every language of the office, with script and without. */
export function commentRoutes(house: House): Hono {
  const site = new Hono()
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new Fault('invalid', 'body.too_large', { details: { limit: 1 } })
    },
  })
  for (const [method, path, page] of routes) {
    const answer = async (c: Context) => page(commentVisit(await visitOf(c, house), house))
    site.on(method, [path, `/:lang{[a-z][a-z][a-z]?(-[A-Za-z0-9]+)?}${path}`], limit, answer)
  }
  return site
}

async function visitOf(c: Context, house: House) {
  const office = await findOffice(house.store.read)
  if (office === undefined) throw notFound()
  const [first = 'fa', ...others] = office.languages
  const lang = c.req.param('lang')
  if (lang !== undefined && !others.includes(lang)) throw notFound()
  return { ...frameOf(house, office, lang ?? first), c, reader: house.store.read, now: house.clock.now() }
}
