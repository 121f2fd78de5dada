import { html } from 'hono/html'
import { machineUses } from '#record/machine-terms.ts'
import { nothing, xmlText } from '#web/markup.ts'
import { officeName } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { say } from '#web/words.ts'
import { listFeeds } from '../list-feeds.ts'
import type { Visit } from '../visit.ts'

const plainText = { mediaType: 'text/plain; charset=utf-8' }

/** `/robots.txt`: what is for the staff, and lists that a search makes without end, are no reading for crawlers; the terms of RSL and the sitemaps. */
export function robots(visit: Visit): Response {
  const { publicUrl, office } = visit
  const prefixes = ['', ...office.languages.slice(1).map((lang) => `/${lang}`)]
  const lines = [
    'User-agent: *',
    'Disallow: /newsroom',
    'Disallow: /api/',
    'Allow: /api/v1/openapi.json',
    'Allow: /api/v1/published-',
    ...prefixes.flatMap((prefix) => [`Disallow: ${prefix}/search`, `Disallow: ${prefix}/statements?`]),
    'Allow: /',
    '',
    `License: ${publicUrl}/license.xml`,
    `Sitemap: ${publicUrl}/sitemap.xml`,
    `Sitemap: ${publicUrl}/sitemaps/news.xml`,
  ]
  return sendPage(visit.c, `${lines.join('\n')}\n`, plainText)
}

/** `/license.xml`: on what terms machines may use the texts, as RSL 1.0 has it. */
export function license(visit: Visit): Response {
  const { allowed, asksForSource, policy } = visit.office.profile.machines
  const refused = machineUses.filter((use) => !allowed.includes(use))
  const payment = asksForSource ? 'attribution' : 'free'
  const permitted = refused.length === 0 ? ['all'] : allowed
  const text = xmlText(
    html`<?xml version="1.0" encoding="UTF-8"?>
      <rsl xmlns="https://rslstandard.org/rsl">
        <content url="/">
          <license>
            ${permitted.length === 0 ? nothing : html`<permits type="usage">${permitted.join(' ')}</permits>`}
            ${refused.length === 0 ? nothing : html`<prohibits type="usage">${refused.join(' ')}</prohibits>`}
            <payment type="${payment}"></payment>
          </license>
          <copyright type="organization" contactUrl="${visit.publicUrl}/">${officeName(visit)}</copyright>
          ${policy === null ? nothing : html`<terms>${policy}</terms>`}
        </content>
      </rsl> `,
  )
  return sendPage(visit.c, text, { mediaType: 'application/rsl+xml; charset=utf-8' })
}

/** `/.well-known/tdmrep.json`: whether the rights of text and data mining are reserved (TDM Reservation Protocol). They are, where any use is refused. */
export function tdmReservation(visit: Visit): Response {
  const { allowed, policy } = visit.office.profile.machines
  const isReserved = machineUses.some((use) => use !== 'search' && !allowed.includes(use))
  const rule = {
    location: '/',
    'tdm-reservation': isReserved ? 1 : 0,
    ...(policy === null ? {} : { 'tdm-policy': policy }),
  }
  return sendPage(visit.c, JSON.stringify([rule]), { mediaType: 'application/json' })
}

/** `/llms.txt`: for language models that read the site: what there is, in which forms, and how to name the source. */
export function llmsText(visit: Visit): Response {
  const { lang, at, publicUrl, office } = visit
  const { allowed, asksForSource, policy } = office.profile.machines
  const link = (name: string, path: string, about = '') =>
    `- [${name}](${publicUrl}${path})${about === '' ? '' : `: ${about}`}`
  const feeds = listFeeds(visit)
  const document = at.path(lang, '/news/{number}')
  const lines = [
    `# ${officeName(visit)}`,
    '',
    `> ${office.profile.motto[lang] || say(lang, 'footer.record')}`,
    '',
    say(lang, 'llms.forms', {
      md: `${publicUrl}${document}.md`,
      txt: `${publicUrl}${document}.txt`,
      json: `${publicUrl}${document}.json`,
    }),
    say(lang, 'llms.statements', { address: `${publicUrl}${at.path(lang, '/s/{id}')}` }),
    ...(asksForSource ? [say(lang, 'llms.source', { office: officeName(visit) })] : []),
    say(lang, 'llms.uses', { uses: allowed.length === 0 ? '—' : allowed.join(', ') }),
    ...(policy === null ? [] : [policy]),
    '',
    `## ${say(lang, 'llms.lists')}`,
    '',
    link(say(lang, 'menu.latest'), at.latest(lang)),
    link(say(lang, 'menu.corrections'), at.corrections(lang)),
    link(say(lang, 'menu.statements'), at.path(lang, '/statements')),
    link('CSV', at.path(lang, '/statements.csv')),
    link('JSONL', at.path(lang, '/statements.jsonl')),
    link('Akoma Ntoso', at.path(lang, '/statements.akn.xml')),
    link('OpenAPI', '/api/v1/openapi.json'),
    link('Sitemap', '/sitemap.xml'),
    link('RSL', '/license.xml'),
    '',
    `## ${say(lang, 'llms.feeds')}`,
    '',
    ...feeds.flatMap(({ title, paths: { json, xml } }) => [
      ...(json === undefined ? [] : [link(title, json, 'JSON Feed')]),
      ...(json === undefined && xml !== undefined ? [link(title, xml, 'Atom')] : []),
    ]),
    ...(office.languages.length < 2
      ? []
      : [
          '',
          `## ${say(lang, 'page.languages')}`,
          '',
          ...office.languages.map((one) => link(one, at.path(one, '/llms.txt'))),
        ]),
  ]
  return sendPage(visit.c, `${lines.join('\n')}\n`, plainText)
}
