import { html } from 'hono/html'
import { filePath, sortOf } from '#media/file.ts'
import { durationInWords, sizeInWords } from '#record/file-words.ts'
import { findPublicFile, type FileCarrier } from '#record/find-public-file.ts'
import { noteShown } from '#web/page-life.ts'
import { instantMarkup } from '#web/dates.ts'
import { inLanguage, nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'
import { listDescribed } from './described.ts'
import { shown } from './page-tags.ts'
import { show, type Visit } from './visit.ts'

/** `/files/{id}`: what a file is, how it can be checked, which documents carry it, and the way to it. */
export async function filePage(visit: Visit): Promise<Response> {
  const { lang, at } = visit
  const { file, carriers } = await findPublicFile(visit.reader, visit.c.req.param('id') ?? '')
  for (const { number } of carriers) noteShown(visit.c, shown.document(number))
  const isVideo = sortOf(file.format) === 'video'
  const sort = say(lang, isVideo ? 'file.video' : 'file.attachment')
  return show(visit, {
    title: file.name,
    description: listDescribed(
      lang,
      `${sort}${say(lang, 'list.comma')}${file.format.toUpperCase()}${say(lang, 'list.comma')}${sizeInWords(file.bytes, lang)}`,
      carriers.map(({ headline }) => headline),
    ),
    path: at.path(lang, `/files/${file.id}`),
    main: html`<div class="title">
        <p class="kicker">${sort}</p>
        <h1><bdi>${file.name}</bdi></h1>
        <p>
          <a class="download" href="${filePath(file.id, file.format)}" ${isVideo ? html`download` : nothing}
            >${say(lang, 'file.download')}</a
          >
        </p>
      </div>
      <dl class="facts">
        <div>
          <dt>${say(lang, 'file.format')}</dt>
          <dd><bdi>${file.format.toUpperCase()}</bdi></dd>
        </div>
        <div>
          <dt>${say(lang, 'file.size')}</dt>
          <dd>${sizeInWords(file.bytes, lang)}</dd>
        </div>
        ${
          file.seconds === null
            ? nothing
            : html`<div>
                <dt>${say(lang, 'file.length')}</dt>
                <dd>${durationInWords(file.seconds, lang)}</dd>
              </div>`
        }
        <div>
          <dt><bdi>SHA-256</bdi></dt>
          <dd><code dir="ltr">${file.hash}</code></dd>
        </div>
      </dl>
      <h2>${say(lang, 'file.carriers')}</h2>
      <ul class="plain">
        ${carriers.map((carrier) => html`<li>${carrierLine(visit, carrier)}</li>`)}
      </ul>`,
  })
}

function carrierLine({ lang, at, office }: Visit, carrier: FileCarrier): Html {
  const { number, headline, since, isCurrent } = carrier
  return html`<a href="${at.document(carrier.lang, number, carrier.slug)}" ${inLanguage(carrier.lang, lang)}
      >${headline}</a
    >
    <p class="meta">
      <span>${instantMarkup(since, { lang, zone: office.zone })}</span>${
        isCurrent ? nothing : html` <span>${say(lang, 'file.earlier')}</span>`
      }
    </p>`
}
