import type { Editor } from '@tiptap/react'
import type { Statement, StatementInput } from '../../api/types.ts'
import { createStatement, withdrawStatement } from '../draft-api.ts'
import type { StatementFacts } from '../statements/statement-facts.ts'
import { unmarkStatement } from '../text/commands.ts'
import { statementsOn } from '../text/statement-names.ts'
import type { Place } from './place-proposals.ts'
import type { KeyedProposal } from './proposals-api.ts'
import { proposalsShownKey } from './proposals-shown.ts'

interface Confirming {
  editor: Editor
  document: string
  /** The whole list, in which proposals name one another by their places. */
  all: readonly KeyedProposal[]
  event: string | null
}

/** What a proposal says, as the facts of a statement. */
export function factsOf(
  proposal: KeyedProposal,
  { editor, all, event, made = new Map() }: Omit<Confirming, 'document'> & { made?: ReadonlyMap<string, string> },
): StatementFacts {
  const { speaker, addressee, sameAs = null } = proposal
  const idOf = (at: number | null) => (at === null ? null : (made.get(all[at]?.key ?? '') ?? null))
  const told = addressee === null || addressee.thing === null ? [] : [{ ...addressee, addressee: addressee.thing }]
  return {
    speaker: speaker.thing,
    speakerTenure: speaker.tenure,
    addressees: told.map(({ addressee: thing, tenure, basis }) => ({ addressee: thing, tenure, basis })),
    cueClass: proposal.cueClass,
    directness: proposal.directness,
    parent: idOf(proposal.parent) ?? statementAround(editor, placeOf(editor, proposal.key)),
    sameAs: sameAs === null ? null : 'statement' in sameAs ? sameAs.statement : idOf(sameAs.proposal),
    saidAt: null,
    event,
  }
}

/** Everybody whom the proposal names is in the record. */
export const isComplete = ({ speaker, addressee }: KeyedProposal): boolean =>
  speaker.thing !== null && (addressee === null || addressee.thing !== null)

/**
 * Make statements of proposals, one after another, and mark their words. Returns the statements' ids: a refusal in between is thrown
 * with what was made before it kept in `made`.
 */
export async function confirmProposals(
  proposals: readonly KeyedProposal[],
  confirming: Confirming,
  made: Map<string, string>,
): Promise<void> {
  for (const proposal of proposals) {
    const { speaker, ...facts } = factsOf(proposal, { ...confirming, made })
    if (speaker === null || placeOf(confirming.editor, proposal.key) === undefined) continue
    const input: StatementInput = { ...facts, speaker }
    // One may stand within another that has to be there first.
    const kept = await createStatement(confirming.document, input)
    made.set(proposal.key, kept.id)
    markProposal(confirming.editor, proposal, kept)
  }
}

/** Mark a proposal's words as a statement, and the words that name who speaks and who is spoken to where they are the proposed ones. */
export function markProposal(editor: Editor, proposal: KeyedProposal, kept: Statement): void {
  const place = placeOf(editor, proposal.key)
  const { statement, mention } = editor.schema.marks
  if (place === undefined || statement === undefined || mention === undefined) return
  const holds = {
    cue: true,
    speaker: proposal.speaker.thing === null || proposal.speaker.thing === kept.speaker,
    addressee: kept.addressees.some(({ addressee }) => addressee === proposal.addressee?.thing),
  }
  const tr = editor.state.tr.addMark(place.words.from, place.words.to, statement.create({ id: kept.id }))
  for (const { role, from, to } of place.mentions)
    if (holds[role]) tr.addMark(from, to, mention.create({ statement: kept.id, role }))
  editor.view.dispatch(tr)
}

/** Take back statements that were just made: their marks, then they themselves. */
export async function takeBack(editor: Editor, ids: readonly string[]): Promise<void> {
  for (const id of ids) unmarkStatement(editor, id)
  await Promise.all(ids.map((id) => withdrawStatement(id)))
}

export const placeOf = (editor: Editor, key: string): Place | undefined =>
  editor.isDestroyed ? undefined : proposalsShownKey.getState(editor.state)?.places.find((place) => place.key === key)

/** The statement that goes on around the words. */
function statementAround(editor: Editor, place: Place | undefined): string | null {
  if (place === undefined) return null
  const { doc } = editor.state
  const before = doc.resolve(place.words.from).nodeBefore
  const after = doc.resolve(place.words.to).nodeAfter
  if (before === null || after === null) return null
  return statementsOn(before).find((id) => statementsOn(after).includes(id)) ?? null
}
