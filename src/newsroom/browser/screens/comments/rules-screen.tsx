import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { bansQuery, rulesQuery } from '../../api/comments.ts'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { BanList } from './ban-list.tsx'
import { RulesList } from './rules-list.tsx'
import { UndoBar } from './undo-bar.tsx'
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
  const bans = useQuery(bansQuery)
  return (
    <Section title={say('commentBans.title')} about={say('commentBans.about')}>
      <RefusalNotice error={bans.error} onRetry={() => void bans.refetch()} />
      {bans.data?.items.length === 0 && <p className="soft">{say('commentBans.empty')}</p>}
      <BanList bans={bans.data?.items ?? []} undo={undo} />
    </Section>
  )
}
