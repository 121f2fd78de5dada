import { html, raw } from 'hono/html'
import { findPublishedStatement } from '#record/find-published-statement.ts'
import { findPublishedHead, findPublishedText } from '#record/find-published-document.ts'
import { xmlText } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { cardFrame, cardHeight } from './parts/card-frame.ts'
import { titleOf } from './parts/statement-lines.ts'
import { sharePicture } from './share-picture.ts'
import type { Visit } from './visit.ts'

const widest = 560
const lowest = 120

/**
 * `/oembed?url=…`: what another site shows in the place of a link to a document or a statement of ours (oEmbed 1.0, JSON or XML). Who asks is a
 * machine, and so is what it hears where there is nothing to show.
 */
export async function oembed(visit: Visit): Promise<Response> {
  const { url = '', format = 'json' } = visit.c.req.query()
  if (url === '') return refuse(visit, 400, 'The address to be shown is missing: /oembed?url=')
  if (format !== 'json' && format !== 'xml') return refuse(visit, 400, 'The format is json or xml.')
  const found = placeOf(visit, url)
  const unknown = () => refuse(visit, 404, 'There is no public document or statement at this address.')
  if (found === undefined) return unknown()
  const frame = { ...visit, lang: found.lang }
  const shown =
    found.number === undefined ? await statementShown(frame, found.statement) : await documentShown(frame, found.number)
  if (shown === undefined) return unknown()
  const about = {
    version: '1.0',
    ...shown,
    provider_name: officeName(frame),
    provider_url: visit.publicUrl + visit.at.home(found.lang),
    cache_age: '3600',
  }
  if (format === 'json')
    return sendPage(visit.c, JSON.stringify(about), { mediaType: 'application/json; charset=utf-8' })
  const text = xmlText(
    html`<?xml version="1.0" encoding="utf-8" standalone="yes"?>
      <oembed>
        ${Object.entries(about).map(([name, value]) => html`${raw(`<${name}>`)}${String(value)}${raw(`</${name}>`)}`)}
      </oembed> `,
  )
  return sendPage(visit.c, text, { mediaType: 'text/xml; charset=utf-8' })
}

function refuse(visit: Visit, status: 400 | 404, message: string): Response {
  const error = { code: status === 404 ? 'not_found' : 'invalid', message }
  return sendPage(visit.c, JSON.stringify({ error }), { mediaType: 'application/json; charset=utf-8', status })
}

/** The addresses of what is shown in the place of a page, as the page's head names them. */
export function embedLinks({ publicUrl }: Frame, path: string): { type: string; path: string }[] {
  return ['json', 'xml'].map((format) => ({
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
    path: `/oembed?url=${publicUrl}${path}&format=${format}`,
  }))
}

type Place = { lang: string } & ({ number: number; statement?: undefined } | { number?: undefined; statement: string })

/** Which document or statement of ours an address means. */
function placeOf({ publicUrl, office }: Frame, address: string): Place | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.origin !== new URL(publicUrl).origin) return undefined
  const [first = '', ...rest] = url.pathname.split('/').slice(1)
  const isPrefixed = office.languages.slice(1).includes(first)
  const lang = isPrefixed ? first : (office.languages[0] ?? 'fa')
  const [folder, id = '', ...tail] = isPrefixed ? rest : [first, ...rest]
  if ((folder === 'news' || folder === 'n') && /^[1-9]\d{0,8}$/.test(id) && tail.length < 2)
    return { lang, number: Number(id) }
  return folder === 's' && /^[0-9a-z]{6,16}$/.test(id) && tail.length === 0 ? { lang, statement: id } : undefined
}

/** A document is a link with its picture. */
async function documentShown(frame: Frame & Pick<Visit, 'reader'>, number: number): Promise<object | undefined> {
  const { reader, lang, publicUrl } = frame
  const head = await findPublishedHead(reader, { number, lang })
  if (head === undefined || head.withdrawal !== null) return undefined
  const document = { ...head, ...(await findPublishedText(reader, head)) }
  const picture = sharePicture(frame, document)
  return {
    type: 'link',
    title: document.leaf?.decks.find((deck) => deck.role === 'headline')?.text ?? '',
    author_name: officeName(frame),
    thumbnail_url: publicUrl + picture.path,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  }
}

/** A statement is its card in a frame. */
async function statementShown(visit: Visit, id: string): Promise<object | undefined> {
  const { reader, lang, c } = visit
  const found = await findPublishedStatement(reader, { id, lang })
  if (found?.state !== 'public') return undefined
  const width = bounded(c.req.query('maxwidth'), widest)
  const height = bounded(c.req.query('maxheight'), cardHeight)
  const title = titleOf(lang, found.statement)
  return {
    type: 'rich',
    title,
    author_name: found.statement.speaker.name,
    html: cardFrame(visit, { id, title, width, height }),
    width,
    height,
  }
}

function bounded(asked: string | undefined, most: number): number {
  const number = /^\d{1,5}$/.test(asked ?? '') ? Number(asked) : most
  return Math.max(lowest, Math.min(number, most))
}
