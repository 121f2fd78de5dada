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
import { useSettled } from './use-settled.ts'
import { useSteadyList } from './use-steady-list.ts'
import './date-field.css'
import './thing-picker.css'

/** What may be picked: its name, and what tells it from others of that name. */
export interface Offer {
  id: string
  name: string
  hint: string
}

interface Props {
  label: string
  icon: IconName
  /** What is found for a text that was typed; a hook. Nothing is asked before somebody comes to the field. */
  useOffers: (typed: string, isWanted: boolean) => { offers: readonly Offer[]; isFetching: boolean }
  onPick: (offer: Offer) => void
  /** What is already there and is not offered again. */
  except?: readonly string[]
}

/** Find something that exists by typing a part of it, and pick it; then the field is empty for the next. */
export function SearchPicker({ label, icon, useOffers, onPick, except = [] }: Props) {
  const { field, onOpenChange } = useSteadyList()
  const [typed, setTyped] = useState('')
  const [picks, setPicks] = useState(0)
  const [isWanted, setWanted] = useState(false)
  const { offers: found, isFetching } = useOffers(useSettled(typed, 200), isWanted)
  const offers = found.filter(({ id }) => !except.includes(id))
  return (
    <ComboBox
      className="thing-picker"
      items={offers}
      inputValue={typed}
      onInputChange={setTyped}
      onOpenChange={onOpenChange}
      onFocus={() => setWanted(true)}
      selectedKey={null}
      onSelectionChange={(key) => {
        const offer = offers.find((each) => each.id === key)
        if (offer === undefined) return
        setTyped('')
        setPicks(picks + 1)
        onPick(offer)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
    >
      <ClosedAfter picks={picks} />
      <Label className="field-label">{label}</Label>
      <div className="thing-picker-field" ref={field}>
        <Icon name="search" />
        <Input className="input" dir="auto" placeholder={say('picker.type')} />
        <AriaButton className="date-open">
          <Icon name="down" size={15} />
        </AriaButton>
      </div>
      <Popover className="thing-picker-popover">
        <ListBox<Offer>
          className="thing-picker-list"
          renderEmptyState={() => (
            <p className="thing-picker-none">{isFetching ? say('shell.waiting') : say('picker.nothing')}</p>
          )}
        >
          {(offer) => (
            <ListBoxItem id={offer.id} textValue={offer.name} className="thing-picker-item">
              <Icon name={icon} />
              <bdi>{offer.name}</bdi>
              {offer.hint !== '' && <bdi className="faint small">{offer.hint}</bdi>}
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
