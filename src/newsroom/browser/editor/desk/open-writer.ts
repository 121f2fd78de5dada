import type { Draft } from '../../api/types.ts'
import { fetchDraft, sendDraft } from '../draft-api.ts'
import { forgetText, keepText } from '../saving/local-text.ts'
import { Writer } from '../saving/writer.ts'
import { newBlockId } from '../text/block-id.ts'

/** The writer of one version in this window: the server over the API, the browser's own keeping, the clock. */
export function openWriter(draft: Draft, account: string): Writer {
  const key = newBlockId()
  const { version } = draft
  return new Writer(draft, {
    send: (sending) => sendDraft(version, sending),
    fetch: () => fetchDraft(version),
    keep: ({ revision, content }) =>
      keepText(version, { key, revision, content, at: new Date().toISOString(), account }),
    forget: () => forgetText(version, key),
    now: () => Date.now(),
    later: (ms, act) => {
      const timer = window.setTimeout(act, ms)
      return () => window.clearTimeout(timer)
    },
  })
}
