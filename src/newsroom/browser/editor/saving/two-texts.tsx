import type { ReactNode } from 'react'
import type { DraftContent } from '#record/draft-content.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { Compared } from '../compare/compared.tsx'

interface Side {
  title: string
  content: DraftContent
}
interface Props {
  title: string
  children: ReactNode
  lang: string
  mine: Side
  theirs: Side
  isBusy: boolean
  error: unknown
  onMine: () => void
  onTheirs: () => void
  onBoth: () => void
  onClose: () => void
  mineVerb: string
  theirsVerb: string
}

/** Two texts of the same version, of which one has to go on: both are shown, and whichever is chosen the other is kept somewhere. */
export function TwoTexts(props: Props) {
  const { title, children, lang, mine, theirs, isBusy, error } = props
  const actions = (
    <>
      <Button tone="primary" isBusy={isBusy} onClick={props.onMine}>
        {props.mineVerb}
      </Button>
      <Button aria-disabled={isBusy} onClick={props.onTheirs}>
        {props.theirsVerb}
      </Button>
      <Button aria-disabled={isBusy} onClick={props.onBoth}>
        {say('twoTexts.both')}
      </Button>
    </>
  )
  return (
    <Dialog title={title} size="wide" role="alertdialog" onClose={props.onClose} actions={actions}>
      <div className="stack-tight">{children}</div>
      <RefusalNotice error={error} />
      <Compared
        before={theirs.content}
        after={mine.content}
        lang={lang}
        view="side"
        beforeTitle={theirs.title}
        afterTitle={mine.title}
      />
    </Dialog>
  )
}
