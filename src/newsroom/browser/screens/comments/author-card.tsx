import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { authorQuery, setAuthorRule, type DescribedAuthor } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import { AuthorRuleDialog } from './author-rule-dialog.tsx'
import { BanDialog } from './ban-dialog.tsx'
import { BanList } from './ban-list.tsx'
import { authorModeWords } from './rule-words.ts'
import type { Undo } from './use-undo.ts'

const states = ['published', 'waiting', 'refused', 'taken_back'] as const

/** Who a writer is as far as the house knows, what holds for it, and how that is changed. */
export function AuthorCard({ author: id, undo }: { author: string; undo: Undo }) {
  const author = useQuery(authorQuery(id))
  if (author.isPending) return <Waiting lines={2} />
  if (author.error) return <RefusalNotice error={author.error} onRetry={() => void author.refetch()} />
  return <Known author={author.data} undo={undo} />
}

function Known({ author, undo }: { author: DescribedAuthor; undo: Undo }) {
  const { id, names, since, counts, rule, bans } = author
  const [open, setOpen] = useState<'rule' | 'ban'>()
  const close = () => setOpen(undefined)
  const lifting = useMutation({
    mutationFn: () => setAuthorRule(id, null),
    onSuccess: () => undo.note({ done: say('commentRules.ended'), undo: () => setAuthorRule(id, rule) }),
  })
  const [name = say('commentAuthors.nameless'), ...others] = names
  return (
    <Section
      title={<Name>{name}</Name>}
      about={
        <>
          {others.length > 0 && (
            <>
              {say('commentAuthors.also')} <Name>{others.join(say('commentAuthors.and'))}</Name> ·{' '}
            </>
          )}
          {states.map((state) => (
            <span key={state}>{say(`commentAuthors.count.${state}`, { count: counts[state] })} · </span>
          ))}
          {say('commentAuthors.since')} <When at={since} />
        </>
      }
      actions={
        <>
          <Button size="small" onClick={() => setOpen('rule')}>
            {say(rule === null ? 'commentAuthors.setRule' : 'commentAuthors.changeRule')}
          </Button>
          {rule !== null && (
            <Button size="small" isBusy={lifting.isPending} onClick={() => lifting.mutate()}>
              {say(`commentAuthors.lift.${rule.mode}`)}
            </Button>
          )}
          <Button size="small" tone="danger" onClick={() => setOpen('ban')}>
            {say('comments.ban')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{authorModeWords(rule?.mode ?? null)}</strong>
        {rule === null ? (
          <> · {say(author.isTrusted ? 'commentAuthors.trusted' : 'commentAuthors.untrusted')}</>
        ) : (
          <span className="small soft">
            {' '}
            · <Name>{rule.reason}</Name>
            {rule.byName !== null && (
              <>
                {' '}
                · <Name>{rule.byName}</Name>
              </>
            )}{' '}
            · <When at={rule.since} />
          </span>
        )}
      </p>
      {bans.length > 0 && <BanList bans={bans} undo={undo} />}
      <RefusalNotice error={lifting.error} />
      {open === 'rule' && <AuthorRuleDialog author={id} onDone={(done) => void undo.note(done)} onClose={close} />}
      {open === 'ban' && <BanDialog kind="author" subject={id} onClose={close} />}
    </Section>
  )
}
