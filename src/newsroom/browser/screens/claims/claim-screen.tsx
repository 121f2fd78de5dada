import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClaimFacts } from '#record/claim.ts'
import { answerClaim, changeClaim, claimQuery, createClaim, removeClaim, type OpenedClaim } from '../../api/claims.ts'
import { isStale } from '../../api/refusal.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { Unopened } from '../../shell/trouble.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { AnswerFields } from './answer-fields.tsx'
import { ClaimFields } from './claim-fields.tsx'
import { Nearest } from './nearest.tsx'
import { PublishedAnswers } from './published-answers.tsx'
import './claims.css'

const route = getRouteApi('/inside/claims/$claim')

/** One claim on the desk: the words, what was really said, and what the office answers. */
export function ClaimScreen() {
  const { claim: id } = route.useParams()
  const office = useOffice()
  const claim = useQuery({ ...claimQuery(id), enabled: id !== 'new' })
  if (id === 'new') return <Desk key="new" facts={emptyClaim(office.languages[0] ?? 'fa')} />
  if (claim.isPending) return <Waiting lines={6} />
  if (claim.error) return <Unopened error={claim.error} onRetry={() => void claim.refetch()} />
  return <Desk key={`${id} ${claim.data.revision}`} claim={claim.data} facts={factsOf(claim.data)} />
}

function emptyClaim(lang: string): ClaimFacts {
  return {
    lang,
    text: '',
    speaker: null,
    seenAddress: '',
    seenOn: null,
    verdict: null,
    explanation: {},
    statements: [],
  }
}

function factsOf({
  lang,
  text,
  speaker,
  seenAddress,
  seenOn,
  verdict,
  explanation,
  statements,
}: OpenedClaim): ClaimFacts {
  return { lang, text, speaker, seenAddress, seenOn, verdict, explanation, statements }
}

function Desk({ claim, facts: given }: { claim?: OpenedClaim; facts: ClaimFacts }) {
  const [facts, setFacts] = useState(given)
  const [asks, setAsks] = useState<'publish' | 'remove'>()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const isUnsaved = facts !== given
  const change = (part: Partial<ClaimFacts>) => setFacts((before) => ({ ...before, ...part }))
  const refresh = () => client.invalidateQueries({ queryKey: ['claims'] })
  const saving = useMutation({
    mutationFn: async () => {
      if (claim === undefined) return (await createClaim(facts)).id
      await changeClaim(claim.id, { ...facts, revision: claim.revision })
      return claim.id
    },
    onSuccess: async (id) => {
      announce(say('action.saved'))
      await refresh()
      if (claim === undefined) await navigate({ params: { claim: id }, replace: true, ignoreBlocker: true })
    },
  })
  const back = () => void navigate({ to: '/claims', ignoreBlocker: true })
  return (
    <>
      <PageHead
        title={say(claim === undefined ? 'claims.new' : 'claims.one')}
        about={
          <span className="row">
            <Link to="/claims">{say('claims.back')}</Link>
            {claim !== undefined && claim.answers > 0 && (
              <a href={`/claims/${claim.id}`} target="_blank" rel="noreferrer">
                {say('claims.page')} <Icon name="external" size={14} />
              </a>
            )}
          </span>
        }
        actions={
          claim !== undefined &&
          claim.answers === 0 && (
            <Button icon="trash" tone="danger" onClick={() => setAsks('remove')}>
              {say('claims.remove')}
            </Button>
          )
        }
      />
      <form
        className="claim-sheet"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <div className="stack">
          <ClaimFields facts={facts} speakerName={claim?.speakerName ?? null} onChange={change} />
          <Nearest facts={facts} kept={claim?.matches ?? []} onChoose={(statements) => change({ statements })} />
        </div>
        <div className="stack">
          <AnswerFields facts={facts} isAnswered={(claim?.answers ?? 0) > 0} onChange={change} />
          {isStale(saving.error) ? (
            <Notice tone="warn" title={say('stale.title')}>
              {say('claims.stale')}
            </Notice>
          ) : (
            <RefusalNotice error={saving.error} />
          )}
          <div className="row">
            <Button
              type="submit"
              tone={isUnsaved || claim === undefined ? 'primary' : 'plain'}
              isBusy={saving.isPending}
            >
              {say('action.save')}
            </Button>
            {claim !== undefined && (
              <Button
                tone={isUnsaved ? 'plain' : 'primary'}
                aria-disabled={isUnsaved || !claim.isChanged}
                onClick={() =>
                  isUnsaved || !claim.isChanged
                    ? announce(say(isUnsaved ? 'claims.saveFirst' : 'claims.nothingNew'))
                    : setAsks('publish')
                }
              >
                {say(claim.answers === 0 ? 'claims.publish' : 'claims.publishLater')}
              </Button>
            )}
          </div>
          {claim !== undefined && <PublishedAnswers claim={claim} />}
        </div>
      </form>
      <UnsavedGuard isUnsaved={isUnsaved} />
      {asks === 'publish' && claim !== undefined && (
        <Confirm
          title={say('claims.publishTitle')}
          verb={say('claims.publishVerb')}
          act={() => answerClaim(claim.id, claim.revision)}
          onDone={() => {
            setAsks(undefined)
            announce(say('claims.published'))
            void refresh()
          }}
          onClose={() => setAsks(undefined)}
        >
          <p>{say('claims.publishText')}</p>
        </Confirm>
      )}
      {asks === 'remove' && claim !== undefined && (
        <Confirm
          title={say('claims.removeTitle')}
          verb={say('claims.removeVerb')}
          tone="danger"
          act={() => removeClaim(claim.id)}
          onDone={() => {
            void refresh()
            back()
          }}
          onClose={() => setAsks(undefined)}
        >
          <p>{say('claims.removeText')}</p>
        </Confirm>
      )}
    </>
  )
}
