import { html } from 'hono/html'
import type { PublishedName } from '#record/list-published-names.ts'
import type { PublishedEvent } from '#record/published-event.ts'
import { listMarkup, nameMarkup, nothing, sayMarkup, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { isWord, say, type WordKey } from '#web/words.ts'

/** A thing's name as a link to its page. */
export function nameLink(frame: Frame, name: PublishedName): Html {
  return html`<a href="${frame.at.thing(frame.lang, name.kind, name.tail)}">${nameMarkup(name, frame.lang)}</a>`
}

/** Links to several things as the language lists them. */
export function nameLinks(frame: Frame, names: readonly PublishedName[]): Html {
  return listMarkup(
    frame.lang,
    names.map((name) => nameLink(frame, name)),
  )
}

/** A name, and what its bearer was on that day. */
export function titledLink(
  frame: Frame,
  { name, title }: { name: PublishedName; title: PublishedName | undefined },
): Html {
  return html`${nameLink(frame, name)}${title === undefined ? nothing : html`${say(frame.lang, 'list.comma')}${nameMarkup(title, frame.lang)}`}`
}

/** «X، خطاب به Y»: who speaks to whom, as links where `isLinked`. */
export function speakerMarkup(
  frame: Frame,
  said: { speaker: PublishedName; title?: PublishedName | undefined; addressees: readonly PublishedName[] },
  isLinked = true,
): Html {
  const name = (one: PublishedName) => (isLinked ? nameLink(frame, one) : nameMarkup(one, frame.lang))
  const title =
    said.title === undefined ? nothing : html`${say(frame.lang, 'list.comma')}${nameMarkup(said.title, frame.lang)}`
  const to =
    said.addressees.length === 0
      ? nothing
      : html` <span class="to"
          >${sayMarkup(frame.lang, 'statement.to', { addressee: listMarkup(frame.lang, said.addressees.map(name)) })}</span
        >`
  return html`<b>${name(said.speaker)}</b>${title}${to}`
}

/** A word of the catalogue built from data; the data itself where there is none. */
export function wordOf(lang: string, group: string, value: string): string {
  const key = `${group}.${value}`
  return isWord(key) ? say(lang, key as WordKey) : value
}

/** The sides of an event in the order in which they first appear among its participants. */
export function sidesOf(event: Pick<PublishedEvent, 'participants'>): string[] {
  return [...new Set(event.participants.map(({ side }) => side))].filter((side) => side !== '')
}
