import { aria } from './fa/aria.ts'
import { claims } from './fa/claims.ts'
import { comments } from './fa/comments.ts'
import { mail } from './fa/mail.ts'
import { documents } from './fa/documents.ts'
import { editorPublish } from './fa/editor-publish.ts'
import { editorRecord } from './fa/editor-record.ts'
import { editor } from './fa/editor.ts'
import { errorReports } from './fa/error-reports.ts'
import { files } from './fa/files.ts'
import { kinds } from './fa/kinds.ts'
import { layout } from './fa/layout.ts'
import { pictures } from './fa/pictures.ts'
import { proofing } from './fa/proofing.ts'
import { proposals } from './fa/proposals.ts'
import { readouts } from './fa/readouts.ts'
import { session } from './fa/session.ts'
import { shell } from './fa/shell.ts'
import { staff } from './fa/staff.ts'
import { things } from './fa/things.ts'

/** The newsroom's words in Persian, whose keys are the catalogue's keys. */
export const fa = {
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

export type WordKey = keyof typeof fa
export type Catalogue = Record<WordKey, string>
