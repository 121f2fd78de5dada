import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { endSession, sessionsQuery, signOutEverywhere } from '../../api/session.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import '../../parts/table.css'

export function OwnSessions() {
  const sessions = useQuery(sessionsQuery)
  const client = useQueryClient()
  const [asksAll, setAsksAll] = useState(false)
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  return (
    <Section
      title={say('sessions.title')}
      about={say('sessions.about')}
      actions={
        <Button size="small" tone="quiet" onClick={() => setAsksAll(true)}>
          {say('sessions.endAll')}
        </Button>
      }
    >
      {sessions.isPending && <Waiting lines={2} />}
      <RefusalNotice error={sessions.error ?? ending.error} onRetry={() => void sessions.refetch()} />
      <ul className="list">
        {sessions.data?.items.map((session) => (
          <li key={session.id} className="list-row row-apart">
            <span>
              <Name>{session.device}</Name>
              {session.isCurrent === true && <strong className="small"> · {say('sessions.this')}</strong>}
              <br />
              <small className="faint">
                <Say words="sessions.seen" slots={{ when: <When at={session.lastSeenAt} /> }} />
              </small>
            </span>
            {session.isCurrent !== true && (
              <Button
                size="small"
                tone="quiet"
                isBusy={ending.isPending && ending.variables === session.id}
                onClick={() => ending.mutate(session.id)}
              >
                {say('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asksAll && (
        <Confirm
          title={say('sessions.endAllTitle')}
          verb={say('sessions.endAll')}
          tone="danger"
          act={signOutEverywhere}
          onDone={() => window.location.assign('/newsroom/sign-in')}
          onClose={() => setAsksAll(false)}
        >
          <p>{say('sessions.endAllText')}</p>
        </Confirm>
      )}
    </Section>
  )
}
