import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { PicturePicker } from '../../parts/picture-picker.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { newBlockId } from './block-id.ts'
import { Gallery } from './nodes.ts'

/** A gallery as it stands in the text: its pictures in order, and the way to one more. Each picture is dragged, or moved by its buttons. */
export const GalleryWithView = Gallery.extend({
  addNodeView() {
    return ReactNodeViewRenderer(GalleryView)
  },
})

function GalleryView({ node, editor, getPos, deleteNode, selected }: ReactNodeViewProps) {
  const { draft } = useDesk()
  const [isPicking, setPicking] = useState(false)
  const add = (figure: { picture: string; alt: string }) => {
    const at = getPos()
    if (at === undefined) return
    const attrs = { id: newBlockId(), caption: '', ...figure }
    editor.commands.insertContentAt(at + node.nodeSize - 1, { type: 'figure', attrs })
  }
  return (
    <NodeViewWrapper className="text-gallery" data-selected={selected || undefined}>
      <div className="row-apart" contentEditable={false}>
        <strong>{say('gallery.title', { count: node.childCount })}</strong>
        <span className="row">
          <Button size="small" icon="picture" onClick={() => setPicking(true)}>
            {say('gallery.add')}
          </Button>
          <Button size="small" tone="quiet" onClick={deleteNode}>
            {say('gallery.remove')}
          </Button>
        </span>
      </div>
      <NodeViewContent className="text-gallery-pictures" />
      {isPicking && (
        <PicturePicker
          onClose={() => setPicking(false)}
          soFar={say('gallery.title', { count: node.childCount })}
          onPick={(picture) => add({ picture: picture.id, alt: picture.alt[draft.lang] ?? '' })}
        />
      )}
    </NodeViewWrapper>
  )
}
