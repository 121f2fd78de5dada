import { useState } from 'react'
import { documentKinds, type DocumentKind } from '#record/kinds.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changeDocument } from '../../api/documents.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { say } from '../../words/say.ts'
import { PublishDialog } from '../publish/publish-dialog.tsx'
import { WithdrawalNotice } from '../publish/withdrawal-notice.tsx'
import { useDesk, useWritten } from './desk-context.ts'
import { SaveState } from './save-state.tsx'
import { useFreshState } from './use-fresh-state.ts'

/** What this is, how far it is, and the two things one does with it: look at it as a reader will, and publish it. */
export function DeskHead() {
  const { document, draft, writer } = useDesk()
  const headline = useWritten(({ content }) => content.decks.find((deck) => deck.role === 'headline')?.text ?? '')
  const isPublic = document.editions.some((edition) => edition.version === draft.version)
  const [isPublishing, setPublishing] = useState(false)
  const isChanged = useWritten(({ saving }) => saving.phase !== 'saved')
  const version = document.versions.find((each) => each.id === draft.version)
  const state = isPublic && isChanged ? 'changed' : (version?.state ?? 'draft')
  useFreshState(document.id, version?.state === 'published')
  const look = () => {
    const page = window.open('about:blank', `dabir-preview-${draft.version}`)
    void writer.saveAll().then(() => {
      if (page !== null) page.location.href = `/newsroom/preview/${draft.version}`
    })
  }
  return (
    <>
      <div className="desk-head">
        <PageHead
          title={headline === '' ? say('documents.untitled') : <bdi lang={draft.lang}>{headline}</bdi>}
          titleText={headline === '' ? say('documents.untitled') : headline}
        />
        <div className="desk-facts">
          <span>
            {document.number === null
              ? say('documents.noNumber')
              : say('documents.number', { number: document.number })}
          </span>
          <StateBadge state={document.withdrawal === null ? state : 'withdrawn'} />
          <KindChoice />
          <SaveState />
        </div>
        <div className="desk-actions">
          <Button icon="external" onClick={look}>
            {say('desk.preview')}
          </Button>
          <Button tone="primary" onClick={() => setPublishing(true)}>
            {say(isPublic ? 'desk.publishNext' : 'desk.publish')}
          </Button>
        </div>
      </div>
      <WithdrawalNotice />
      {isPublishing && <PublishDialog onClose={() => setPublishing(false)} />}
    </>
  )
}

function KindChoice() {
  const { document } = useDesk()
  const client = useQueryClient()
  const changing = useMutation({
    mutationFn: (kind: DocumentKind) => changeDocument(document.id, { kind }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['document', document.id] }),
  })
  return (
    <>
      <label className="desk-kind">
        <span className="only-heard">{say('documents.kind')}</span>
        <select
          className="input"
          value={changing.isPending ? changing.variables : document.kind}
          onChange={(event) => changing.mutate(event.target.value as DocumentKind)}
        >
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <RefusalNotice error={changing.error} />
    </>
  )
}
