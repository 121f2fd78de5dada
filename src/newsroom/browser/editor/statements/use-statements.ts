import { useMemo } from 'react'
import type { Body } from '#record/body.ts'
import type { Statement } from '../../api/types.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { statementWords } from './statement-words.ts'
import { useNames } from './use-names.ts'

export interface MarkedStatement extends Statement {
  /** Its words in the text, one stretch after another. */
  text: string
  speakerName: string
  addresseeNames: string[]
}

/**
 * The document's statements: those whose words stand in this text, in its order; those that are marked nowhere in it; and marks that are
 * nobody's, or whose statement was withdrawn, perhaps from its text in another language: nothing is published with them.
 */
export function useStatements(): { marked: MarkedStatement[]; unmarked: MarkedStatement[]; unknown: string[] } {
  const { document } = useDesk()
  const body: Body = useWritten(({ content }) => content.body)
  const statements = document.statements.filter(({ status, isPublic }) => status !== 'withdrawn' || isPublic)
  const names = useNames(
    statements.flatMap(({ speaker, addressees }) => [
      { id: speaker },
      ...addressees.map(({ addressee }) => ({ id: addressee })),
    ]),
  )
  const words = useMemo(() => statementWords(body), [body])
  const told = (statement: Statement): MarkedStatement => ({
    ...statement,
    text: words.get(statement.id) ?? '',
    speakerName: names.get(statement.speaker)?.name ?? '…',
    addresseeNames: statement.addressees.map(({ addressee }) => names.get(addressee)?.name ?? '…'),
  })
  const known = new Map(statements.map((statement) => [statement.id, statement]))
  return {
    marked: [...words.keys()].flatMap((id) => known.get(id) ?? []).map(told),
    unmarked: statements.filter(({ id }) => !words.has(id)).map(told),
    unknown: [...words.keys()].filter((id) => (known.get(id)?.status ?? 'withdrawn') === 'withdrawn'),
  }
}
