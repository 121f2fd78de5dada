import { aria } from './en/aria.ts'
import { documents } from './en/documents.ts'
import { kinds } from './en/kinds.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { staff } from './en/staff.ts'
import type { Catalogue } from './fa.ts'

export const en: Catalogue = { ...shell, ...session, ...staff, ...kinds, ...documents, ...aria }
