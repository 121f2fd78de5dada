import { useState } from 'react'
import { mostProposals } from '#record/most-proposals.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { CreateThing } from '../../parts/create-thing.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { StatementDialog } from '../statements/statement-dialog.tsx'
import { factsOf, isComplete, markProposal, placeOf } from './confirm-proposals.ts'
import { hearProposalKeys } from './list-keys.ts'
import { ProposalBeside } from './proposal-beside.tsx'
import { ProposalCard, type Doing } from './proposal-card.tsx'
import type { KeyedProposal, ProposedPerson } from './proposals-api.ts'
import { useConfirming } from './use-confirming.ts'
import { usePlaceInList } from './use-place-in-list.ts'
import { tell, useProposals } from './use-proposals.ts'
import { wordsOf } from './why.ts'
import './proposals.css'

const speakers = ['person', 'organisation', 'position'] as const
const titles = ['position', 'person', 'organisation'] as const

/** What the machine finds that people say in the text, for the editor to confirm. Only Persian is read. */
export function ProposalsPanel() {
  const { draft } = useDesk()
  return draft.lang === 'fa' ? <Proposals /> : null
}

function Proposals() {
  const { editor, lookAt } = useDesk()
  const found = useProposals()
  const { open, all } = found
  const { event, last, confirming, undoing } = useConfirming(all)
  const { ref: listRef, leave } = usePlaceInList(found.current)
  const [creating, setCreating] = useState<ProposedPerson | null>(null)
  const [changing, setChanging] = useState<KeyedProposal | null>(null)
  const select = (proposal: KeyedProposal) => {
    const place = editor === null ? undefined : placeOf(editor, proposal.key)
    if (editor === null || place === undefined) return false
    editor.commands.setTextSelection(place.words)
    return true
  }
  const doing: Doing = {
    confirm: (proposal) => {
      const missing = [proposal.speaker, proposal.addressee].find((person) => person !== null && person.thing === null)
      if (confirming.isPending) return
      if (!missing) {
        leave(proposal.key)
        confirming.mutate([proposal])
      } else if (missing.name === null) doing.change(proposal)
      else setCreating(missing)
    },
    change: (proposal) => {
      if (select(proposal)) setChanging(proposal)
      else announce(say('proposals.gone'))
    },
    dismiss: (proposal) => {
      leave(proposal.key)
      found.dismiss(proposal.key)
    },
    show: (proposal) => {
      if (select(proposal)) editor?.chain().focus().scrollIntoView().run()
    },
    light: ({ key }) => {
      if (editor !== null && found.current !== key) tell(editor, { current: key })
    },
    create: setCreating,
  }
  const on = (act: (proposal: KeyedProposal) => void) => (key: string) =>
    open.filter((each) => each.key === key).forEach(act)
  /** «رئیس‌جمهور» in a text that names nobody is no person’s name. */
  const isTitle = ({ name }: ProposedPerson) =>
    open.some(
      ({ key, speaker, resolution }) =>
        resolution === 'title' && speaker.name === name && wordsOf(editor, key, 'speaker') === name,
    )
  const isBusy = ({ key }: KeyedProposal) =>
    confirming.isPending && confirming.variables.some((each) => each.key === key)
  const beside = open.find(({ key }) => key === found.opened)
  const sure = open.filter((each) => each.isSure && isComplete(each))
  const confirmSure = () => {
    leave(...sure.map(({ key }) => key))
    confirming.mutate(sure)
  }
  return (
    <Panel
      title={say('proposals.title')}
      count={open.length === 0 ? '' : say('proposals.count', { count: open.length })}
      field="proposals"
    >
      <State found={found} />
      {last.length > 0 && (
        <div className="row" role="status">
          <span className="small soft">{say('proposals.confirmed', { count: last.length })}</span>
          <Button size="small" isBusy={undoing.isPending} onClick={() => undoing.mutate()}>
            {say('action.undo')}
          </Button>
        </div>
      )}
      {sure.length > 1 && (
        <div className="row">
          <Button size="small" icon="check" isBusy={confirming.isPending} onClick={confirmSure}>
            {say('proposals.confirmSure', { count: sure.length })}
          </Button>
        </div>
      )}
      <RefusalNotice error={confirming.error ?? undoing.error} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the buttons inside */}
      <div
        ref={listRef}
        onKeyDown={(keys) =>
          hearProposalKeys(keys, {
            confirm: on(doing.confirm),
            change: on(doing.change),
            dismiss: on(doing.dismiss),
            leave: on(doing.show),
          })
        }
      >
        {open.length > 0 && (
          <ol className="proposal-list" aria-label={say('proposals.title')}>
            {open.map((proposal) => (
              <ProposalCard
                key={proposal.key}
                proposal={proposal}
                isCurrent={found.current === proposal.key}
                isBusy={isBusy(proposal)}
                doing={doing}
              />
            ))}
          </ol>
        )}
      </div>
      {all.length >= mostProposals && (
        <p className="small soft">{say('proposals.firstOnly', { count: mostProposals })}</p>
      )}
      {open.length > 0 && (
        <p className="small soft">
          {say('proposals.private')} <span className="proposal-keys">{say('proposals.keys')}</span>
        </p>
      )}
      {found.dismissedHere > 0 && (
        <div className="row">
          <span className="small soft">{say('proposals.dismissed', { count: found.dismissedHere })}</span>
          <Button size="small" tone="quiet" onClick={found.bringBack}>
            {say('proposals.bringBack')}
          </Button>
        </div>
      )}
      {beside !== undefined && (
        <ProposalBeside
          key={beside.key}
          proposal={beside}
          isBusy={isBusy(beside)}
          doing={doing}
          onClose={() => editor !== null && tell(editor, { opened: null })}
        />
      )}
      {creating !== null && (
        <CreateThing
          kinds={isTitle(creating) ? titles : speakers}
          name={creating.name ?? ''}
          onClose={() => setCreating(null)}
          onCreate={(thing) => {
            setCreating(null)
            announce(say('proposals.created', { name: thing.name }))
            found.introduce(creating.name ?? '', thing)
          }}
        />
      )}
      {changing !== null && editor !== null && (
        <StatementDialog
          statement={null}
          given={{
            facts: factsOf(changing, { editor, all, event }),
            mark: (kept) => {
              leave(changing.key)
              markProposal(editor, changing, kept)
              lookAt(kept.id)
            },
          }}
          onClose={() => setChanging(null)}
        />
      )}
    </Panel>
  )
}

/** What there is to say where there are no cards, or none that are new. */
function State({ found }: { found: ReturnType<typeof useProposals> }) {
  const { asked, open, all, isOffline } = found
  if (isOffline)
    return (
      <p className="small soft" role="status">
        {say('proposals.offline')}
      </p>
    )
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (open.length > 0) return null
  const word =
    asked.data === undefined ? 'proposals.reading' : all.length === 0 ? 'proposals.none' : 'proposals.allDone'
  return (
    <p className="small soft" role="status">
      {say(word)}
    </p>
  )
}
