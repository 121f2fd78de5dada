import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { hintsQuery } from '../api/things.ts'
import type { ThingHint, ThingKind } from '../api/types.ts'
import { say } from '../words/say.ts'
import { CreateThing } from './create-thing.tsx'
import { PickerBox } from './picker-box.tsx'
import { useSettled } from './use-settled.ts'

interface Props {
  label: string
  kinds: readonly ThingKind[]
  onPick: (thing: ThingHint) => void
  isLabelHidden?: boolean
  /** What is already there and is not offered again. */
  except?: readonly string[]
  mayCreate?: boolean
}

const createKey = '+'

/** Find a thing of the record by any part of any of its names, or make it where it is missing; then the field is empty for the next. */
export function ThingPicker({ label, kinds, onPick, isLabelHidden = false, except = [], mayCreate = true }: Props) {
  const [typed, setTyped] = useState('')
  const [creating, setCreating] = useState<string | null>(null)
  const asked = useSettled(typed, 200)
  const found = useQuery(hintsQuery(asked, kinds))
  const offered = (found.data?.items ?? []).filter((thing) => !except.includes(thing.id))
  const name = typed.trim()
  // Making is offered when it is known what there is, in one change with it: nothing moves from under a finger afterwards.
  const isAnswered = asked === typed && !found.isPlaceholderData && (found.isSuccess || found.isError)
  const items =
    mayCreate && name !== '' && isAnswered
      ? [...offered, { id: createKey, kind: kinds[0] ?? 'topic', name, hint: '' }]
      : offered
  const pick = (thing: ThingHint) => {
    setTyped('')
    onPick(thing)
  }
  return (
    <>
      <PickerBox
        label={label}
        isLabelHidden={isLabelHidden}
        items={items}
        typed={typed}
        onType={setTyped}
        onPick={(thing) => (thing.id === createKey ? setCreating(name) : pick(thing))}
        none={say('picker.none')}
        isFetching={found.isFetching}
        iconOf={({ kind }) => kind}
        creates={createKey}
      />
      {creating !== null && (
        <CreateThing
          kinds={kinds}
          name={creating}
          onClose={() => setCreating(null)}
          onCreate={(thing) => {
            setCreating(null)
            pick(thing)
          }}
        />
      )}
    </>
  )
}
