import type { PublishedName } from '#record/list-published-names.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { encodePath } from '#web/address.ts'
import { exactForm } from '#web/dates.ts'
import { officeName } from '#web/page.ts'
import { isDirect } from './parts/statement-lines.ts'
import type { ExportForm } from './statement-exports.ts'
import type { Visit } from './visit.ts'

/** ISO 639-2, as FRBRlanguage asks for it. */
const languageCodes: Record<string, string> = { fa: 'fas', en: 'eng', ar: 'ara', ru: 'rus', fr: 'fra', tr: 'tur' }

const mediaType = 'application/akn+xml'
const extension = 'akn.xml'

/**
 * A debate of Akoma Ntoso 3.0 (OASIS LegalDocML): each statement a `speech` whose `by`, `as` and `to` name the persons, organisations and roles
 * of the references, with its `startTime` where that is known; a day alone stands in its `from`. Words that are not the speaker's own stand in
 * an `inline` that names how they are told. The references stand before the speeches, so the result is gone through twice.
 */
export function akomaNtosoForm(): ExportForm {
  const agents = new Map<string, PublishedName>()
  const roles = new Map<string, PublishedName>()
  return {
    mediaType,
    extension,
    gather: ({ speaker, addressees, title }) => {
      for (const name of [speaker, ...addressees.slice(0, 1)]) agents.set(name.id, name)
      if (title !== undefined) roles.set(title.id, title)
    },
    head: (visit) => head(visit, agents, roles),
    line: (visit, one) => (agents.has(one.speaker.id) ? speech(visit, one, { agents, roles }) : ''),
    foot: '</debateSection></debateBody></debate></akomaNtoso>\n',
  }
}

type Agents = ReadonlyMap<string, PublishedName>
type Roles = ReadonlyMap<string, PublishedName>

function head(visit: Visit, agents: Agents, roles: Roles): string {
  const day = visit.now.slice(0, 10)
  const { office, publicUrl, at, lang } = visit
  const address = xml(publicUrl + at.path(lang, '/statements'))
  const frbr = (name: string, rest: string, own = address) =>
    `<${name}><FRBRthis value="${own}"/><FRBRuri value="${own}"/><FRBRdate date="${day}" name="export"/><FRBRauthor href="#office"/>${rest}</${name}>`
  const region = new Intl.Locale(office.languages[0] ?? 'fa').maximize().region ?? ''
  const country = /^[A-Z]{2}$/.test(region) ? region.toLowerCase() : 'ir'
  const references = [
    `<TLCOrganization eId="office" href="${xml(publicUrl)}/" showAs="${xml(officeName(visit))}"/>`,
    ...[...agents.values()].map((name) => agent(visit, name)),
    ...[...roles.values()].map((name) => reference(visit, name, { element: 'TLCRole', eId: `role-${name.id}` })),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="statements" contains="singleVersion"><meta><identification source="#office">${frbr('FRBRWork', `<FRBRcountry value="${country}"/>`)}${frbr('FRBRExpression', `<FRBRlanguage language="${languageCodes[lang] ?? xml(lang)}"/>`)}${frbr('FRBRManifestation', `<FRBRformat value="${mediaType}"/>`, `${address}.${extension}`)}</identification><references source="#office">
${references.join('\n')}
</references></meta><debateBody><debateSection eId="statements" name="statements">
`
}

/** Who speaks or is spoken to; a people or a place, which has no form of its own there, is an organisation. */
function agent(visit: Visit, name: PublishedName): string {
  const element = name.kind === 'person' || name.kind === 'position' ? 'TLCPerson' : 'TLCOrganization'
  return reference(visit, name, { element, eId: `agent-${name.id}` })
}

function reference(visit: Visit, name: PublishedName, { element, eId }: { element: string; eId: string }): string {
  const href = visit.publicUrl + encodePath(visit.at.thing(visit.lang, name.kind, name.tail))
  return `<${element} eId="${eId}" href="${xml(href)}" showAs="${xml(name.name)}"/>`
}

function speech(visit: Visit, one: PublishedStatement, { agents, roles }: { agents: Agents; roles: Roles }): string {
  const { speaker, title, addressees, saidAt, wording } = one
  const [first] = addressees
  const attributes = [
    `eId="s-${xml(one.id)}"`,
    `by="#agent-${speaker.id}"`,
    title === undefined || !roles.has(title.id) ? '' : `as="#role-${title.id}"`,
    first === undefined || !agents.has(first.id) ? '' : `to="#agent-${first.id}"`,
    saidAt === null || saidAt.time === null ? '' : `startTime="${xml(exactForm(saidAt))}"`,
    `xml:lang="${xml(wording.lang)}"`,
  ]
  const address = visit.publicUrl + visit.at.statement(wording.lang, one.id)
  const day = saidAt?.precision !== 'day' ? '' : `, <date date="${saidAt.date}">${saidAt.date}</date>`
  const from = `${xml(speaker.name)}${title === undefined ? '' : `, ${xml(title.name)}`}${day}`
  const told = xml(wording.text)
  const words = isDirect(one.directness) ? told : `<inline name="${one.directness}">${told}</inline>`
  return `<speech ${attributes.filter((part) => part !== '').join(' ')}><from>${from}</from><p>${words} <ref eId="s-${xml(one.id)}__ref_1" href="${xml(address)}">${xml(one.id)}</ref></p></speech>
`
}

/** Text for XML: markup escaped, what XML 1.0 cannot hold left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
