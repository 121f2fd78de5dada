import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { invitationsQuery, revokeInvitation } from '../../api/staff.ts'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { Section } from '../../parts/section.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'

/** Links that were made and not used yet. */
export function Invitations() {
  const invitations = useQuery(invitationsQuery)
  const client = useQueryClient()
  const revoking = useMutation({
    mutationFn: revokeInvitation,
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const items = invitations.data?.items ?? []
  return (
    <Section title={say('staff.invitations')} about={say('staff.invitationsAbout')}>
      <RefusalNotice error={invitations.error} onRetry={() => void invitations.refetch()} />
      <RefusalNotice error={revoking.error} />
      {items.length === 0 && invitations.isSuccess && <p className="soft">{say('staff.noInvitations')}</p>}
      {items.length > 0 && (
        <ul className="list">
          {items.map((invitation) => (
            <li key={invitation.id} className="list-row row-apart">
              <span>
                <strong>{say(`staff.kind_${invitation.kind}`)}</strong>{' '}
                {invitation.note !== '' && <Name>{invitation.note}</Name>}
                {invitation.login !== null && <bdi className="code small">{invitation.login}</bdi>}
                <br />
                <small className="faint">
                  <Say words="staff.validUntil" slots={{ when: <When at={invitation.expiresAt} exact /> }} />
                </small>
              </span>
              <Button
                size="small"
                tone="quiet"
                isBusy={revoking.variables === invitation.id && revoking.isPending}
                onClick={() => revoking.mutate(invitation.id)}
              >
                {say('staff.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
