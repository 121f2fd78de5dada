import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { When } from '../../parts/when.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { goOnWithTheirs, keepBoth } from './settle-texts.ts'
import { TwoTexts } from './two-texts.tsx'
import { CopyMade } from './copy-made.tsx'

/** Somebody saved while this text was being written: both texts, and the choice. It can be put off; nothing is saved until it is made. */
export function StaleDialog() {
  const { writer, draft, document } = useDesk()
  const { theirs, content } = useWritten((written) => written)
  const account = useAccount()
  const client = useQueryClient()
  const [putOff, setPutOff] = useState<number | null>(null)
  const [copy, setCopy] = useState<{ document: string; version: string } | null>(null)
  const settling = useMutation({
    mutationFn: async (choice: 'theirs' | 'both') => {
      if (theirs === null) return
      if (choice === 'theirs') await goOnWithTheirs(writer, { draft, mine: content, theirs })
      else setCopy(await keepBoth(writer, { draft, document, mine: content, theirs }))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['revisions', draft.version] }),
  })
  if (copy !== null) return <CopyMade copy={copy} onClose={() => setCopy(null)} />
  if (theirs === null) return null
  const isMine = theirs.updatedBy === account.id
  const told = <Say words={isMine ? 'stale.byYou' : 'stale.byOther'} slots={{ when: <When at={theirs.updatedAt} /> }} />
  if (putOff === theirs.revision) {
    return (
      <div className="desk-floating">
        <Notice
          tone="warn"
          actions={
            <Button size="small" onClick={() => setPutOff(null)}>
              {say('stale.showBoth')}
            </Button>
          }
        >
          {told}
        </Notice>
      </div>
    )
  }
  return (
    <TwoTexts
      title={say('stale.twoTitle')}
      lang={draft.lang}
      mine={{ title: say('stale.mine'), content }}
      theirs={{ title: say('stale.theirs'), content: theirs.content }}
      isBusy={settling.isPending}
      error={settling.error}
      mineVerb={say('stale.useMine')}
      theirsVerb={say('stale.useTheirs')}
      onMine={() => writer.settleWithMine(theirs.revision)}
      onTheirs={() => settling.mutate('theirs')}
      onBoth={() => settling.mutate('both')}
      onClose={() => setPutOff(theirs.revision)}
    >
      <p>{told}</p>
      <p className="soft">{say('stale.loses')}</p>
    </TwoTexts>
  )
}
