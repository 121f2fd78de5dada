import { z } from 'zod'
import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { machineTermsShape } from './machine-terms.ts'
import { officeLayoutShape, officePagesShape } from './office-layout.ts'

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const byLanguage = z.record(language, z.string().max(2000))

/** What the office chose for its look and pages. */
export const officeProfileShape = z.object({
  /** The office's colour, `#rrggbb`; pages derive from it what has enough contrast. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#1c5754'),
  /** A line under the name, per language. */
  motto: byLanguage.default({}),
  logo: z.string().max(40).nullable().default(null),
  machines: machineTermsShape.default(machineTermsShape.parse({})),
  layout: officeLayoutShape.default(officeLayoutShape.parse({})),
  pages: officePagesShape.default(officePagesShape.parse({})),
})

export const officeShape = z.object({
  names: byLanguage.refine((names) => Object.values(names).some((name) => name.trim() !== '')),
  languages: z.array(language).min(1).max(20),
  zone: z.string().max(60).refine(isZone),
  profile: officeProfileShape,
})

export type OfficeProfile = z.infer<typeof officeProfileShape>

/** The house that runs Dabir. */
export interface Office extends z.infer<typeof officeShape> {
  isDemonstration: boolean
  createdAt: string
  revision: number
}

const officeRow = prepared((reader, _: Record<string, never>) =>
  reader.selectFrom('office').selectAll().where('id', '=', 1),
)

let lastProfile: { text: string; profile: OfficeProfile } | undefined

/** Every page asks for it, and it hardly ever changes. */
function profileOf(text: string): OfficeProfile {
  if (lastProfile?.text !== text) lastProfile = { text, profile: officeProfileShape.parse(JSON.parse(text)) }
  return lastProfile.profile
}

/** The office, or undefined in a database where none was opened yet. */
export async function findOffice(reader: Reader): Promise<Office | undefined> {
  const [row] = await officeRow(reader, {})
  if (row === undefined) return undefined
  return {
    names: JSON.parse(row.names) as Record<string, string>,
    languages: JSON.parse(row.languages) as string[],
    zone: row.zone,
    profile: profileOf(row.profile),
    isDemonstration: row.isDemonstration === 1,
    createdAt: row.createdAt,
    revision: row.revision,
  }
}

/** The office; a defect where there is none. */
export async function getOffice(reader: Reader): Promise<Office> {
  const office = await findOffice(reader)
  if (office === undefined) throw new Error('This database holds no office yet.')
  return office
}

export interface NewOffice {
  names: Record<string, string>
  languages: string[]
  zone: string
  profile?: Partial<OfficeProfile>
  isDemonstration?: boolean
}

/** Open the office: once in a database. */
export async function createOffice(tx: Transaction, office: NewOffice): Promise<void> {
  const parsed = officeShape.parse({ ...office, profile: officeProfileShape.parse(office.profile ?? {}) })
  await tx.sql
    .insertInto('office')
    .values({
      id: 1,
      names: JSON.stringify(parsed.names),
      languages: JSON.stringify(parsed.languages),
      zone: parsed.zone,
      profile: JSON.stringify(parsed.profile),
      isDemonstration: office.isDemonstration === true ? 1 : 0,
      createdAt: tx.at,
      revision: 1,
    })
    .execute()
  await appendEntry(tx, { kind: 'office.opened', subject: 'office' })
}

export interface OfficeChange extends Partial<z.infer<typeof officeShape>> {
  revision: number
  by: string
}

/** Change names, languages, zone or profile. A language in which something is public cannot be taken away, and nothing leads that never was public. */
export async function changeOffice(tx: Transaction, change: OfficeChange): Promise<Office> {
  const office = await getOffice(tx.sql)
  if (office.revision !== change.revision)
    throw new Fault('conflict', 'office.stale', { details: { revision: office.revision } })
  const next = { ...office, ...definedOf(change), revision: office.revision + 1 }
  await refuseLostLanguage(tx, next.languages)
  const { lead } = next.profile.layout
  if (lead !== null && lead !== office.profile.layout.lead) await refuseUnknownLead(tx, lead)
  await tx.sql
    .updateTable('office')
    .set({
      names: JSON.stringify(next.names),
      languages: JSON.stringify(next.languages),
      zone: next.zone,
      profile: JSON.stringify(next.profile),
      revision: next.revision,
    })
    .where('id', '=', 1)
    .execute()
  await appendEntry(tx, { kind: 'office.changed', subject: 'office', by: change.by })
  return next
}

function definedOf(change: OfficeChange): Partial<Office> {
  const { names, languages, zone, profile } = change
  return Object.fromEntries(
    Object.entries({ names, languages, zone, profile }).filter(([, value]) => value !== undefined),
  ) as Partial<Office>
}

async function refuseLostLanguage(tx: Transaction, languages: string[]): Promise<void> {
  const lost = await tx.sql.selectFrom('version').select('lang').where('lang', 'not in', languages).executeTakeFirst()
  if (lost !== undefined)
    throw new Fault('conflict', 'office.language_in_use', { field: 'languages', details: { lang: lost.lang } })
}

/** A document has its number from its first publication. */
async function refuseUnknownLead(tx: Transaction, number: number): Promise<void> {
  const known = await tx.sql.selectFrom('document').select('id').where('number', '=', number).executeTakeFirst()
  if (known === undefined)
    throw new Fault('invalid', 'office.lead_unknown', { field: 'profile.layout.lead', details: { number } })
}

function isZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}
