import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconButton } from '../../parts/button.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { exceptionsQuery, removeException } from './proofing-api.ts'

/** The words that the office writes its own way, each of which can be proofed again. */
export function ExceptionsList() {
  const client = useQueryClient()
  const { data: exceptions = [] } = useQuery(exceptionsQuery)
  const removing = useMutation({
    mutationFn: removeException,
    onSettled: () => client.invalidateQueries({ queryKey: exceptionsQuery.queryKey }),
  })
  if (exceptions.length === 0) return null
  return (
    <details className="proofing-exceptions">
      <summary className="small soft">{say('proofing.exceptions', { count: exceptions.length })}</summary>
      <ul>
        {exceptions.map(({ id, word }) => (
          <li key={id}>
            <bdi lang="fa" data-named>
              {word}
            </bdi>
            <IconButton
              icon="close"
              label={say('proofing.removeException', { word })}
              onClick={() => removing.mutate(id)}
            />
          </li>
        ))}
      </ul>
      <RefusalNotice error={removing.error} />
    </details>
  )
}
