import { Dialog } from '../../parts/dialog.tsx'
import { say } from '../../words/say.ts'

/** Where the copy of one's own text is now. */
export function CopyMade({ copy, onClose }: { copy: { document: string; version: string }; onClose: () => void }) {
  return (
    <Dialog title={say('twoTexts.copied')} size="small" onClose={onClose}>
      <p>{say('twoTexts.copiedText')}</p>
      <p>
        <a href={`/newsroom/documents/${copy.document}/${copy.version}`} target="_blank" rel="noreferrer">
          {say('twoTexts.openCopy')}
        </a>
      </p>
    </Dialog>
  )
}
