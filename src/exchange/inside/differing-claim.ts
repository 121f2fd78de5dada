import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { toLatinDigits } from '#persian/digits.ts'
import type { AnswerVerdict } from '#record/claim.ts'
import { hostOf, type ClaimLeaf } from '#record/claim-leaf.ts'
import { attribute, descendants, plain, wordsOf } from './saved-elements.ts'
import { isMachineForm, momentOfInstant, tellsMoment } from './tells-moment.ts'

/** What a page calls each finding, or once called it, in the languages that the site speaks. */
const findings: Record<AnswerVerdict, string[]> = {
  said: ['گفته شده', 'Said', 'قيل'],
  said_differently: ['به شکل دیگری گفته شده', 'جور دیگری گفته شده', 'Said differently', 'قيل بصيغة أخرى'],
  never_said: ['هرگز گفته نشده', 'Never said', 'لم يُقل قط'],
  withdrawn: ['پاسخ پس گرفته شد', 'Answer withdrawn', 'سُحب الجواب'],
}

/** The first thing that the page of an answered claim shows otherwise than the answer has it, as a sentence. */
export function differingClaim(all: Tree.Element[], leaf: ClaimLeaf): string | undefined {
  const marked = (name: string) => all.filter((one) => attribute(one, 'data-claim') === name)
  const [explanation] = marked('explanation')
  const language = attribute(explanation, 'data-language')
  const shown = (name: string) => JSON.stringify(marked(name).map((one) => plain(wordsOf(one))))
  const said = (field: 'text' | 'speaker') => JSON.stringify(leaf.statements.map((one) => plain(one[field])))
  const langs = [attribute(all[0], 'lang'), language, leaf.language].filter(isLanguage)
  if (plain(wordsOf(marked('text')[0])) !== plain(leaf.text))
    return 'The claim shown on the page is not the one that was answered.'
  if (plain(wordsOf(marked('attributed')[0])) !== plain(leaf.attributedTo?.name ?? ''))
    return 'The name shown on the page is not that in which the claim goes round.'
  if (!tellsSeen(marked('seen'), leaf.seen, langs))
    return 'Where or when the claim was seen is not shown on the page as it was published.'
  if (plain(wordsOf(explanation)) !== plain(leaf.explanation[language] ?? ''))
    return 'The explanation shown on the page is not the one that was published.'
  const finding = plain(wordsOf(marked('finding')[0]))
  if (attribute(explanation, 'data-verdict') !== leaf.verdict || !findings[leaf.verdict].includes(finding))
    return 'The finding shown on the page is not the one that was published.'
  if (shown('statement') !== said('text') || shown('speaker') !== said('speaker'))
    return 'What the page shows as really said is not what the answer rests on.'
  if (!tellsMoments(marked('said'), leaf, langs))
    return 'The time shown on the page for what was really said is not that of the answer.'
  return tellsAnswer({ answered: marked('answered'), answer: marked('answer') }, leaf, langs)
    ? undefined
    : 'The time or number of the answer is not shown on the page as it was published.'
}

function tellsSeen(places: Tree.Element[], { address, on }: ClaimLeaf['seen'], langs: string[]): boolean {
  const [place, ...more] = places
  if (more.length > 0 || (place === undefined) !== (address === '' && on === null)) return false
  if (place === undefined) return true
  const within = descendants(place.childNodes)
  const times = within.filter((one) => one.tagName === 'time')
  const links = within.filter((one) => one.tagName === 'a')
  return (
    times.length === (on === null ? 0 : 1) &&
    times.every((time) => on !== null && attribute(time, 'datetime') === on && tellsDay(wordsOf(time), on, langs)) &&
    links.length === (address === '' ? 0 : 1) &&
    links.every((link) => whole(attribute(link, 'href')) === whole(address) && plain(wordsOf(link)) === hostOf(address))
  )
}

function tellsDay(words: string, date: string, langs: string[]): boolean {
  return tellsMoment(words, { date, time: null, precision: 'day' }, langs)
}

/** When each statement that has a time was said, in their order. */
function tellsMoments(places: Tree.Element[], { statements }: ClaimLeaf, langs: string[]): boolean {
  const moments = statements.flatMap(({ said }) => (said === null ? [] : [said]))
  return (
    places.length === moments.length &&
    moments.every((moment, at) => {
      const machine = attribute(
        descendants(places[at]?.childNodes ?? []).find((one) => one.tagName === 'time'),
        'datetime',
      )
      return isMachineForm(machine, moment) && tellsMoment(wordsOf(places[at]), moment, langs)
    })
  )
}

function tellsAnswer(
  { answered, answer }: Record<'answered' | 'answer', Tree.Element[]>,
  leaf: ClaimLeaf,
  langs: string[],
): boolean {
  const [time] = descendants(answered[0]?.childNodes ?? [])
  const machine = attribute(time, 'datetime')
  const moment = momentOfInstant(machine)
  return (
    answered.length === 1 &&
    moment !== undefined &&
    Date.parse(machine) === Date.parse(leaf.published) &&
    tellsMoment(wordsOf(answered[0]), moment, langs) &&
    answer.length === 1 &&
    plain(toLatinDigits(wordsOf(answer[0]))) === String(leaf.answer)
  )
}

/** A browser that saves a page «complete» writes an address out as it understands it. */
function whole(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag)
}
