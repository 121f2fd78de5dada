import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { say, sayAny } from '../../words/say.ts'

const languages = ['en', 'ar', 'fa', 'fr', 'de', 'ru', 'tr', 'es', 'zh', 'ur', 'ku', 'az', 'he', 'it', 'ja', 'pt']

/** In which language the selected words are, so that they are read out and hyphenated rightly. */
export function ForeignDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before = editor.getAttributes('foreign').lang as string | undefined
  const [lang, setLang] = useState(before ?? 'en')
  const keep = () => {
    editor.chain().focus().extendMarkRange('foreign').setMark('foreign', { lang }).run()
    onClose()
  }
  return (
    <Dialog
      title={say('foreign.title')}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" onClick={keep}>
            {say('action.save')}
          </Button>
          {before !== undefined && (
            <Button
              onClick={() => {
                editor.chain().focus().extendMarkRange('foreign').unsetMark('foreign').run()
                onClose()
              }}
            >
              {say('foreign.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <SelectField
        label={say('foreign.language')}
        value={lang}
        onChange={setLang}
        choices={languages.map((value) => ({ value, label: sayAny('language', value) }))}
      />
    </Dialog>
  )
}
