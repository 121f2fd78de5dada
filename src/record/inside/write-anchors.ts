import { newId, type Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import type { Draft } from '../find-draft.ts'
import { momentSort } from '../moment.ts'
import { mentionSpans, statementSpans, type MentionSpan, type StatementSpan } from './anchors-of.ts'

/** Turn a draft's statement marks into anchors on an edition, and make their statements public. */
export async function writeAnchors(tx: Transaction, edition: Id, draft: Draft): Promise<void> {
  const spans = statementSpans(draft.content.body)
  if (spans.length === 0) return
  const mentions = Map.groupBy(mentionSpans(draft.content.body), (mention) => mention.statement)
  await tx.sql
    .insertInto('anchor')
    .values(
      spans.map((span, ordinal) => ({
        ...anchorRow(edition, span, mentions.get(span.statement) ?? []),
        ordinal,
      })),
    )
    .execute()
  await makePublic(tx, [...new Set(spans.map((span) => span.statement))], draft)
}

function anchorRow(edition: Id, span: StatementSpan, mentions: MentionSpan[]) {
  const { block, start, end, exact, prefix, suffix } = span
  const placed = mentions.map((mention) => ({
    role: mention.role,
    block: mention.block,
    start: mention.start,
    end: mention.end,
  }))
  return {
    id: newId(),
    statement: span.statement,
    edition,
    block,
    start,
    end,
    exact,
    prefix,
    suffix,
    mentions: JSON.stringify(placed),
  }
}

/** A statement without a time of its own was said when its document says. */
async function makePublic(tx: Transaction, statements: Id[], draft: Draft): Promise<void> {
  await tx.sql.updateTable('statement').set({ isPublic: 1 }).where('id', 'in', statements).execute()
  const { said } = draft.content
  if (said === null) return
  await tx.sql
    .updateTable('statement')
    .set({ saidAt: JSON.stringify(said), saidSort: momentSort(said) })
    .where('id', 'in', statements)
    .where('saidAt', 'is', null)
    .execute()
}
