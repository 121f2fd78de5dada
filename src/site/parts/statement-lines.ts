import { html } from 'hono/html'
import type { Directness } from '#record/kinds.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { markText, type Wanted } from '#search/mark-text.ts'
import { momentMarkup } from '#web/dates.ts'
import { inLanguage, nothing, type Html, nameMarkup, sayMarkup } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say, spokenIn } from '#web/words.ts'
import { markedText } from './marked-text.ts'
import { nameLink, nameLinks, speakerMarkup, wordOf } from './names.ts'

export interface StatementShown {
  /** Leave out what the page itself says. */
  hides?: ('event' | 'date' | 'speaker')[]
  /** What was looked for, to be marked in their words. */
  wanted?: Wanted | undefined
}

/** Statements one beneath another: who to whom, the words, how they are quoted, when, and the permanent link. */
export function statementList(
  frame: Frame,
  statements: readonly PublishedStatement[],
  shown: StatementShown = {},
): Html {
  return html`<ol class="says">
    ${statements.map((statement) => html`<li class="say">${statementMarkup(frame, statement, shown)}</li>`)}
  </ol>`
}

/** One statement as lists show it. */
export function statementMarkup(
  frame: Frame,
  statement: PublishedStatement,
  { hides = [], wanted }: StatementShown = {},
): Html {
  const { lang } = frame
  return html`${whoMarkup(frame, statement, hides.includes('speaker'))}
    ${quoteMarkup(frame, statement, { isLinked: true, wanted })}
    <p class="meta">
      ${statusMarkup(lang, statement.status)} <span>${wordOf(lang, 'directness', statement.directness)}</span>${
        statement.reportedBy === undefined
          ? nothing
          : html` <span
              >${sayMarkup(lang, 'statement.reported_by', { speaker: nameMarkup(statement.reportedBy, lang) })}</span
            >`
      }${statement.saidAt === null || hides.includes('date') ? nothing : html` <span>${momentMarkup(statement.saidAt, frame, 'long')}</span>`}${
        statement.event === undefined || hides.includes('event')
          ? nothing
          : html` <span>${nameLink(frame, statement.event)}</span>`
      }
    </p>`
}

function whoMarkup(frame: Frame, statement: PublishedStatement, isKnown: boolean): Html {
  if (!isKnown) return html`<p class="who">${speakerMarkup(frame, statement)}</p>`
  if (statement.addressees.length === 0) return nothing
  return html`<p class="who">
    ${sayMarkup(frame.lang, 'statement.to', { addressee: nameLinks(frame, statement.addressees) })}
  </p>`
}

/** The words of a statement, with what was looked for marked in them. */
export function quoteMarkup(
  { lang, at }: Frame,
  { id, wording, directness }: Pick<PublishedStatement, 'id' | 'wording' | 'directness'>,
  { isLinked, wanted }: { isLinked: boolean; wanted?: Wanted | undefined },
): Html {
  const said = wordsInQuotes({ wording, directness })
  const text = wanted === undefined ? said : markedText(markText(said, wanted))
  const words = isLinked ? html`<a href="${at.statement(lang, id)}">${text}</a>` : text
  return html`<blockquote${inLanguage(wording.lang, lang)}><p>${words}</p></blockquote>`
}

/** The words as one may repeat them: only what is told word for word or stood in quotation marks has them here. */
export function wordsInQuotes({ wording, directness }: Repeatable): string {
  return standsInQuotes(directness) ? inQuotes(wording.text, wording.lang) : wording.text
}

interface Repeatable {
  wording: Pick<PublishedStatement['wording'], 'text' | 'lang'>
  directness: Directness
}

/** Whether words told so stand in quotation marks. */
export function standsInQuotes(directness: Directness): boolean {
  return directness === 'verbatim' || directness === 'quoted'
}

/** Whether the words are the speaker's own, in quotation marks or after a colon. */
export function isDirect(directness: Directness): boolean {
  return standsInQuotes(directness) || directness === 'colon'
}

/** A text in the quotation marks of its language; one that brings its own gets none. */
export function inQuotes(text: string, lang: string): string {
  if (/^[«“"]/.test(text)) return text
  return /^(?:fa|ar|fr|ru)\b/.test(lang) ? `«${text}»` : `“${text}”`
}

/** What became of a statement; nothing while it stands. */
export function statusMarkup(lang: string, status: PublishedStatement['status']): Html {
  return status === 'confirmed' ? nothing : html`<span class="status">${say(lang, `status.${status}`)}</span>`
}

/** What the page of a statement is called: whose it is, and to whom. */
export function titleOf(lang: string, { speaker, addressees }: PublishedStatement): string {
  const [first] = addressees
  if (first === undefined) return say(lang, 'statement.title', { speaker: speaker.name })
  return say(lang, 'statement.title_to', {
    speaker: speaker.name,
    addressee: [joinedName(lang, first), ...addressees.slice(1).map((one) => one.name)].join(say(lang, 'list.comma')),
  })
}

/** A name as it stands after a preposition that is written in one with it: in Arabic the article of an office or a body loses its alif. */
function joinedName(lang: string, { kind, name }: Pick<PublishedStatement['speaker'], 'kind' | 'name'>): string {
  return spokenIn(lang) === 'ar' && kind !== 'person' ? name.replace(/^ال/, 'ل') : name
}
