import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'
import { setLink } from './commands.ts'
import { readHref } from './marks.ts'

/** Where the selected words lead. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [typed, setTyped] = useState(before)
  const [isAsked, setAsked] = useState(false)
  const href = readHref(typed)
  const keep = () => {
    setAsked(true)
    if (href === undefined) return
    setLink(editor, href)
    onClose()
  }
  return (
    <Dialog
      title={say('link.title')}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" onClick={keep}>
            {say('action.save')}
          </Button>
          {before !== '' && (
            <Button
              onClick={() => {
                setLink(editor, null)
                onClose()
              }}
            >
              {say('link.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField
          label={say('link.address')}
          hint={say('link.hint')}
          value={typed}
          onChange={setTyped}
          dir="ltr"
          inputMode="url"
          maxLength={2000}
          error={isAsked && href === undefined ? say('link.wrong') : undefined}
        />
      </form>
    </Dialog>
  )
}
