import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bansQuery, liftBan, rulesQuery } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import { RuleForm } from './rule-form.tsx'
import { WordList } from './word-list.tsx'
import '../../parts/table.css'
import './comments.css'

/** What comments are measured by: when they are shown, which words are met, who is banned. */
export function CommentRulesScreen() {
  const rules = useQuery(rulesQuery)
  return (
    <>
      <PageHead title={say('commentRules.title')} about={say('commentRules.about')} />
      <RefusalNotice error={rules.error} />
      {rules.isPending && <Waiting />}
      {rules.data && <RuleForm rules={rules.data} />}
      <WordList />
      <Bans />
    </>
  )
}

function Bans() {
  const client = useQueryClient()
  const bans = useQuery(bansQuery)
  const lifting = useMutation({
    mutationFn: liftBan,
    onSuccess: () => {
      announce(say('commentBans.lifted'))
      return client.invalidateQueries({ queryKey: bansQuery.queryKey })
    },
  })
  return (
    <Section title={say('commentBans.title')}>
      <RefusalNotice error={bans.error ?? lifting.error} />
      {bans.data?.items.length === 0 && <p className="soft">{say('commentBans.empty')}</p>}
      <ul className="list">
        {bans.data?.items.map((ban) => (
          <li key={ban.id} className="list-row row-apart">
            <span>
              {say(`commentBans.${ban.kind}`)} <bdi>{ban.subject}</bdi> · <Name>{ban.reason}</Name> ·{' '}
              <When at={ban.until} exact />
            </span>
            <Button size="small" onClick={() => lifting.mutate(ban.id)}>
              {say('commentBans.lift')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
