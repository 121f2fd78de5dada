import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { directionOfLanguage } from '#persian/direction.ts'
import { readoutsQuery, type Readout } from '../../api/readouts.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { say, sayAny } from '../../words/say.ts'
import { ReadoutDialog } from './readout-dialog.tsx'
import { RemoveReadout } from './remove-readout.tsx'

/** What the other side published of an event, kept beside ours, and what stood there before. */
export function Readouts({ event }: { event: string }) {
  const readouts = useQuery(readoutsQuery(event))
  const client = useQueryClient()
  const [asks, setAsks] = useState<{ act: 'add' } | { act: 'replace' | 'remove'; readout: Readout }>()
  const close = () => setAsks(undefined)
  const done = (words: 'readouts.added' | 'readouts.removed') => {
    close()
    announce(say(words))
    void client.invalidateQueries({ queryKey: ['readouts', event] })
  }
  const items = readouts.data ?? []
  const past = items.filter((one) => one.removedAt !== null)
  return (
    <Section
      title={say('readouts.title')}
      about={say('readouts.about')}
      actions={
        <Button size="small" icon="add" onClick={() => setAsks({ act: 'add' })}>
          {say('readouts.add')}
        </Button>
      }
    >
      {readouts.isPending && <Waiting lines={2} />}
      <RefusalNotice error={readouts.error} onRetry={() => void readouts.refetch()} />
      {readouts.isSuccess && items.length === past.length && <p className="soft">{say('readouts.none')}</p>}
      <ul className="stack">
        {items
          .filter((one) => one.removedAt === null)
          .map((readout) => (
            <li key={readout.id} className="stack-tight">
              <ReadoutHead readout={readout} />
              <p className="readout-text" lang={readout.lang} dir={directionOfLanguage(readout.lang)}>
                {readout.text.length > 400 ? `${readout.text.slice(0, 400)}…` : readout.text}
              </p>
              <div className="row">
                <Button size="small" onClick={() => setAsks({ act: 'replace', readout })}>
                  {say('readouts.replace')}
                </Button>
                <Button size="small" tone="danger" onClick={() => setAsks({ act: 'remove', readout })}>
                  {say('readouts.remove')}
                </Button>
              </div>
            </li>
          ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{say('readouts.past', { count: past.length })}</summary>
          <ul className="stack-tight">
            {past.map((readout) => (
              <li key={readout.id}>
                <ReadoutHead readout={readout} />
                <p className="small soft">
                  {say(readout.replacedBy === null ? 'readouts.wasRemoved' : 'readouts.wasReplaced')}
                  {' · '}
                  {readout.removedAt !== null && <When at={readout.removedAt} />}
                  {readout.removedByName !== null && (
                    <>
                      {' · '}
                      <Name>{readout.removedByName}</Name>
                    </>
                  )}
                  {readout.reason !== null && (
                    <>
                      {': '}
                      <Name>{readout.reason}</Name>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(asks?.act === 'add' || asks?.act === 'replace') && (
        <ReadoutDialog
          event={event}
          replaces={asks.act === 'replace' ? asks.readout : undefined}
          onDone={() => done('readouts.added')}
          onClose={close}
        />
      )}
      {asks?.act === 'remove' && (
        <RemoveReadout readout={asks.readout} onDone={() => done('readouts.removed')} onClose={close} />
      )}
    </Section>
  )
}

function ReadoutHead({ readout }: { readout: Readout }) {
  return (
    <>
      <p>
        <strong>
          <Name>{readout.source}</Name>
        </strong>{' '}
        <a href={readout.address} target="_blank" rel="noreferrer" dir="ltr" className="readout-address">
          {readout.address}
        </a>
      </p>
      <p className="small soft">
        {sayAny('language', readout.lang)} · {say('readouts.captured')} <When at={readout.capturedAt} exact />
        {readout.addedByName !== null && (
          <>
            {' · '}
            <Name>{readout.addedByName}</Name>
          </>
        )}
        {readout.hasFile && (
          <>
            {' · '}
            <a href={`/api/v1/readouts/${readout.id}/file`} download>
              {say('readouts.file')}
            </a>
          </>
        )}
      </p>
      <p className="small faint readout-address">
        <code dir="ltr">{readout.hash}</code>
      </p>
    </>
  )
}
