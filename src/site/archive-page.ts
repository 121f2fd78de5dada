import { html } from 'hono/html'
import {
  findPublishedAround,
  findPublishedSpan,
  isAnyPublished,
  listPublishedCounts,
  type PublishedAround,
  type Stretch,
} from '#record/list-published-days.ts'
import { countPublishedDocuments, listPublishedDocuments } from '#record/list-published-documents.ts'
import { localizeDigits, toLatinDigits } from '#persian/digits.ts'
import { nothing, type Html } from '#web/markup.ts'
import { officeName } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { sendTo } from '#web/send-page.ts'
import { say, spokenIn } from '#web/words.ts'
import {
  archiveCalendar,
  calendarOfYear,
  otherCalendar,
  ownCalendar,
  type ArchiveCalendar,
  type ArchiveDate,
} from './archive-calendar.ts'
import { listDescribed } from './described.ts'
import { documentLedger } from './parts/document-lines.ts'
import { pagePath, pager, pagesOf } from './parts/pager.ts'
import { shown } from './page-tags.ts'
import { listPage, notFound, show, type Visit } from './visit.ts'

const pageSize = 50

/** `/archive`: the years in which something was published, by the calendar of the page's language and by the other one. */
export async function archivePage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  noteShown(visit.c, shown.documents(lang))
  const span = await findPublishedSpan(reader, lang)
  const years = (calendar: ArchiveCalendar) =>
    span === undefined
      ? []
      : range(calendar.dateOf(span.first).year, calendar.dateOf(span.last).year).map((year) => ({ year }))
  const own = archiveCalendar(ownCalendar(lang), visit)
  const other = archiveCalendar(otherCalendar(lang), visit)
  const title = say(lang, 'archive.title')
  return show(visit, {
    title,
    description: say(lang, 'describe.archive', { office: officeName(visit) }),
    path: at.archive(lang),
    current: 'archive',
    main: html`<div class="title">
        <h1>${title}</h1>
        <p class="soft">${say(lang, 'archive.hint')}</p>
      </div>
      ${
        span === undefined
          ? html`<p>${say(lang, 'home.empty')}</p>`
          : html`${await dateList(visit, own, years(own))}
              <section class="part">
                <h2>${say(lang, `archive.by_${other.system}`)}</h2>
                ${await dateList(visit, other, years(other))}
              </section>`
      }`,
  })
}

/** `/archive/{year}/{month}/{day}`: what was published in a year, a month or on a day. */
export async function archiveDatePage(visit: Visit): Promise<Response> {
  const { lang, at } = visit
  const date = dateAsked(visit)
  const calendar = archiveCalendar(calendarOfYear(date.year), visit)
  const stretch = calendar.stretchOf(date)
  if (stretch === undefined) throw notFound()
  if (date.day !== undefined && calendar.system !== ownCalendar(lang)) return sendTo(dayPath(visit, stretch))
  const path = at.archive(lang, ...partsOf(date))
  if (visit.c.req.path !== path) return sendTo(path)
  const around = await findPublishedAround(visit.reader, { lang, ...stretch })
  noteAround(visit, stretch, around)
  const words = calendar.inWords(date)
  const title = say(lang, date.month === undefined ? 'archive.of_year' : 'archive.of', { date: words, year: words })
  const page = listPage(visit)
  const total = await countPublishedDocuments(visit.reader, { lang, ...stretch })
  const pages = pagesOf(visit, { page, total, size: pageSize, path })
  const lines = await listPublishedDocuments(visit.reader, {
    lang,
    ...stretch,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return show(visit, {
    title,
    description: listDescribed(
      lang,
      say(lang, 'describe.dated', {
        count: say(lang, 'archive.count', { count: total }),
        office: officeName(visit),
        date: words,
      }),
      lines.map(({ headline }) => headline),
    ),
    path: pagePath(pages, page),
    current: 'archive',
    languages: await languagesOf(visit, date, stretch),
    isHidden: total === 0,
    main: html`<div class="title">
        <p class="apart">${trail(visit, calendar, date)}</p>
        <h1>${title}</h1>
        <p class="soft apart">
          <span>${say(lang, 'archive.count', { count: total })}</span>
          ${inOtherCalendar(visit, calendar, { stretch, around })}
        </p>
      </div>
      ${
        date.day === undefined ? await dateList(visit, calendar, within(calendar, date)) : nothing
      }${besides(visit, calendar, { date, around })}${total === 0 ? html`<p>${say(lang, 'archive.empty')}</p>` : documentLedger(visit, lines, 2)}${pager(visit, pages)}`,
  })
}

/** What is published in this time changes the page, and so does what comes to stand before or after it. */
function noteAround({ c, lang }: Visit, stretch: Stretch, { before, after }: PublishedAround): void {
  noteShown(c, ...monthsOf(stretch).map((month) => shown.documentsOfMonth(lang, month)))
  noteShown(c, shown.nextTo(lang, 'before', before), shown.nextTo(lang, 'after', after))
}

/** The same date in the other languages in which something was published on it; a day has another address in another calendar. */
async function languagesOf(
  visit: Visit,
  date: ArchiveDate,
  stretch: Stretch,
): Promise<{ lang: string; path: string }[]> {
  const { c, reader, office, at } = visit
  const found = await Promise.all(
    office.languages.map(async (lang) => {
      const path = date.day === undefined ? at.archive(lang, ...partsOf(date)) : dayPath({ ...visit, lang }, stretch)
      if (lang === visit.lang) return [{ lang, path }]
      noteShown(c, ...monthsOf(stretch).map((month) => shown.documentsOfMonth(lang, month)))
      return (await isAnyPublished(reader, { lang, ...stretch })) ? [{ lang, path }] : []
    }),
  )
  return found.flat()
}

/** The months of UTC that a stretch of time reaches into. */
function monthsOf({ from, before }: Stretch): string[] {
  const last = Temporal.Instant.from(before)
    .subtract({ nanoseconds: 1 })
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toPlainYearMonth()
  const months = [Temporal.Instant.from(from).toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth()]
  for (let month = months[0]; month !== undefined && Temporal.PlainYearMonth.compare(month, last) < 0;) {
    month = month.add({ months: 1 })
    months.push(month)
  }
  return months.map((month) => month.toString())
}

function dateAsked({ c }: Visit): ArchiveDate {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((name) => {
    const text = c.req.param(name)
    return text === undefined ? undefined : toLatinDigits(text)
  })
  if (!/^[1-9]\d{3}$/.test(year ?? '') || [month, day].some((part) => part !== undefined && !/^\d{1,2}$/.test(part)))
    throw notFound()
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

function partsOf({ year, month, day }: ArchiveDate): number[] {
  return [year, month, day].filter((part) => part !== undefined)
}

/** The one address of a day, in the calendar of the page's language. */
function dayPath({ lang, zone, at }: Visit, { from }: Stretch): string {
  const { year, month, day } = archiveCalendar(ownCalendar(lang), { lang, zone }).dateOf(from)
  return at.archive(lang, year, month, day)
}

/** The way to the same time in the other calendar: to the months or years of what was published in it. */
function inOtherCalendar(
  visit: Visit,
  calendar: ArchiveCalendar,
  { stretch, around }: { stretch: Stretch; around: PublishedAround },
): Html {
  const { lang, at } = visit
  if (around.first === undefined || around.last === undefined) return nothing
  const other = archiveCalendar(calendar.system === 'persian' ? 'gregory' : 'persian', visit)
  const isYear = Date.parse(stretch.before) - Date.parse(stretch.from) > longestMonthMs
  const link = ({ year, month }: Required<ArchiveDate>) => {
    const date = isYear ? { year } : { year, month }
    return { path: at.archive(lang, ...partsOf(date)), words: other.inWords(date) }
  }
  const [first, end] = [link(other.dateOf(around.first)), link(other.dateOf(around.last))]
  const ways = first.path === end.path ? [first] : [first, end]
  return html`<span
    >${say(lang, `archive.in_${other.system}`)}:
    ${ways.map(({ path, words }, index) => html`${index === 0 ? nothing : ' – '}<a href="${path}">${words}</a>`)}</span
  >`
}

const longestMonthMs = 32 * 86_400_000

/** The months of a year or the days of a month. */
function within(calendar: ArchiveCalendar, date: ArchiveDate): ArchiveDate[] {
  const { year, month } = date
  if (month === undefined) return range(1, 12).map((one) => ({ year, month: one }))
  return range(1, calendar.monthLength(year, month)).map((day) => ({ year, month, day }))
}

/** Dates with what was published on them; those without anything are no links, and among years and months left out. */
async function dateList(visit: Visit, calendar: ArchiveCalendar, dates: ArchiveDate[]): Promise<Html> {
  const { reader, lang, at } = visit
  const stretches = dates.map((date) => calendar.stretchOf(date)).filter((stretch) => stretch !== undefined)
  const counts = await listPublishedCounts(reader, { lang, stretches })
  const item = (date: ArchiveDate, count: number) => {
    const words = date.day === undefined ? calendar.inWords(date) : localizeDigits(String(date.day), lang)
    if (date.day !== undefined && count === 0) return html`<li class="soft">${words}</li>`
    const stretch = calendar.stretchOf(date)
    const isOwn = calendar.system === ownCalendar(lang)
    const path =
      date.day === undefined || isOwn || stretch === undefined
        ? at.archive(lang, ...partsOf(date))
        : dayPath(visit, stretch)
    return date.day === undefined
      ? html`<li><a href="${path}">${words}</a> <span class="soft">${say(lang, 'archive.count', { count })}</span></li>`
      : html`<li>
          <a href="${path}">${words}<span class="off"> ${say(lang, 'archive.count', { count })}</span></a>
        </li>`
  }
  const shown = dates.flatMap((date, index) =>
    (counts[index] ?? 0) === 0 && date.day === undefined ? [] : [item(date, counts[index] ?? 0)],
  )
  const isDays = dates[0]?.day !== undefined
  return html`<ul class="${isDays ? 'days' : 'dates'}">
    ${isDays ? weekHead(visit, stretches[0]) : nothing}${shown}
  </ul>`
}

/** The names of the week's days, and the days of the first week that are of the month before. */
function weekHead({ lang, zone }: Visit, first: Stretch | undefined): Html {
  if (first === undefined) return nothing
  const day = Temporal.Instant.from(first.from).toZonedDateTimeISO(zone).toPlainDate()
  const before = (day.dayOfWeek - firstOfWeek(lang) + 7) % 7
  const begin = day.subtract({ days: before })
  const names = new Intl.DateTimeFormat(lang, { weekday: 'narrow', timeZone: 'UTC' })
  const nameOf = (at: number) => names.format(Date.parse(begin.add({ days: at }).toString()))
  return html`${range(0, 6).map((at) => html`<li class="soft" aria-hidden="true">${nameOf(at)}</li>`)}
  ${range(1, before).map(() => html`<li aria-hidden="true"></li>`)}`
}

/** Saturday where Persian or Arabic is read, Monday elsewhere. */
function firstOfWeek(lang: string): number {
  return ['fa', 'ar'].includes(spokenIn(lang)) ? 6 : 1
}

/** The way to the year, month or day before and after on which something was published. */
function besides(
  { lang, at }: Visit,
  calendar: ArchiveCalendar,
  { date, around }: { date: ArchiveDate; around: PublishedAround },
): Html {
  const link = (instant: string, isBefore: boolean) => {
    const whole = calendar.dateOf(instant)
    const other = { year: whole.year, ...(date.month && { month: whole.month }), ...(date.day && { day: whole.day }) }
    return html`<a href="${at.archive(lang, ...partsOf(other))}" rel="${isBefore ? 'prev' : 'next'}"
      >${say(lang, isBefore ? 'archive.before' : 'archive.after', { date: calendar.inWords(other) })}</a
    >`
  }
  const links = [
    ...(around.before === undefined ? [] : [link(around.before, true)]),
    ...(around.after === undefined ? [] : [link(around.after, false)]),
  ]
  return links.length === 0 ? nothing : html`<p class="pages no-print">${links}</p>`
}

/** The way up: archive, year, month. */
function trail({ lang, at }: Visit, calendar: ArchiveCalendar, { year, month, day }: ArchiveDate): Html {
  const up = [
    html`<a href="${at.archive(lang)}">${say(lang, 'archive.title')}</a>`,
    ...(month === undefined ? [] : [html`<a href="${at.archive(lang, year)}">${calendar.inWords({ year })}</a>`]),
    ...(month === undefined || day === undefined
      ? []
      : [html`<a href="${at.archive(lang, year, month)}">${calendar.inWords({ year, month })}</a>`]),
  ]
  return html`${up.map((one) => html`${one} `)}`
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
