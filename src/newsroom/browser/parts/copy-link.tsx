import { useRef, useState } from 'react'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import './copy-link.css'

/** A link that is shown once, with a button that copies it; where the clipboard is closed to us it is selected instead. */
export function CopyLink({ link, label }: { link: string; label: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const copy = async () => {
    field.current?.select()
    const isCopied = await copyText(link)
    setTold(say(isCopied ? 'copy.done' : 'copy.selected'))
  }
  return (
    <div className="copy-link">
      <input
        ref={field}
        className="input code"
        readOnly
        dir="ltr"
        value={link}
        aria-label={label}
        onFocus={(event) => event.target.select()}
      />
      <Button icon="copy" onClick={() => void copy()}>
        {say('action.copy')}
      </Button>
      <p role="status" className="small soft">
        {told}
      </p>
    </div>
  )
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
