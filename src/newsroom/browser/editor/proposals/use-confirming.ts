import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'
import { useEvents } from '../around/use-events.ts'
import { useDesk } from '../desk/desk-context.ts'
import { confirmProposals, takeBack } from './confirm-proposals.ts'
import type { KeyedProposal } from './proposals-api.ts'

/** Confirming proposals, and taking back what was confirmed last. */
export function useConfirming(all: readonly KeyedProposal[]) {
  const { document, editor } = useDesk()
  const events = useEvents()
  const event = events.length === 1 ? (events[0]?.id ?? null) : null
  const client = useQueryClient()
  const [last, setLast] = useState<readonly string[]>([])
  const freshen = () => client.invalidateQueries({ queryKey: ['document', document.id] })
  const confirming = useMutation({
    mutationFn: async (proposals: readonly KeyedProposal[]) => {
      if (editor === null) return
      const made = new Map<string, string>()
      try {
        await confirmProposals(proposals, { editor, document: document.id, all, event }, made)
      } finally {
        if (made.size > 0) setLast([...made.values()])
        await freshen()
      }
      announce(made.size === 0 ? say('proposals.gone') : say('proposals.confirmed', { count: made.size }))
    },
  })
  const undoing = useMutation({
    mutationFn: async () => {
      if (editor !== null) await takeBack(editor, last)
    },
    onSuccess: () => {
      setLast([])
      announce(say('proposals.takenBack'))
    },
    onSettled: freshen,
  })
  return { event, last, confirming, undoing }
}
