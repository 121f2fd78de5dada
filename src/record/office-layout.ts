import { z } from 'zod'
import { homeParts, menuPlaces } from './office-places.ts'

const isWithoutTwice = (list: readonly unknown[]) => new Set(list).size === list.length

/** What the office chose to show, and in which order. */
export const officeLayoutShape = z.object({
  /** The parts of the home page from top to bottom; what is not here is not shown. */
  home: z
    .array(z.enum(homeParts))
    .refine(isWithoutTwice)
    .default(['latest', 'statements', 'coming', 'corrections', 'dossiers', 'pictures', 'kinds']),
  /** The document that leads the home page, by its number; null: the newest. */
  lead: z.number().int().positive().max(999_999_999).nullable().default(null),
  menu: z
    .array(z.enum(menuPlaces))
    .min(1)
    .max(12)
    .refine(isWithoutTwice)
    .default(['latest', 'events', 'people', 'dossiers', 'archive', 'corrections']),
})

export type OfficeLayout = z.infer<typeof officeLayoutShape>

const pageText = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().max(20_000))

/** Their texts per language: paragraphs between empty lines, a heading after «## ». */
export const officePagesShape = z.object({
  about: pageText.default({}),
  accessibility: pageText.default({}),
  contact: pageText.default({}),
})
