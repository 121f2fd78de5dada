import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import type { Attachment as AttachmentBlock } from '#record/body.ts'
import { fileContent } from '../../api/files.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { factsOfFile } from '../../parts/file-picker.tsx'
import { Icon } from '../../parts/icon.tsx'
import { KeepDialog } from '../../parts/keep-dialog.tsx'
import { say } from '../../words/say.ts'
import { typeHalfSpace } from '../around/type-half-space.ts'
import { Attachment } from './nodes.ts'

/** An attachment as it stands in the text, with the way to its title. */
export const AttachmentWithView = Attachment.extend({
  addNodeView() {
    return ReactNodeViewRenderer(AttachmentView)
  },
})

function AttachmentView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const attrs = node.attrs as AttachmentBlock['attrs']
  const [isOpen, setOpen] = useState(false)
  return (
    <NodeViewWrapper
      className="text-figure text-file"
      data-selected={selected || undefined}
      data-field={`body.${attrs.id}`}
    >
      <Icon name="file" size={22} />
      <div className="text-file-words">
        <a href={fileContent(attrs.file)}>
          <bdi>{attrs.title === '' ? say('files.untitled') : attrs.title}</bdi>
        </a>
        <span className="small soft">{factsOfFile({ ...attrs, seconds: null })}</span>
      </div>
      <div className="row">
        <Button size="small" onClick={() => setOpen(true)}>
          {say('files.titleChange')}
        </Button>
        <Button size="small" tone="quiet" onClick={deleteNode}>
          {say('action.remove')}
        </Button>
      </div>
      {isOpen && (
        <TitleDialog
          title={attrs.title}
          onKeep={(title) => updateAttributes({ title })}
          onClose={() => setOpen(false)}
        />
      )}
    </NodeViewWrapper>
  )
}

interface DialogProps {
  title: string
  onKeep: (title: string) => void
  onClose: () => void
}

function TitleDialog({ title, onKeep, onClose }: DialogProps) {
  const [text, setText] = useState(title)
  const keep = () => {
    onKeep(text.trim())
    onClose()
  }
  return (
    <KeepDialog title={say('files.attachment')} size="small" onClose={onClose} onKeep={keep}>
      <TextField
        label={say('files.title')}
        hint={say('files.titleHint')}
        isRequired
        value={text}
        onChange={setText}
        onKeyDown={typeHalfSpace}
        maxLength={300}
      />
    </KeepDialog>
  )
}
