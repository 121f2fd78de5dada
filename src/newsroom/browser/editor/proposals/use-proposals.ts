import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { introduce, withIntroduced, type Introduced } from './introduced.ts'
import { keepDismissals, keptDismissals } from './kept-dismissals.ts'
import { placeProposals } from './place-proposals.ts'
import { proposalsQuery, type KeyedProposal } from './proposals-api.ts'
import { proposalsShownKey, type ShowProposals } from './proposals-shown.ts'

/** The proposals that are open in the text, in its order; asked again whenever a save has settled. */
export function useProposals() {
  const { draft, document, editor } = useDesk()
  const revision = useWritten(({ saving }) => saving.revision)
  const phase = useWritten(({ saving }) => saving.phase)
  const about = document.things.map(({ thing }) => thing).join(' ')
  const asked = useQuery({
    ...proposalsQuery(draft.version, { revision, about }),
    enabled: phase === 'saved',
    placeholderData: keepPreviousData,
  })
  const dismissing = useDismissing(draft.version)
  const [introduced, setIntroduced] = useState<Introduced>(new Map())
  const { data, isPlaceholderData, dataUpdatedAt } = asked
  useEffect(() => {
    if (editor === null || data === undefined || isPlaceholderData) return
    tell(editor, { places: placeProposals(editor.state.doc, data) })
  }, [editor, data, isPlaceholderData, dataUpdatedAt])
  useEffect(() => {
    if (editor !== null) tell(editor, { dismissed: new Set(dismissing.dismissed) })
  }, [editor, dismissing.dismissed])
  const inText = useShown(editor)
  const placed = new Set(inText?.places.map(({ key }) => key))
  const all: readonly KeyedProposal[] = (data ?? []).map((each) => withIntroduced(each, introduced))
  const isOpen = ({ key }: KeyedProposal) => placed.has(key) && !inText?.hidden.has(key)
  return {
    ...dismissing,
    asked,
    introduce: (called: string, { id, name }: { id: string; name: string }) =>
      setIntroduced(introduce(introduced, all, { called, thing: { thing: id, name } })),
    all,
    open: all.filter(isOpen),
    dismissedHere: all.filter(({ key }) => dismissing.dismissed.includes(key)).length,
    current: inText?.current ?? null,
    opened: inText?.opened ?? null,
    isOffline: asked.fetchStatus === 'paused' || phase === 'retrying',
  }
}

/** Tell the text about the proposals; that is no edit of it. */
export function tell(editor: Editor, told: ShowProposals): void {
  if (editor.isDestroyed) return
  editor.view.dispatch(editor.state.tr.setMeta(proposalsShownKey, told).setMeta('addToHistory', false))
}

function useDismissing(version: string) {
  const [dismissed, setDismissed] = useState(() => keptDismissals(version))
  const keep = (keys: string[]) => {
    keepDismissals(version, keys)
    setDismissed(keys)
  }
  return {
    dismissed,
    dismiss: (key: string) => keep([...dismissed.filter((each) => each !== key), key]),
    bringBack: () => keep([]),
  }
}

/** The proposals as the text shows them just now. */
function useShown(editor: Editor | null) {
  return useSyncExternalStore(
    (listener) => {
      editor?.on('transaction', listener)
      return () => void editor?.off('transaction', listener)
    },
    () => (editor === null || editor.isDestroyed ? undefined : proposalsShownKey.getState(editor.state)),
  )
}
