import { html } from 'hono/html'
import { monthNames } from '#persian/date-names.ts'
import { localizeDigits } from '#persian/digits.ts'
import { nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'
import { ownCalendar } from '../archive-calendar.ts'
import { quickRanges } from '../quick-ranges.ts'
import { dateEnds, pickedDate, pickedParts, typedDate, type DateEnd, type PickedDate } from '../search-dates.ts'
import { searchPath, valueGiven, type SearchParams } from '../search-params.ts'
import type { Visit } from '../visit.ts'

interface DatesShown {
  path: string
  params: SearchParams
  years: readonly number[]
}

/** The stretch of time that a search is narrowed to: often asked for ones as links, and both ends to type or to pick from lists. */
export function dateFields(visit: Visit, shown: DatesShown): Html {
  const { lang } = visit
  return html`<fieldset class="stretch">
    <legend>${say(lang, 'search.date')}</legend>
    ${quickLinks(visit, shown)}
    <div class="fields">${dateEnds.map((end) => dateField(visit, shown, end))}</div>
    <p class="soft" id="find-date-hint">${say(lang, 'search.date_hint')}</p>
  </fieldset>`
}

function quickLinks(visit: Visit, { path, params }: DatesShown): Html {
  const links = quickRanges(visit).map(({ word, from, to }) => {
    const isChosen = params.filter.from === from && params.filter.to === to
    return html`<li>
      <a
        href="${searchPath(path, params.given, { from, to })}"
        rel="nofollow"
        ${isChosen ? html`aria-current="true"` : nothing}
        >${say(visit.lang, word)}</a
      >
    </li>`
  })
  return html`<ul class="chips">
    ${links}
  </ul>`
}

function dateField(visit: Visit, { params, years }: DatesShown, end: DateEnd): Html {
  const { lang } = visit
  const given = valueGiven(params, end)
  const isWrong = params.wrongDates[end] !== undefined
  return html`<div>
    <label for="find-${end}">${say(lang, `search.${end}`)}</label>
    <input
      type="text"
      id="find-${end}"
      name="${end}"
      value="${typedDate(visit, given)}"
      placeholder="${say(lang, 'search.date_example')}"
      maxlength="200"
      autocomplete="off"
      aria-describedby="${isWrong ? `find-${end}-wrong ` : ''}find-date-hint"
      ${isWrong ? html`aria-invalid="true"` : nothing}
    />
    <div class="lists" role="group" aria-label="${say(lang, `search.pick_${end}`)}">
      ${lists(visit, { end, years, picked: pickedDate(visit, given) })}
    </div>
    <input type="hidden" name="${end}_was" value="${given}" />
  </div>`
}

interface ListsShown {
  end: DateEnd
  years: readonly number[]
  picked: PickedDate
}

function lists({ lang }: Visit, { end, years, picked }: ListsShown): Html[] {
  const numbered = (one: number | string): [string, string] => [String(one), localizeDigits(String(one), lang)]
  const isFurther = picked.year !== '' && !years.includes(Number(picked.year))
  const options: Record<keyof PickedDate, [string, string][]> = {
    day: Array.from({ length: 31 }, (_, index) => numbered(index + 1)),
    month: monthNames(lang, ownCalendar(lang)).map((name, index) => [String(index + 1), name]),
    year: [...years, ...(isFurther ? [picked.year] : [])].map(numbered),
  }
  return pickedParts.map((part) => {
    const name = say(lang, `search.${part}`)
    return html`<select name="${end}_${part}" aria-label="${say(lang, `search.${end}`)}: ${name}">
      <option value="">${name}</option>
      ${options[part].map(([value, word]) => html`<option value="${value}" ${value === picked[part] ? html`selected` : nothing}>${word}</option>`)}
    </select>`
  })
}
