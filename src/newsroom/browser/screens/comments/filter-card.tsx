import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { bansQuery } from '../../api/comments.ts'
import { documentQuery } from '../../api/documents.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../words/say.ts'
import { AuthorCard } from './author-card.tsx'
import { BanDialog } from './ban-dialog.tsx'
import { BanList } from './ban-list.tsx'
import type { CommentSearch } from './comment-search.ts'
import { RuleSummary } from './rule-summary.tsx'
import { ScopeRuleDialog } from './scope-rule-dialog.tsx'
import { usePageWithin } from './use-page-within.ts'
import type { Undo } from './use-undo.ts'

/** Above everything by one writer, from one network, or under one document: what holds there, and how that is changed. */
export function FilterCard({ search: { author, network, document }, undo }: { search: CommentSearch; undo: Undo }) {
  return (
    <>
      {author !== undefined && <AuthorCard author={author} undo={undo} />}
      {network !== undefined && <NetworkCard network={network} undo={undo} />}
      {document !== undefined && <DocumentCard document={document} undo={undo} />}
    </>
  )
}

function NetworkCard({ network, undo }: { network: string; undo: Undo }) {
  const [page, setPage] = useState(1)
  const bans = useQuery(bansQuery({ network, page }))
  const [isOpen, setOpen] = useState(false)
  usePageWithin({ list: bans, page, onTurn: setPage })
  const { items: own = [], total = 0 } = bans.data ?? {}
  return (
    <Section
      title={
        <>
          {say('commentBans.network')} <bdi dir="ltr">{network}</bdi>
        </>
      }
      about={say('comments.banNetworkText')}
      actions={
        <Button size="small" tone="danger" onClick={() => setOpen(true)}>
          {say('comments.banNetwork')}
        </Button>
      }
    >
      <RefusalNotice error={bans.error} onRetry={() => void bans.refetch()} />
      {own.length > 0 && <BanList bans={own} undo={undo} />}
      <Pager page={page} total={total} onTurn={setPage} />
      {isOpen && <BanDialog kind="network" subject={network} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function DocumentCard({ document: id, undo }: { document: string; undo: Undo }) {
  const document = useQuery(documentQuery(id))
  const [isOpen, setOpen] = useState(false)
  const version = document.data?.versions[0]
  const name = <Name lang={version?.lang}>{version?.headline || say('commentRules.document')}</Name>
  return (
    <Section
      title={name}
      actions={
        <>
          {document.data?.number != null && (
            <a
              className="button"
              data-size="small"
              href={`/n/${document.data.number}`}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="external" size={15} /> {say('comments.openDocument')}
            </a>
          )}
          <Button size="small" onClick={() => setOpen(true)}>
            {say('commentRules.change')}
          </Button>
        </>
      }
    >
      <RefusalNotice error={document.error} onRetry={() => void document.refetch()} />
      <RuleSummary document={id} />
      {isOpen && (
        <ScopeRuleDialog
          scope={`document:${id}`}
          name={name}
          onDone={(done) => void undo.note(done)}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  )
}
