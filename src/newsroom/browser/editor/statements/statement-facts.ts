import type { StatementInput } from '../../api/types.ts'

/** A statement as it is being filled in: the speaker comes last. */
export type StatementFacts = Omit<StatementInput, 'speaker'> & { speaker: string | null }
