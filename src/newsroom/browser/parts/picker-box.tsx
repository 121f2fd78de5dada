import { useContext, useEffect, useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox'
import { say } from '../words/say.ts'
import { Icon, type IconName } from './icon.tsx'
import { useSteadyList } from './use-steady-list.ts'
import './date-field.css'
import './picker-box.css'

/** What may be picked: its name, and what tells it from others of that name. */
export interface Offer {
  id: string
  name: string
  hint: string
}

interface Props<T> {
  label: string
  isLabelHidden?: boolean
  items: readonly T[]
  typed: string
  onType: (typed: string) => void
  onFocus?: () => void
  onPick: (item: T) => void
  /** What is said where nothing is found. */
  none: string
  isFetching: boolean
  iconOf: (item: T) => IconName
  /** The id of the item that stands for making what was typed. */
  creates?: string
}

/** A field that lists what fits the typed text; whoever holds the text empties it after a pick, and the list closes. */
export function PickerBox<T extends Offer>(props: Props<T>) {
  const {
    label,
    isLabelHidden = false,
    items,
    typed,
    onType,
    onFocus,
    onPick,
    none,
    isFetching,
    iconOf,
    creates,
  } = props
  const { field, onOpenChange } = useSteadyList()
  const [picks, setPicks] = useState(0)
  return (
    <ComboBox
      className="picker-box"
      items={items}
      inputValue={typed}
      onInputChange={onType}
      onOpenChange={onOpenChange}
      onFocus={() => onFocus?.()}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = items.find((each) => each.id === key)
        if (item === undefined) return
        setPicks(picks + 1)
        onPick(item)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
    >
      <ClosedAfter picks={picks} />
      <Label className={isLabelHidden ? 'only-heard' : 'field-label'}>{label}</Label>
      <div className="picker-box-field" ref={field}>
        <Icon name="search" />
        <Input className="input" dir="auto" placeholder={say('picker.type')} />
        <AriaButton className="date-open">
          <Icon name="down" size={15} />
        </AriaButton>
      </div>
      <Popover className="picker-box-popover">
        <ListBox<T>
          className="picker-box-list"
          renderEmptyState={() => <p className="picker-box-none">{isFetching ? say('shell.waiting') : none}</p>}
        >
          {(item) => (
            <ListBoxItem
              id={item.id}
              textValue={item.name}
              className="picker-box-item"
              data-creates={item.id === creates || undefined}
            >
              <Icon name={item.id === creates ? 'add' : iconOf(item)} />
              {item.id === creates && <span>{say('picker.create')}</span>} <bdi>{item.name}</bdi>
              {item.hint !== '' && <bdi className="faint small">{item.hint}</bdi>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** After a pick the list closes: the component itself leaves it open where the key that was picked is not kept. */
function ClosedAfter({ picks }: { picks: number }) {
  const state = useContext(ComboBoxStateContext)
  useEffect(() => {
    if (picks > 0) state?.close()
    // oxlint-disable-next-line react/exhaustive-deps -- only when something was picked
  }, [picks])
  return null
}
