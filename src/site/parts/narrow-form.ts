import { html } from 'hono/html'
import type { ThingKind } from '#storage/tables/record.ts'
import { nothing, type Html } from '#web/markup.ts'
import { say, type WordKey } from '#web/words.ts'
import type { NameField } from '../search-params.ts'
import type { Visit } from '../visit.ts'

/** How each kind of thing that they know narrows the two searches: under which field of theirs, and what the button says. */
const ways: Partial<Record<ThingKind, { path: string; field: NameField; word: WordKey }[]>> = {
  person: [
    { path: '/statements', field: 'speaker', word: 'narrow.said' },
    { path: '/statements', field: 'addressee', word: 'narrow.heard' },
    { path: '/search', field: 'mentioned', word: 'narrow.documents' },
  ],
  organisation: [
    { path: '/statements', field: 'speaker', word: 'narrow.said' },
    { path: '/statements', field: 'addressee', word: 'narrow.heard' },
    { path: '/search', field: 'mentioned', word: 'narrow.documents' },
  ],
  place: both('place'),
  topic: both('topic'),
  dossier: both('dossier'),
  series: both('dossier'),
}

function both(field: NameField) {
  return [
    { path: '/statements', field, word: 'narrow.statements' as const },
    { path: '/search', field, word: 'narrow.documents' as const },
  ]
}

/** Words and a stretch of time by which to narrow what concerns a thing: each button asks one of the searches for it. */
export function narrowForm({ lang, at }: Visit, { kind, tail }: { kind: ThingKind; tail: string }): Html {
  const own = ways[kind]
  if (own === undefined) return nothing
  const field = (name: 'q' | 'from' | 'to', type: 'search' | 'text') =>
    html`<p>
      <label for="narrow-${name}">${say(lang, name === 'q' ? 'narrow.words' : `search.${name}`)}</label>
      <input id="narrow-${name}" type="${type}" name="${name}" maxlength="200" autocomplete="off" />
    </p>`
  return html`<form class="find no-print" action="${at.path(lang, own[0]?.path ?? '/search')}">
    <details>
      <summary>${say(lang, 'narrow.title')}</summary>
      <div class="fields">${field('q', 'search')} ${field('from', 'text')} ${field('to', 'text')}</div>
      <p class="chips">
        ${own.map(
          (way) =>
            html`<button type="submit" formaction="${at.path(lang, way.path)}" name="${way.field}" value="${tail}">
              ${say(lang, way.word)}
            </button>`,
        )}
      </p>
    </details>
  </form>`
}
