import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDocument } from '#record/create-document.ts'
import { createOffice } from '#record/office.ts'
import { publishVersion } from '#record/publish-version.ts'
import { openStore } from '#storage/open-store.ts'
import { paragraph, publishable } from './cast.ts'

export interface OfficeFolder {
  folder: string
  /** The numbers of its public documents. */
  documents: number[]
  remove: () => void
}

/** A data folder with an office of its own and so many public documents, for a server in another process. */
export async function createOfficeFolder(documents: number): Promise<OfficeFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-comments-'))
  const store = await openStore({ folder })
  await store.transact((tx) =>
    createOffice(tx, { names: { fa: 'شهرداری ساحل‌آباد' }, languages: ['fa', 'en'], zone: 'Asia/Tehran' }),
  )
  const numbers: number[] = []
  for (let index = 0; index < documents; index++) {
    const content = publishable(`گزارش شمارهٔ ${index + 1}`, [paragraph('p1', 'ساختن اسکله آغاز شد.')])
    const by = 'house0000000'
    const number = await store.transact(async (tx) => {
      const { version } = await createDocument(tx, { kind: 'report', lang: 'fa', content, by })
      return (await publishVersion(tx, { version, revision: 1, by })).documentNumber
    })
    numbers.push(number)
  }
  await store.close()
  return { folder, documents: numbers, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
