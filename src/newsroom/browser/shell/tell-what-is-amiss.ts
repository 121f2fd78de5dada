import { say } from '../words/say.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Whatever a browser would not send, it tells in its own language. Have it tell that in the interface's, in every form there is. */
export function tellWhatIsAmiss(): void {
  const told = new Set<Control>()
  document.addEventListener(
    'invalid',
    ({ target }) => {
      if (!isControl(target) || (target.validity.customError && !told.has(target))) return
      told.add(target)
      tell(target)
    },
    true,
  )
  const lookAgain = () => {
    for (const control of told) {
      if (control.isConnected) tell(control)
      else told.delete(control)
    }
  }
  // Before the form is asked again whether it may be sent: a control can have been filled without a key, too.
  for (const event of ['input', 'change', 'click', 'keydown']) document.addEventListener(event, lookAgain, true)
}

function tell(control: Control): void {
  control.setCustomValidity('')
  if (!control.validity.valid) control.setCustomValidity(whatIsAmiss(control))
}

function whatIsAmiss(control: Control): string {
  const { validity } = control
  if (validity.valueMissing) return say(missingWord(control))
  if (validity.typeMismatch) return say(control.type === 'email' ? 'amiss.mail' : 'amiss.link')
  if (validity.tooLong || validity.tooShort) return say('amiss.length')
  if (control instanceof HTMLInputElement && (validity.rangeUnderflow || validity.rangeOverflow))
    return say('amiss.range', { least: Number(control.min), most: Number(control.max) })
  return say('amiss.form')
}

function missingWord({ type }: Control) {
  if (type === 'checkbox' || type === 'radio' || type === 'select-one') return 'amiss.notChosen'
  return type === 'file' ? 'amiss.noFile' : 'amiss.empty'
}

function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  )
}
