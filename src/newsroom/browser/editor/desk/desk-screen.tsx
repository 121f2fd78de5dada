import type { Editor } from '@tiptap/react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { DocumentFull, Draft } from '../../api/types.ts'
import { useSignedOut } from '../../shell/signed-out.ts'
import { useAccount } from '../../shell/use-session.ts'
import { About } from '../around/about.tsx'
import { Dates } from '../around/dates.tsx'
import { Decks } from '../around/decks.tsx'
import { Lead } from '../around/lead.tsx'
import { LeadPicture } from '../around/lead-picture.tsx'
import { SetAsideList } from '../around/set-aside.tsx'
import { Source } from '../around/source.tsx'
import { PinsPanel } from '../pins/pins-panel.tsx'
import { ProofingPanel } from '../proofing/proofing-panel.tsx'
import { ProposalsPanel } from '../proposals/proposals-panel.tsx'
import { CommentsPanel } from '../publish/comments-panel.tsx'
import { PastPanel } from '../publish/past-panel.tsx'
import { ReportsPanel } from '../publish/reports-panel.tsx'
import { RestoredNotice } from '../revisions/restored-notice.tsx'
import { Leftovers } from '../saving/leftovers.tsx'
import { StaleDialog } from '../saving/stale-dialog.tsx'
import type { Writer } from '../saving/writer.ts'
import { StatementDialog } from '../statements/statement-dialog.tsx'
import { StatementsPanel } from '../statements/statements-panel.tsx'
import { TranslationPanel } from '../translation/translation-panel.tsx'
import { TextEditor } from '../text/text-editor.tsx'
import { DeskContext, type Desk } from './desk-context.ts'
import { DeskHead } from './desk-head.tsx'
import { LanguageTabs } from './language-tabs.tsx'
import { openWriter } from './open-writer.ts'
import { SourceBeside } from './source-beside.tsx'
import { useFreshLists } from './use-fresh-state.ts'
import './desk.css'

/** The desk at which one version is written: the text in the middle, what is known about it beside it. */
export function DeskScreen({ draft, document }: { draft: Draft; document: DocumentFull }) {
  const account = useAccount()
  const [writer] = useState(() => openWriter(draft, account.id))
  const [editor, setEditor] = useState<Editor | null>(null)
  const [currentStatement, lookAt] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ statement: string | null } | null>(null)
  const [beforeRestoring, setBeforeRestoring] = useState<number | null>(null)
  const [beside, setBeside] = useState<string | null>(null)
  useSavingHabits(writer)
  useFreshLists(writer)
  useStatementKeys(() => setAsked({ statement: null }))
  const desk = useMemo<Desk>(
    () => ({
      draft,
      document,
      writer,
      editor,
      currentStatement,
      lookAt,
      askStatement: (statement) => setAsked({ statement }),
      beforeRestoring,
      setBeforeRestoring,
    }),
    [draft, document, writer, editor, currentStatement, beforeRestoring],
  )
  return (
    <DeskContext value={desk}>
      <DeskHead />
      <LanguageTabs beside={beside} onBeside={setBeside} />
      <RestoredNotice />
      <div className="desk" data-beside={beside !== null || undefined}>
        {beside !== null && <SourceBeside version={beside} />}
        <div className="desk-text">
          <Decks />
          <Lead />
          <TextEditor onOpen={setEditor} />
          <SetAsideList />
        </div>
        <div className="desk-side">
          <ReportsPanel />
          <TranslationPanel />
          <StatementsPanel />
          <ProposalsPanel />
          <ProofingPanel />
          <Dates />
          <About />
          <PinsPanel />
          <Source />
          <LeadPicture />
          <CommentsPanel />
          <PastPanel />
        </div>
      </div>
      <Leftovers />
      <StaleDialog />
      {asked && <StatementDialog statement={asked.statement} onClose={() => setAsked(null)} />}
    </DeskContext>
  )
}

/** Ctrl+S; keep when the page goes; go on when the network or the session is back. */
function useSavingHabits(writer: Writer): void {
  const isOut = useSignedOut()
  useEffect(() => {
    if (!isOut) writer.happen({ type: 'signed_in' })
  }, [isOut, writer])
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== 'KeyS') return
      event.preventDefault()
      writer.happen({ type: 'asked' })
    }
    const online = () => writer.happen({ type: 'online' })
    window.addEventListener('keydown', save)
    window.addEventListener('online', online)
    window.addEventListener('pagehide', writer.keepNow)
    window.addEventListener('visibilitychange', writer.keepNow)
    return () => {
      window.removeEventListener('keydown', save)
      window.removeEventListener('online', online)
      window.removeEventListener('pagehide', writer.keepNow)
      window.removeEventListener('visibilitychange', writer.keepNow)
      writer.keepNow()
      writer.happen({ type: 'asked' })
    }
  }, [writer])
}

/** Ctrl/Cmd+Shift+G: the selected words are somebody's statement. */
function useStatementKeys(ask: () => void): void {
  const asked = useEffectEvent(ask)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyG') return
      event.preventDefault()
      // The browser tells the editor of a selection a moment after the keys that made it.
      requestAnimationFrame(() => asked())
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
