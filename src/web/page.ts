import { html } from 'hono/html'
import { directionOfLanguage } from '#persian/direction.ts'
import type { PictureFacts } from '#media/picture-facts.ts'
import type { Office } from '#record/office.ts'
import type { MenuPlace } from '#record/office-places.ts'
import { picturePath } from '#record/render-body.ts'
import type { Addresses } from './address.ts'
import { encodePath } from './address.ts'
import { assetPath } from './assets.ts'
import { inLanguage, dataMarkup, nothing, type Html } from './markup.ts'
import { menuEntry } from './menu.ts'
import { siteStyle, styleMarkup } from './site-style.ts'
import { say } from './words.ts'

/** What every page of the site stands in. */
export interface Frame {
  office: Office
  lang: string
  zone: string
  at: Addresses
  /** Scheme, host and port, without a slash at the end. */
  publicUrl: string
  /** The office's own emblem; ours stands where it has none. */
  logo?: PictureFacts & { id: string }
}

/** What one page puts into the frame. */
export interface PageContent {
  title: string
  main: Html
  /** The page's own address, as a path. */
  path: string
  description?: string
  /** The menu's entry that this page stands under. */
  current?: MenuPlace
  /** The same page in other languages; left out: in every language of the office at the same path. */
  languages?: { lang: string; path: string }[]
  isHidden?: boolean
  /** A form that was refused stands in it: its title says so before all else. */
  isRefused?: boolean
  /** The address that search engines should keep instead of this one; null: none, for nothing stands here. */
  canonical?: string | null
  /** As schema.org has it. */
  data?: object[]
  /** The same in other forms, and feeds that follow it. */
  alternates?: { type: string; path: string; title?: string }[]
  kind?: 'article' | 'website' | 'profile'
  /** Under which its link is shared, the first before all others. */
  pictures?: { path: string; width: number; height: number; alt: string }[]
  /** It carries script files of ours. */
  isScripted?: boolean
  /** It belongs to one reader: nobody keeps it. */
  isPrivate?: boolean
}

/** A whole page of the site, with the whole style of the site or what is to stand for it. */
export function renderPage(frame: Frame, content: PageContent, style?: Html): Html {
  const { lang, office } = frame
  const name = officeName(frame)
  const whole = content.title === '' ? name : say(lang, 'page.title', { title: titleOf(lang, content), office: name })
  const title = content.isRefused === true ? say(lang, 'page.refused', { title: whole }) : whole
  return html`<!doctype html>
    <html lang="${lang}" dir="${directionOfLanguage(lang)}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${describe(frame, content)}
        <link rel="icon" type="image/svg+xml" href="${assetPath('emblem.svg')}" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${say(lang, 'feed.title', { office: name })}"
          href="${frame.at.feed(lang)}"
        />
        ${(content.alternates ?? []).map((one) => html`<link rel="alternate" type="${one.type}" ${one.title === undefined ? nothing : html`title="${one.title}"`} href="${encodePath(one.path)}" />`)}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title="${name}"
          href="${frame.at.path(lang, '/search/description.xml')}"
        />
        ${usesArabicScript(lang) ? html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${assetPath('vazirmatn-arabic.woff2')}" />` : nothing}
        ${style ?? styleMarkup(siteStyle(office.profile.accent))}${(content.data ?? []).map((one) => dataMarkup(one))}
      </head>
      <body>
        <a class="skip" href="#main">${say(lang, 'page.skip')}</a>
        ${office.isDemonstration ? demonstration(lang) : nothing} ${masthead(frame, content)}
        <main class="wide" id="main" tabindex="-1">${content.main}</main>
        ${foot(frame, content)}
      </body>
    </html> `
}

/** The pages of one list are told apart by their numbers. */
function titleOf(lang: string, { title, path }: PageContent): string {
  const [, page] = /[?&]page=(\d+)/.exec(path) ?? []
  return page === undefined ? title : `${title} – ${say(lang, 'pages.page', { page: Number(page) })}`
}

/** The office's name in the page's language, or in the first that it has one in. */
export function officeName({ office, lang }: Pick<Frame, 'office' | 'lang'>): string {
  return office.names[lang] ?? Object.values(office.names).find((name) => name !== '') ?? ''
}

function usesArabicScript(lang: string): boolean {
  return directionOfLanguage(lang) === 'rtl'
}

function describe(frame: Frame, content: PageContent): Html {
  const { lang, publicUrl } = frame
  const canonical = content.canonical === null ? undefined : publicUrl + encodePath(content.canonical ?? content.path)
  const languages = languagesOf(frame, content)
  // One element for search engines and for whoever shares the page: a lead told twice weighs on every document.
  return html`${content.description ? html`<meta name="description" content="${content.description}" property="og:description" />` : nothing}
    ${content.isHidden ? html`<meta name="robots" content="noindex" />` : nothing}
    ${canonical === undefined ? nothing : html`<link rel="canonical" href="${canonical}" /><meta property="og:url" content="${canonical}" />`}
    ${languages.length < 2 || content.isHidden ? nothing : languages.map((one) => html`<link rel="alternate" hreflang="${one.lang}" href="${publicUrl}${encodePath(one.path)}" />`)}
    <meta property="og:title" content="${content.title || officeName(frame)}" />
    <meta property="og:type" content="${content.kind ?? 'website'}" />
    <meta property="og:site_name" content="${officeName(frame)}" />
    <meta property="og:locale" content="${lang}" />
    ${(content.pictures ?? []).map(
      ({ path, width, height, alt }) =>
        html`<meta property="og:image" content="${publicUrl}${path}" />
          <meta property="og:image:width" content="${width}" />
          <meta property="og:image:height" content="${height}" />
          <meta property="og:image:alt" content="${alt}" />`,
    )}
    <meta name="twitter:card" content="${content.pictures === undefined ? 'summary' : 'summary_large_image'}" />`
}

function languagesOf({ office, lang, at }: Frame, { path, languages }: PageContent): { lang: string; path: string }[] {
  const place = (one: { lang: string }) => office.languages.indexOf(one.lang)
  if (languages !== undefined) return languages.toSorted((a, b) => place(a) - place(b))
  const [own = '/'] = path.split('?')
  const bare = own.slice(at.path(lang, '/').length - (lang === office.languages[0] ? 1 : 0)) || '/'
  return office.languages.map((one) => ({ lang: one, path: at.path(one, bare) }))
}

function demonstration(lang: string): Html {
  return html`<aside class="demo no-print" aria-label="${say(lang, 'demonstration.label')}">
    <div class="wide">
      <b>${say(lang, 'demonstration.label')}.</b> ${say(lang, 'demonstration.text')}
      <a href="/newsroom">${say(lang, 'demonstration.open')}</a>
    </div>
  </aside>`
}

const emblem = html`<svg viewBox="0 0 40 40" aria-hidden="true">
  <path d="M9 9h22v22H9z" />
  <path d="M20 4.4 35.6 20 20 35.6 4.4 20z" />
</svg>`

/** Beside the office's name it says nothing new: its `alt` is empty. */
function emblemOf({ logo }: Frame): Html {
  if (logo === undefined) return emblem
  const width = logo.widths.find((one) => one >= 160) ?? logo.widths.at(-1) ?? logo.width
  return html`<img src="${picturePath(logo.id, width, 'webp')}" alt="" width="${logo.width}" height="${logo.height}" />`
}

function masthead(frame: Frame, content: PageContent): Html {
  const { lang, office, at } = frame
  const motto = office.profile.motto[lang]
  const home = content.path === at.home(lang)
  return html`<header class="wide">
    <div class="mast">
      <a class="name" href="${at.home(lang)}" ${home ? html` aria-current="page"` : nothing}
        >${emblemOf(frame)}<span>${officeName(frame)}</span></a
      >
      ${searchBox(frame, content)}${tongues(frame, content)}${motto ? html` <p class="motto">${motto}</p>` : nothing}
    </div>
    <nav class="menu" aria-label="${say(lang, 'menu.label')}">
      <ul>
        ${menuOf(frame, content).map(
          ({ path, name, isCurrent }) =>
            html`<li>
              <a
                href="${path}"
                ${isCurrent ? html` aria-current="${path === content.path ? 'page' : 'true'}"` : nothing}
                >${name}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
  </header>`
}

const glass = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m15.5 15.5 6 6M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0z" />
</svg>`

/** On the pages of the search the box stands in the page itself. */
function searchBox({ lang, at }: Frame, { path }: PageContent): Html {
  const action = at.path(lang, '/search')
  if (path.split('?')[0] === action) return nothing
  return html`<form class="seek no-print" action="${action}" role="search">
    <input type="search" name="q" aria-label="${say(lang, 'search.label')}" /><button type="submit">
      <span class="off">${say(lang, 'search.button')}</span>${glass}
    </button>
  </form>`
}

/** The list of one kind stands under its own entry where the menu has one, else under that of all. */
function menuOf(frame: Frame, { current }: PageContent): { path: string; name: string; isCurrent: boolean }[] {
  const { menu } = frame.office.profile.layout
  const own = current !== undefined && current.startsWith('kind.') && !menu.includes(current) ? 'latest' : current
  return menu.map((place) => ({ ...menuEntry(place, frame), isCurrent: place === own }))
}

function tongues(frame: Frame, content: PageContent): Html {
  const others = languagesOf(frame, content).filter((one) => one.lang !== frame.lang)
  if (others.length === 0) return nothing
  return html` <nav class="tongues" aria-label="${say(frame.lang, 'page.languages')}">
    ${others.map(
      (one, index) =>
        html`${index === 0 ? nothing : ' '}<a
            href="${one.path}"
            hreflang="${one.lang}"
            ${inLanguage(one.lang, frame.lang)}
            >${nameOfLanguage(one.lang)}</a
          >`,
    )}
  </nav>`
}

/** A language in its own words. */
export function nameOfLanguage(lang: string, inWordsOf: string = lang): string {
  const key = `${lang} ${inWordsOf}`
  const name = namesOfLanguages.get(key) ?? new Intl.DisplayNames([inWordsOf], { type: 'language' }).of(lang) ?? lang
  namesOfLanguages.set(key, name)
  return name
}

const namesOfLanguages = new Map<string, string>()

function foot(frame: Frame, content: PageContent): Html {
  const { lang, publicUrl } = frame
  return html`<footer class="foot">
      <div class="wide">
        <section>
          <h2>${officeName(frame)}</h2>
          <p>${say(lang, 'footer.record')}</p>
        </section>
        ${footNav(frame, 'browse', { places: ['latest', 'archive', 'people', 'dossiers', 'places', 'topics', 'organisations', 'positions', 'series'] })}
        ${footNav(frame, 'trust', { places: ['corrections', 'claims', 'statements', 'search'] })}
        ${footNav(frame, 'follow', {
          places: ['feeds', 'about', 'contact', 'accessibility'],
          last: html`<li><a href="/newsroom">${say(lang, 'footer.newsroom')}</a></li>`,
        })}
      </div>
    </footer>
    <p class="only-print wide">
      ${say(lang, 'page.printed')}: <bdi dir="ltr">${publicUrl}${content.canonical ?? content.path}</bdi>
    </p>`
}

function footNav(
  frame: Frame,
  part: 'browse' | 'trust' | 'follow',
  { places, last = nothing }: { places: MenuPlace[]; last?: Html },
): Html {
  const id = `foot-${part}`
  return html`<nav aria-labelledby="${id}">
    <h2 id="${id}">${say(frame.lang, `footer.${part}`)}</h2>
    <ul>
      ${places.map((place) => {
        const { path, name } = menuEntry(place, frame)
        return html`<li><a href="${path}">${name}</a></li>`
      })}${last}
    </ul>
  </nav>`
}
