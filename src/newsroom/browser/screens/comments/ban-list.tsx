import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addBan, liftBan, type Ban } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { instantWords } from '../../words/dates.ts'
import { say } from '../../words/say.ts'
import type { Undo } from './use-undo.ts'

/** Bans with their reason and their end, each with the way to lift it. */
export function BanList({ bans, undo }: { bans: readonly Ban[]; undo: Undo }) {
  const lifting = useMutation({
    mutationFn: ({ id }: Ban) => liftBan(id),
    onSuccess: (_, { kind, subject, reason, until }) =>
      undo.note({ done: say('commentBans.lifted'), undo: () => addBan({ kind, subject, reason, until }) }),
  })
  return (
    <>
      <RefusalNotice error={lifting.error} />
      <ul className="list">
        {bans.map((ban) => (
          <li key={ban.id} className="list-row row-apart">
            <div className="rule-text">
              <p>
                {say(`commentBans.${ban.kind}`)}{' '}
                <Link
                  to="/comments"
                  search={{ queue: 'all', [ban.kind === 'author' ? 'author' : 'network']: ban.subject }}
                >
                  <Name>{nameOf(ban)}</Name>
                </Link>
                : {say('commentBans.until', { when: instantWords(ban.until) })}
              </p>
              <p className="small soft">
                <Name>{ban.reason}</Name>
                {ban.byName !== null && (
                  <>
                    {' '}
                    · <Name>{ban.byName}</Name>
                  </>
                )}
              </p>
            </div>
            <Button
              size="small"
              isBusy={lifting.isPending && lifting.variables.id === ban.id}
              aria-label={say('commentBans.liftNamed', { name: nameOf(ban) })}
              onClick={() => lifting.mutate(ban)}
            >
              {say('commentBans.lift')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function nameOf({ kind, subject, name }: Ban): string {
  return kind === 'network' ? subject : (name ?? say('commentAuthors.nameless'))
}
