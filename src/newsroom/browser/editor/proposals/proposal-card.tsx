import { Button } from '../../parts/button.tsx'
import { WhoToWhom } from '../../parts/who-to-whom.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import type { KeyedProposal, ProposedPerson } from './proposals-api.ts'
import { whyOf } from './why.ts'

/** What can be done with a proposal. */
export interface Doing {
  confirm: (proposal: KeyedProposal) => void
  change: (proposal: KeyedProposal) => void
  dismiss: (proposal: KeyedProposal) => void
  show: (proposal: KeyedProposal) => void
  light: (proposal: KeyedProposal) => void
  create: (person: ProposedPerson) => void
}

interface Props {
  proposal: KeyedProposal
  isCurrent: boolean
  isBusy: boolean
  doing: Doing
}

/** One proposal: who, to whom, how, and why we think so. */
export function ProposalCard({ proposal, isCurrent, isBusy, doing }: Props) {
  const { editor, draft } = useDesk()
  const { speaker, addressee } = proposal
  const unknown = [speaker, ...(addressee === null ? [] : [addressee])].filter(
    ({ thing, name }) => thing === null && name !== null,
  )
  return (
    <li className="proposal-card" data-current={isCurrent || undefined} data-sure={proposal.isSure || undefined}>
      <button
        type="button"
        className="proposal-open"
        data-proposal={proposal.key}
        onClick={() => doing.show(proposal)}
        onFocus={() => doing.light(proposal)}
      >
        <WhoToWhom speaker={speaker.name ?? say('proposals.nobody')} addressee={addressee?.name ?? ''} />
        <bdi className="statement-text own-direction" lang={draft.lang}>
          {proposal.exact}
        </bdi>
        <span className="small soft">
          {say(`cue.${proposal.cueClass}`)} · {say(`directness.${proposal.directness}`)}
        </span>
        <span className="small soft proposal-why">{whyOf(editor, proposal).join(' · ')}</span>
      </button>
      {unknown.map((person) => (
        <div className="row proposal-unknown" key={person.name}>
          <Button size="small" icon="add" onClick={() => doing.create(person)}>
            {say('proposals.create', { name: person.name ?? '' })}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button size="small" tone="quiet" icon="check" isBusy={isBusy} onClick={() => doing.confirm(proposal)}>
          {say('proposals.confirm')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => doing.change(proposal)}>
          {say('proposals.change')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => doing.dismiss(proposal)}>
          {say('proposals.dismiss')}
        </Button>
      </div>
    </li>
  )
}
