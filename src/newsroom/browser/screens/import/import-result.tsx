import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '#persian/digits.ts'
import { createDocument } from '../../api/documents.ts'
import type { TextImport } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { language, say, sayAny } from '../../words/say.ts'
import { KindAndLanguage } from '../documents/kind-and-language.tsx'
import { blocksOf } from '../../parts/body-text.ts'

interface Props {
  read: TextImport
  onAgain: () => void
  onDone: () => void
}

/** What was read from a flat page: the parts, what was set aside and why, what is missing; then a draft. */
export function ImportResult({ read, onAgain, onDone }: Props) {
  const office = useOffice()
  const lang = office.languages.includes(read.lang) ? read.lang : (office.languages[0] ?? 'fa')
  const [given, setGiven] = useState({ kind: 'report', lang })
  const client = useQueryClient()
  const navigate = useNavigate()
  const creating = useMutation({
    mutationFn: () => createDocument({ ...given, content: read.content, reason: 'imported' }),
    onSuccess: async (made) => {
      onDone()
      void client.invalidateQueries({ queryKey: ['documents'] })
      await navigate({ to: '/documents/$document/$version', params: made })
    },
  })
  const buttons = (
    <>
      <Button tone="primary" isBusy={creating.isPending} onClick={() => creating.mutate()}>
        {say('import.create')}
      </Button>
      <Button onClick={onAgain}>{say('import.again')}</Button>
    </>
  )
  return (
    <>
      <PageHead title={say('import.title')} actions={buttons} />
      <RefusalNotice error={creating.error} />
      <div className="import-columns">
        <div className="stack" lang={read.lang}>
          <Decks read={read} />
          <Body read={read} />
        </div>
        <div className="stack">
          {read.asks.length > 0 && (
            <Notice tone="warn" title={say('import.asks')}>
              <ul className="import-asks">
                {read.asks.map((ask) => (
                  <li key={ask}>{sayAny('import.ask', ask)}</li>
                ))}
              </ul>
              <p className="small">{say('import.asksAbout')}</p>
            </Notice>
          )}
          <Section title={say('import.kindAndLanguage')}>
            <KindAndLanguage value={given} onChange={setGiven} />
          </Section>
          <Findings read={read} />
          <SetAside read={read} />
        </div>
      </div>
      <div className="row">{buttons}</div>
    </>
  )
}

function Decks({ read: { content } }: { read: TextImport }) {
  return (
    <Section title={say('import.decks')}>
      {content.decks.length === 0 && <p className="soft">{say('import.noDecks')}</p>}
      <dl className="import-decks">
        {content.decks.map((deck) => (
          <div key={deck.id}>
            <dt className="small faint">{say(`deck.${deck.role}`)}</dt>
            <dd data-role={deck.role}>
              <bdi>{deck.text}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt className="small faint">{say('import.source')}</dt>
          <dd>
            {content.sourceLine === null ? (
              <span className="soft">{say('import.noSource')}</span>
            ) : (
              <bdi>{content.sourceLine.agency}</bdi>
            )}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

function Body({ read }: { read: TextImport }) {
  const blocks = blocksOf(read.content.body)
  const cutOff = new Set(read.findings.filter((finding) => finding.kind === 'cut_off').map((finding) => finding.block))
  return (
    <Section title={say('import.body')} about={say('import.paragraphs', { count: blocks.length })}>
      <div className="import-body">
        {blocks.map((block) => (
          <p key={block.id} data-cut={cutOff.has(block.id) || undefined}>
            <bdi className="own-direction">{block.text}</bdi>
            {cutOff.has(block.id) && <strong className="import-flag">{say('import.cutOff')}</strong>}
          </p>
        ))}
      </div>
    </Section>
  )
}

function Findings({ read }: { read: TextImport }) {
  const shown = read.findings.filter((finding) => !['set_aside', 'cut_off'].includes(finding.kind))
  if (shown.length === 0) return null
  return (
    <Section title={say('import.findings')}>
      <ul className="stack-tight small">
        {shown.map((finding, at) => (
          <li key={at}>
            <strong>{sayAny('finding', finding.kind)}</strong>:{' '}
            <bdi className="soft">
              {finding.kind === 'repaired' ? formatNumber(Number(finding.text), language()) : finding.text}
            </bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SetAside({ read: { content } }: { read: TextImport }) {
  return (
    <Section title={say('import.setAside')} about={say('import.setAsideAbout')}>
      {content.setAside.length === 0 && <p className="soft">{say('import.nothingAside')}</p>}
      {content.setAside.map((aside, at) => (
        <details key={at} open={at === 0}>
          <summary>{say(`setAside.${aside.kind}`)}</summary>
          <p className="import-aside small">
            <bdi className="own-direction">{aside.text}</bdi>
          </p>
        </details>
      ))}
    </Section>
  )
}
