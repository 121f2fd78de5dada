import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import {
  authorRulesQuery,
  documentRulesQuery,
  setAuthorRule,
  setRules,
  type ListedAuthorRule,
  type ListedRules,
  type WideRules,
} from '../../api/comments.ts'
import { pageSize } from '../../api/page-size.ts'
import type { Page } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import { AuthorRuleDialog } from './author-rule-dialog.tsx'
import { NewRuleDialog } from './new-rule-dialog.tsx'
import { authorModeWords, ruleWords, scopeWords } from './rule-words.ts'
import { ScopeRuleDialog } from './scope-rule-dialog.tsx'
import { usePageWithin } from './use-page-within.ts'
import type { Undo } from './use-undo.ts'

/** Every rule that was set, in the order in which they win, down to what holds where nobody has set any. */
export function RulesList({ rules, undo }: { rules: WideRules; undo: Undo }) {
  const [isNew, setNew] = useState(false)
  const of = (reach: string) => rules.items.filter(({ scope }) => scope.split(':')[0] === reach)
  return (
    <Section
      title={say('commentRules.list')}
      about={say('commentRules.wins')}
      actions={
        <Button icon="add" onClick={() => setNew(true)}>
          {say('commentRules.newVerb')}
        </Button>
      }
    >
      <AuthorRules undo={undo} />
      <DocumentRules undo={undo} />
      {(['kind', 'site'] as const).map((reach) => (
        <Group key={reach} title={say(`commentRules.group.${reach}`)} isEmpty={of(reach).length === 0}>
          {of(reach).map((rule) => (
            <ScopeRow key={rule.scope} rule={rule} undo={undo} />
          ))}
        </Group>
      ))}
      <Group title={say('commentRules.from.first')} isEmpty={false}>
        <li className="list-row">{ruleWords(rules.first).join(' · ')}</li>
      </Group>
      {isNew && <NewRuleDialog onDone={(done) => void undo.note(done)} onClose={() => setNew(false)} />}
    </Section>
  )
}

function AuthorRules({ undo }: { undo: Undo }) {
  const [page, setPage] = useState(1)
  const rules = useQuery(authorRulesQuery(page))
  return (
    <PagedGroup title={say('commentRules.group.author')} rules={rules} page={page} onTurn={setPage}>
      {(rule) => <AuthorRow key={rule.author} rule={rule} undo={undo} />}
    </PagedGroup>
  )
}

function DocumentRules({ undo }: { undo: Undo }) {
  const [page, setPage] = useState(1)
  const rules = useQuery(documentRulesQuery(page))
  return (
    <PagedGroup title={say('commentRules.group.document')} rules={rules} page={page} onTurn={setPage}>
      {(rule) => <ScopeRow key={rule.scope} rule={rule} undo={undo} />}
    </PagedGroup>
  )
}

interface Paged<Rule> {
  title: string
  rules: UseQueryResult<Page<Rule>>
  page: number
  onTurn: (page: number) => void
  children: (rule: Rule) => ReactNode
}

/** Rules of which there may be any number: a page of them, and how many there are. */
function PagedGroup<Rule>({ title, rules, page, onTurn, children }: Paged<Rule>) {
  const { items = [], total = 0 } = rules.data ?? {}
  usePageWithin({ list: rules, page, onTurn })
  return (
    <>
      <Group title={title} count={total > pageSize ? total : undefined} isEmpty={rules.isSuccess && total === 0}>
        {items.map((rule) => children(rule))}
      </Group>
      {rules.isPending && <Waiting lines={2} />}
      <RefusalNotice error={rules.error} onRetry={() => void rules.refetch()} />
      <Pager page={page} total={total} onTurn={onTurn} />
    </>
  )
}

interface Grouped {
  title: string
  /** Said where not all are shown. */
  count?: number | undefined
  isEmpty: boolean
  children: ReactNode
}

function Group({ title, count, isEmpty, children }: Grouped) {
  return (
    <section className="rule-group">
      <h3>
        {title} {count !== undefined && <span className="soft">({say('comments.count', { count })})</span>}
      </h3>
      {isEmpty ? <p className="small faint">{say('commentRules.none')}</p> : <ul className="list">{children}</ul>}
    </section>
  )
}

function ScopeRow({ rule, undo }: { rule: ListedRules; undo: Undo }) {
  const { scope, rules, document, changedAt, byName } = rule
  const [isOpen, setOpen] = useState(false)
  const ending = useMutation({
    mutationFn: () => setRules(scope, {}),
    onSuccess: () => undo.note({ done: say('commentRules.ended'), undo: () => setRules(scope, rules) }),
  })
  const name = document?.headline || scopeWords(scope)
  return (
    <Row
      name={
        document === null ? (
          <Name>{name}</Name>
        ) : (
          <Link to="/comments" search={{ queue: 'all', document: document.id }}>
            <Name lang={document.lang}>{name}</Name>
          </Link>
        )
      }
      heard={name}
      says={ruleWords(rules).join(' · ')}
      at={changedAt}
      byName={byName}
      isBusy={ending.isPending}
      onChange={() => setOpen(true)}
      onEnd={() => ending.mutate()}
    >
      <RefusalNotice error={ending.error} />
      {isOpen && (
        <ScopeRuleDialog
          scope={scope}
          name={<Name>{name}</Name>}
          onDone={(done) => void undo.note(done)}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  )
}

function AuthorRow({ rule, undo }: { rule: ListedAuthorRule; undo: Undo }) {
  const { author, mode, reason, since, byName } = rule
  const [isOpen, setOpen] = useState(false)
  const ending = useMutation({
    mutationFn: () => setAuthorRule(author, null),
    onSuccess: () =>
      undo.note({ done: say('commentRules.ended'), undo: () => setAuthorRule(author, { mode, reason }) }),
  })
  const name = rule.name || say('commentAuthors.nameless')
  return (
    <Row
      name={
        <Link to="/comments" search={{ queue: 'all', author }}>
          <Name>{name}</Name>
        </Link>
      }
      heard={name}
      says={authorModeWords(mode)}
      reason={reason}
      at={since}
      byName={byName}
      isBusy={ending.isPending}
      onChange={() => setOpen(true)}
      onEnd={() => ending.mutate()}
    >
      <RefusalNotice error={ending.error} />
      {isOpen && (
        <AuthorRuleDialog author={author} onDone={(done) => void undo.note(done)} onClose={() => setOpen(false)} />
      )}
    </Row>
  )
}

interface RowProps {
  name: ReactNode
  /** The name as who listens to a button hears it. */
  heard: string
  says: string
  reason?: string
  at: string
  byName: string | null
  isBusy: boolean
  onChange: () => void
  onEnd: () => void
  children: ReactNode
}

function Row({ name, heard, says, reason, at, byName, isBusy, onChange, onEnd, children }: RowProps) {
  return (
    <li className="list-row">
      <div className="row-apart">
        <div className="rule-text">
          <p>
            <strong>{name}</strong>: {says}
          </p>
          <p className="small soft">
            {reason !== undefined && (
              <>
                <Name>{reason}</Name> ·{' '}
              </>
            )}
            {byName !== null && (
              <>
                <Name>{byName}</Name> ·{' '}
              </>
            )}
            <When at={at} />
          </p>
        </div>
        <div className="row">
          <Button size="small" aria-label={say('commentRules.changeNamed', { name: heard })} onClick={onChange}>
            {say('commentRules.change')}
          </Button>
          <Button
            size="small"
            isBusy={isBusy}
            aria-label={say('commentRules.endNamed', { name: heard })}
            onClick={onEnd}
          >
            {say('commentRules.end')}
          </Button>
        </div>
      </div>
      {children}
    </li>
  )
}
