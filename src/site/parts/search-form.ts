import { html } from 'hono/html'
import { documentKinds } from '#record/kinds.ts'
import type { PublishedName } from '#record/list-published-names.ts'
import { assetPath } from '#web/assets.ts'
import { nothing, type Html } from '#web/markup.ts'
import { nameOfLanguage } from '#web/page.ts'
import { say } from '#web/words.ts'
import { isNarrowed, nameFields, valueGiven, type NameField, type SearchParams } from '../search-params.ts'
import { dateEnds } from '../search-dates.ts'
import type { Visit } from '../visit.ts'
import { dateFields } from './date-fields.ts'
import { wordOf } from './names.ts'

export interface SearchFormShown {
  path: string
  params: SearchParams
  fields: readonly NameField[]
  /** Whether documents are looked for, which have kinds. */
  hasKinds: boolean
  orders: readonly string[]
  /** Names that stand among the results, offered while one types. */
  offered: Partial<Record<NameField, readonly PublishedName[]>>
  /** Those that a day can be picked from, in the calendar of the page's language. */
  years: readonly number[]
}

/** The box, and beneath it everything that narrows a search, open where something of it is used. */
export function searchForm(visit: Visit, shown: SearchFormShown): Html {
  const { lang } = visit
  const { params, path } = shown
  return html`<form class="find" action="${path}" role="search" aria-labelledby="find-label">
      <p class="box">
        <label for="find-q" id="find-label">${say(lang, shown.hasKinds ? 'search.label' : 'statements.label')}</label>
        <input
          id="find-q"
          type="search"
          name="q"
          value="${params.q}"
          maxlength="500"
          enterkeyhint="search"
          data-words="${visit.at.path(lang, '/search/suggestions')}"
        />
        <button type="submit">${say(lang, 'search.button')}</button>
      </p>
      <p class="soft">${say(lang, 'search.hint')}</p>
      ${problems(params)}
      <details ${isNarrowed(params) ? html`open` : nothing}>
        <summary>${say(lang, 'search.narrow')}</summary>
        ${dateFields(visit, shown)}
        <div class="fields">
          ${shown.hasKinds ? kindField(visit, params) : nothing}
          ${shown.fields.map((field) => nameField(visit, shown, field))} ${languageField(visit, params)}
          ${orderField(visit, shown)}
        </div>
        <p><button type="submit">${say(lang, 'search.button')}</button></p>
      </details>
    </form>
    <script type="module" src="${assetPath('search.js')}"></script>`
}

/** What was not understood, above all else, so that it is seen at once. */
function problems({ problems: sentences, wrongDates }: SearchParams): Html[] {
  return [
    ...sentences.map((problem) => html`<p class="notice">${problem}</p>`),
    ...dateEnds.flatMap((end) => {
      const problem = wrongDates[end]
      return problem === undefined ? [] : [html`<p class="notice" id="find-${end}-wrong">${problem}</p>`]
    }),
  ]
}

function nameField(visit: Visit, { params, offered }: SearchFormShown, field: NameField): Html {
  const names = offered[field] ?? []
  const list = names.length === 0 ? nothing : html` list="find-${field}-names"`
  return html`<p>
    <label for="find-${field}">${say(visit.lang, `search.${field}`)}</label>
    <input
      type="text"
      id="find-${field}"
      name="${field}"
      value="${shownName(valueGiven(params, field), names)}"
      ${list}
      autocomplete="off"
    />
    ${names.length === 0 ? nothing : html`<datalist id="find-${field}-names">${names.map((one) => html`<option value="${one.name}"></option>`)}</datalist>`}
  </p>`
}

/** What stands in the address as a slug or an id is shown as the name it means. */
function shownName(value: string, names: readonly PublishedName[]): string {
  return names.find((one) => one.tail === value || one.id === value)?.name ?? value
}

function kindField(visit: Visit, params: SearchParams): Html {
  const options = documentKinds.map((kind): [string, string] => [kind, wordOf(visit.lang, 'kinds', kind)])
  return choice(visit, {
    name: 'kind',
    value: params.filter.kind ?? '',
    options: [['', say(visit.lang, 'search.any_kind')], ...options],
  })
}

function languageField(visit: Visit, params: SearchParams): Html {
  const { lang, office } = visit
  const options = office.languages.map((one): [string, string] => [one, nameOfLanguage(one, lang)])
  return choice(visit, {
    name: 'language',
    value: params.filter.lang ?? 'any',
    options: [...options, ['any', say(lang, 'search.any_language')]],
  })
}

function orderField(visit: Visit, { params, orders }: SearchFormShown): Html {
  const options = orders.map((one): [string, string] => [one, wordOf(visit.lang, 'search', one)])
  return choice(visit, { name: 'sort', value: params.order || (orders[0] ?? ''), options })
}

function choice(
  { lang }: Visit,
  { name, value, options }: { name: 'kind' | 'language' | 'sort'; value: string; options: [string, string][] },
): Html {
  return html`<p>
    <label for="find-${name}">${say(lang, `search.${name}`)}</label>
    <select id="find-${name}" name="${name}">
      ${options.map(([one, word]) => html`<option value="${one}" ${one === value ? html`selected` : nothing}>${word}</option>`)}
    </select>
  </p>`
}

/** The fields by which both searches can be narrowed. */
export const commonFields = Object.keys(nameFields).filter((field) => field !== 'mentioned') as NameField[]
