import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isStale } from '../../api/refusal.ts'
import { changeThing, thingQuery } from '../../api/things.ts'
import type { ThingFull } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { draftOf, hasNewFullName, inputOf } from './thing-draft.ts'
import { ThingForm } from './thing-form.tsx'

/** Change what is written of a thing. A new full name is either a mending, or holds from a day on and the old one ends the day before. */
export function ChangeThing({ thing }: { thing: ThingFull }) {
  const [before] = useState(() => draftOf(thing))
  const [draft, setDraft] = useState(before)
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null)
  const client = useQueryClient()
  const query = thingQuery(thing.kind, thing.id)
  const isRenamed = hasNewFullName(thing.names, draft.names)
  const saving = useMutation({
    mutationFn: (revision: number) =>
      changeThing(
        { ...thing, revision },
        { ...inputOf(draft, thing.kind), ...(isRenamed && effectiveFrom !== null ? { effectiveFrom } : {}) },
      ),
    onSuccess: (changed) => {
      announce(say('action.saved'))
      client.setQueryData(query.queryKey, changed)
      void client.invalidateQueries({ queryKey: ['things', thing.kind] })
      void client.invalidateQueries({ queryKey: ['hints'] })
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate(thing.revision)
      }}
    >
      <ThingForm kind={thing.kind} draft={draft} onChange={setDraft} references={thing.references} />
      {isRenamed && (
        <Notice title={say('names.changed')}>
          <p>{say('names.changedText')}</p>
          <DateField
            label={say('names.effectiveFrom')}
            value={effectiveFrom}
            onChange={setEffectiveFrom}
            hint={say('names.effectiveHint')}
          />
        </Notice>
      )}
      {isStale(saving.error) ? (
        <Notice
          tone="warn"
          title={say('stale.title')}
          actions={
            <Button onClick={() => saving.mutate(staleRevision(saving.error, thing.revision))}>
              {say('stale.keepMine')}
            </Button>
          }
        >
          {say('stale.text')}
        </Notice>
      ) : (
        <RefusalNotice error={saving.error} />
      )}
      <UnsavedGuard isUnsaved={draft !== before} />
      <div className="row">
        <Button type="submit" tone="primary" isBusy={saving.isPending}>
          {say('action.save')}
        </Button>
      </div>
    </form>
  )
}

/** The revision that stands now, as the refusal tells it. */
function staleRevision(error: unknown, otherwise: number): number {
  const { revision } = (error as { details?: { revision?: unknown } }).details ?? {}
  return typeof revision === 'number' ? revision : otherwise
}
