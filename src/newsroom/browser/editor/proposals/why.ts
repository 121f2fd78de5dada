import type { Editor } from '@tiptap/react'
import { say } from '../../words/say.ts'
import type { Mentioned } from './place-proposals.ts'
import { placeOf } from './confirm-proposals.ts'
import type { KeyedProposal } from './proposals-api.ts'

/** Why the machine thinks so, one reason after another. */
export function whyOf(editor: Editor | null, proposal: KeyedProposal): string[] {
  const words = (role: Mentioned['role']) => wordsOf(editor, proposal.key, role)
  const cue = words('cue')
  const speaker = words('speaker')
  const addressee = words('addressee')
  return [
    cue === '' ? '' : say('proposals.why.cue', { words: cue }),
    speaker === ''
      ? say(`proposals.how.${proposal.resolution}`)
      : say(`proposals.by.${proposal.resolution}`, { words: speaker }),
    proposal.addressee === null
      ? ''
      : proposal.addressee.basis === 'event'
        ? say('proposals.why.event')
        : addressee === ''
          ? ''
          : say('proposals.why.addressee', { words: addressee }),
    say(proposal.isSure ? 'proposals.sure' : 'proposals.unsure', { percent: Math.round(proposal.confidence * 100) }),
  ].filter((reason) => reason !== '')
}

/** The words by which somebody is named beside a proposal; empty where they are left unsaid. */
export function wordsOf(editor: Editor | null, key: string, role: Mentioned['role']): string {
  const mention = editor === null ? undefined : placeOf(editor, key)?.mentions.find((each) => each.role === role)
  return mention === undefined || editor === null
    ? ''
    : editor.state.doc.textBetween(mention.from, mention.to, ' ', ' ')
}
