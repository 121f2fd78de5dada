import { createOffice } from '#record/office.ts'
import { createDocument } from '#record/create-document.ts'
import type { Block, Inline } from '#record/body.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { emptyContent } from '#record/draft-content.ts'
import type { Moment } from '#record/moment.ts'
import type { Office } from './office.ts'

/** سارا edits, بهروز reports. Verbs of the record take their ids as `by`. */
export const sara = 'sara00000000'
export const behruz = 'behruz000000'

/** 12 Azar 1404, a Wednesday. */
export const aDay: Moment = { date: '2025-12-03', time: null, zone: 'Asia/Tehran', precision: 'day' }

/** An office in Persian, English and Arabic, with its accounts. */
export async function openCastOffice({ store }: Office): Promise<void> {
  await store.transact(async (tx) => {
    await createOffice(tx, {
      names: { fa: 'شهرداری ساحل‌آباد', en: 'City Hall of Sahelabad' },
      languages: ['fa', 'en', 'ar'],
      zone: 'Asia/Tehran',
    })
    for (const [id, name] of [
      [sara, 'سارا'],
      [behruz, 'بهروز'],
    ] as const)
      await tx.sql
        .insertInto('account')
        .values({
          id,
          login: id,
          name,
          role: 'editor',
          passwordHash: null,
          language: 'fa',
          createdAt: tx.at,
          disabledAt: null,
        })
        .execute()
  })
}

/** A paragraph from text in which `[id|words]` is a statement's words: `paragraph('p1', 'او گفت: [s1|می‌سازیم].')`. */
export function paragraph(id: string, text: string): Block {
  const content: Inline[] = text.split(/(\[[0-9a-z]+\|[^\]]*\])/).flatMap((part): Inline[] => {
    const marked = /^\[([0-9a-z]+)\|(.*)\]$/s.exec(part)
    if (marked !== null)
      return [{ type: 'text', text: marked[2] ?? '', marks: [{ type: 'statement', attrs: { id: marked[1] ?? '' } }] }]
    return part === '' ? [] : [{ type: 'text', text: part }]
  })
  return { type: 'paragraph', attrs: { id: id.padEnd(6, '0') }, content }
}

/** A draft that can be published as it is. */
export function publishable(headline: string, blocks: Block[]): DraftContent {
  return {
    ...emptyContent(),
    decks: [{ id: 'deck01', role: 'headline', text: headline, restsOn: null }],
    body: { type: 'doc', content: blocks },
    happened: aDay,
    said: aDay,
  }
}

/** A report in Persian with a draft, not yet published. */
export function createReport({ store }: Office, content: DraftContent): Promise<{ document: string; version: string }> {
  return store.transact((tx) => createDocument(tx, { kind: 'report', lang: 'fa', content, by: sara }))
}
