import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { importText } from '../../api/documents.ts'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { say } from '../../words/say.ts'
import { ImportResult } from './import-result.tsx'
import './import.css'

const kept = 'dabir.import'

/** Paste the flat text of a page, see what was read from it, and go on with a draft. What was pasted survives a reload. */
export function ImportScreen() {
  const [text, setText] = useState(() => sessionStorage.getItem(kept) ?? '')
  const reading = useMutation({ mutationFn: importText, onSuccess: () => window.scrollTo(0, 0) })
  const keep = (value: string) => {
    setText(value)
    keepText(value)
  }
  if (reading.data !== undefined) {
    return <ImportResult read={reading.data} onAgain={reading.reset} onDone={() => sessionStorage.removeItem(kept)} />
  }
  return (
    <>
      <PageHead title={say('import.title')} about={say('import.about')} />
      <form
        className="stack import-form"
        onSubmit={(event) => {
          event.preventDefault()
          reading.mutate(text)
        }}
      >
        <TextArea
          label={say('import.text')}
          hint={say('import.textHint')}
          value={text}
          onChange={keep}
          rows={16}
          required
          spellCheck={false}
        />
        <RefusalNotice error={reading.error} />
        <div className="row">
          <Button type="submit" tone="primary" icon="paste" isBusy={reading.isPending}>
            {say('import.read')}
          </Button>
        </div>
      </form>
    </>
  )
}

/** A text too large for the browser's store is simply not kept there. */
function keepText(value: string): void {
  try {
    sessionStorage.setItem(kept, value)
  } catch {
    sessionStorage.removeItem(kept)
  }
}
