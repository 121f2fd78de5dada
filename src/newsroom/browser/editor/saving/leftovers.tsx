import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Say } from '../../parts/say.tsx'
import { When } from '../../parts/when.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { CopyMade } from './copy-made.tsx'
import { forgetText, keptTexts } from './local-text.ts'
import { sameContent } from './same-content.ts'
import { goOnWithTheirs, keepBoth } from './settle-texts.ts'
import { TwoTexts } from './two-texts.tsx'

/** What this browser kept and the server never got (the tab crashed, the network was away): offered beside the server's, one by one. */
export function Leftovers() {
  const { draft, document, writer } = useDesk()
  const account = useAccount()
  const [left, setLeft] = useState(() => leftoversOf(draft.version, account.id, draft.content))
  const [copy, setCopy] = useState<{ document: string; version: string } | null>(null)
  const [text] = left
  const done = (key: string) => {
    forgetText(draft.version, key)
    setLeft((before) => before.filter((each) => each.key !== key))
  }
  const settling = useMutation({
    mutationFn: async (choice: 'theirs' | 'both') => {
      if (text === undefined) return
      const { saving, content } = writer.read()
      const theirs = { revision: saving.revision, content }
      if (choice === 'theirs') await goOnWithTheirs(writer, { draft, mine: text.content, theirs })
      else setCopy(await keepBoth(writer, { draft, document, mine: text.content, theirs }))
      done(text.key)
    },
  })
  if (copy !== null) return <CopyMade copy={copy} onClose={() => setCopy(null)} />
  if (text === undefined) return null
  return (
    <TwoTexts
      title={say('leftover.title')}
      lang={draft.lang}
      mine={{ title: say('leftover.mine'), content: text.content }}
      theirs={{ title: say('leftover.theirs'), content: draft.content }}
      isBusy={settling.isPending}
      error={settling.error}
      mineVerb={say('leftover.useMine')}
      theirsVerb={say('leftover.useTheirs')}
      onMine={() => {
        writer.replace(text.content)
        writer.keepNow()
        done(text.key)
      }}
      onTheirs={() => settling.mutate('theirs')}
      onBoth={() => settling.mutate('both')}
      onClose={() => setLeft([])}
    >
      <p>
        <Say words="leftover.text" slots={{ when: <When at={text.at} /> }} />
      </p>
      {text.revision < draft.revision && <p className="soft">{say('leftover.changedSince')}</p>}
      <p className="soft">{say('stale.loses')}</p>
    </TwoTexts>
  )
}

function leftoversOf(version: string, account: string, server: unknown) {
  return keptTexts(version, account).filter((text) => {
    if (!sameContent(text.content, server)) return true
    forgetText(version, text.key)
    return false
  })
}
