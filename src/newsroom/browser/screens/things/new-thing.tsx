import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { createThing, kindOfPath } from '../../api/things.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { LookAlikes } from './look-alikes.tsx'
import { emptyDraft, inputOf } from './thing-draft.ts'
import { ThingForm } from './thing-form.tsx'

const route = getRouteApi('/inside/$things/new')

/** Write a new thing of one kind into the record. */
export function NewThing() {
  const { things } = route.useParams()
  return <New key={things} things={things} />
}

function New({ things }: { things: string }) {
  const kind = kindOfPath(things) ?? 'topic'
  const office = useOffice()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [empty] = useState(() => emptyDraft(kind, office.languages[0] ?? 'fa'))
  const [draft, setDraft] = useState(empty)
  const creating = useMutation({
    mutationFn: () => createThing(kind, inputOf(draft, kind)),
    onSuccess: async (thing) => {
      announce(say('things.created'))
      void client.invalidateQueries({ queryKey: ['things', kind] })
      await navigate({ to: '/$things/$id', params: { things, id: thing.id }, ignoreBlocker: true })
    },
  })
  return (
    <>
      <PageHead title={say(`things.new_${kind}`)} />
      <form
        className="stack card"
        onSubmit={(event) => {
          event.preventDefault()
          creating.mutate()
        }}
      >
        <ThingForm kind={kind} draft={draft} onChange={setDraft} references={[]} />
        <LookAlikes kind={kind} name={draft.names[0]?.form ?? ''} />
        <RefusalNotice error={creating.error} />
        <div className="row">
          <Button type="submit" tone="primary" isBusy={creating.isPending}>
            {say('action.create')}
          </Button>
          <Button onClick={() => void navigate({ to: '/$things', params: { things } })}>{say('action.cancel')}</Button>
        </div>
      </form>
      <UnsavedGuard isUnsaved={draft !== empty} />
    </>
  )
}
