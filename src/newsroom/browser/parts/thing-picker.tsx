import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox'
import { hintsQuery } from '../api/things.ts'
import type { ThingHint, ThingKind } from '../api/types.ts'
import { say } from '../words/say.ts'
import { CreateThing } from './create-thing.tsx'
import { Icon } from './icon.tsx'
import { useSettled } from './use-settled.ts'
import { useSteadyList } from './use-steady-list.ts'
import './thing-picker.css'

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
  const { field, onOpenChange } = useSteadyList()
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
      <ComboBox
        className="thing-picker"
        items={items}
        inputValue={typed}
        onInputChange={setTyped}
        onOpenChange={onOpenChange}
        selectedKey={null}
        onSelectionChange={(key) => {
          const thing = offered.find((each) => each.id === key)
          if (thing !== undefined) pick(thing)
          else if (key === createKey) setCreating(name)
        }}
        menuTrigger="focus"
        allowsEmptyCollection
        allowsCustomValue
      >
        <Label className={isLabelHidden ? 'only-heard' : 'field-label'}>{label}</Label>
        <div className="thing-picker-field" ref={field}>
          <Icon name="search" />
          <Input className="input" dir="auto" placeholder={say('picker.type')} />
          <AriaButton className="date-open">
            <Icon name="down" size={15} />
          </AriaButton>
        </div>
        <Popover className="thing-picker-popover">
          <ListBox<ThingHint>
            className="thing-picker-list"
            renderEmptyState={() => (
              <p className="thing-picker-none">{found.isFetching ? say('shell.waiting') : say('picker.none')}</p>
            )}
          >
            {(thing) => (
              <ListBoxItem
                id={thing.id}
                textValue={thing.name}
                className="thing-picker-item"
                data-creates={thing.id === createKey || undefined}
              >
                {thing.id === createKey ? (
                  <>
                    <Icon name="add" />
                    <span>{say('picker.create')}</span> <bdi>{thing.name}</bdi>
                  </>
                ) : (
                  <>
                    <Icon name={thing.kind} />
                    <bdi>{thing.name}</bdi>
                    {thing.hint !== '' && <bdi className="faint small">{thing.hint}</bdi>}
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
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
