import { useState } from 'react'
import { say } from '../words/say.ts'
import type { IconName } from './icon.tsx'
import { PickerBox, type Offer } from './picker-box.tsx'
import { useSettled } from './use-settled.ts'

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
  const [typed, setTyped] = useState('')
  const [isWanted, setWanted] = useState(false)
  const { offers, isFetching } = useOffers(useSettled(typed, 200), isWanted)
  return (
    <PickerBox
      label={label}
      items={offers.filter(({ id }) => !except.includes(id))}
      typed={typed}
      onType={setTyped}
      onFocus={() => setWanted(true)}
      onPick={(offer) => {
        setTyped('')
        onPick(offer)
      }}
      none={say('picker.nothing')}
      isFetching={isFetching}
      iconOf={() => icon}
    />
  )
}
