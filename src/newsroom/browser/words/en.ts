import { aria } from './en/aria.ts'
import { claims } from './en/claims.ts'
import { comments } from './en/comments.ts'
import { mail } from './en/mail.ts'
import { documents } from './en/documents.ts'
import { editorPublish } from './en/editor-publish.ts'
import { editorRecord } from './en/editor-record.ts'
import { editor } from './en/editor.ts'
import { errorReports } from './en/error-reports.ts'
import { files } from './en/files.ts'
import { kinds } from './en/kinds.ts'
import { layout } from './en/layout.ts'
import { pictures } from './en/pictures.ts'
import { proofing } from './en/proofing.ts'
import { proposals } from './en/proposals.ts'
import { readouts } from './en/readouts.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { staff } from './en/staff.ts'
import { things } from './en/things.ts'
import type { Catalogue } from './fa.ts'

export const en: Catalogue = {
  ...shell,
  ...session,
  ...staff,
  ...kinds,
  ...layout,
  ...documents,
  ...claims,
  ...comments,
  ...mail,
  ...errorReports,
  ...things,
  ...pictures,
  ...files,
  ...aria,
  ...editor,
  ...editorRecord,
  ...editorPublish,
  ...proofing,
  ...proposals,
  ...readouts,
}
