import { html } from 'hono/html'
import type { Context } from 'hono'
import { directionOfLanguage } from '#persian/direction.ts'
import { sendPage } from '#web/send-page.ts'
import { pageText } from '#web/markup.ts'
import { say } from '#web/words.ts'

/** There is no office in this database yet: both languages say so, and the way to the newsroom. */
export function unopenedPage(c: Context): Response {
  const page = html`<!doctype html>
    <html lang="fa" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <title>${say('fa', 'fault.not_open')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <main>
          ${['fa', 'en'].map(
            (lang, index) =>
              html`<section lang="${lang}" dir="${directionOfLanguage(lang)}">
                ${index === 0 ? html`<h1>${say(lang, 'fault.not_open')}</h1>` : html`<h2>${say(lang, 'fault.not_open')}</h2>`}
                <p>${say(lang, 'fault.not_open_text')} <a href="/newsroom">${say(lang, 'footer.newsroom')}</a></p>
              </section>`,
          )}
        </main>
      </body>
    </html> `
  return sendPage(c, pageText(page), { status: 404 })
}
