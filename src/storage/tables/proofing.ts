/** A word that proofing leaves as it is typed. */
export interface ProofingExceptionTable {
  id: string
  /** As it was typed when somebody said so. */
  word: string
  /** Alike for all spellings of the word; no two rows have the same. */
  fold: string
  addedAt: string
  addedBy: string | null
}
