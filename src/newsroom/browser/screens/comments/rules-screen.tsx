import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bansQuery, rulesQuery } from '../../api/comments.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { BanList } from './ban-list.tsx'
import { RulesList } from './rules-list.tsx'
import { UndoBar } from './undo-bar.tsx'
import { usePageWithin } from './use-page-within.ts'
import { useUndo, type Undo } from './use-undo.ts'
import { WordList } from './word-list.tsx'
import './comments.css'

/** What comments are measured by: when they are shown, which words are met, who is banned. */
export function CommentRulesScreen() {
  const rules = useQuery(rulesQuery)
  const undo = useUndo()
  return (
    <>
      <PageHead
        title={say('commentRules.title')}
        about={say('commentRules.about')}
        actions={
          <Link to="/comments" className="button">
            {say('comments.title')}
          </Link>
        }
      />
      <UndoBar undo={undo} />
      <RefusalNotice error={rules.error} onRetry={() => void rules.refetch()} />
      {rules.isPending && <Waiting />}
      {rules.data && <RulesList rules={rules.data} undo={undo} />}
      <WordList undo={undo} />
      <Bans undo={undo} />
    </>
  )
}

function Bans({ undo }: { undo: Undo }) {
  const [page, setPage] = useState(1)
  const bans = useQuery(bansQuery({ page }))
  usePageWithin({ list: bans, page, onTurn: setPage })
  const { items = [], total = 0 } = bans.data ?? {}
  return (
    <Section title={say('commentBans.title')} about={say('commentBans.about')}>
      <RefusalNotice error={bans.error} onRetry={() => void bans.refetch()} />
      {bans.isPending && <Waiting lines={2} />}
      {bans.data?.total === 0 && <p className="soft">{say('commentBans.empty')}</p>}
      <BanList bans={items} undo={undo} />
      <Pager page={page} total={total} onTurn={setPage} />
    </Section>
  )
}
