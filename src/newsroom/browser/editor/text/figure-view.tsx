import { useQuery } from '@tanstack/react-query'
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { pictureQuery } from '../../api/pictures.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { TextArea } from '../../parts/field.tsx'
import { KeepDialog } from '../../parts/keep-dialog.tsx'
import { PictureFrame } from '../../parts/picture-frame.tsx'
import { say } from '../../words/say.ts'
import { typeHalfSpace } from '../around/type-half-space.ts'
import type { FigureFacts } from './commands.ts'
import { Figure } from './nodes.ts'
import { usePlaceInGallery } from './use-place-in-gallery.ts'

/** A figure as it stands in the text, with the way to its description and caption. */
export const FigureWithView = Figure.extend({
  addNodeView() {
    return ReactNodeViewRenderer(FigureView)
  },
})

function FigureView({ node, selected, updateAttributes, deleteNode, editor, getPos }: ReactNodeViewProps) {
  const place = usePlaceInGallery(editor, getPos)
  const { picture, alt, caption } = node.attrs as unknown as FigureFacts & { id: string }
  const found = useQuery(pictureQuery(picture))
  const [isOpen, setOpen] = useState(false)
  return (
    <NodeViewWrapper
      as="figure"
      className="text-figure"
      data-selected={selected || undefined}
      data-field={`body.${String(node.attrs.id)}`}
    >
      {found.data && <PictureFrame picture={found.data} width={960} />}
      {found.error && <p className="small soft">{say('picture.gone')}</p>}
      <figcaption>
        {caption !== '' && (
          <p>
            <bdi className="own-block">{caption}</bdi>
          </p>
        )}
        {alt === '' && <p className="text-figure-missing">{say('picture.altMissing')}</p>}
        <div className="row">
          <Button size="small" onClick={() => setOpen(true)}>
            {say('picture.describe')}
          </Button>
          {place && (
            <>
              <IconButton
                icon="up"
                label={say('gallery.earlier', { place: place.index + 1 })}
                disabled={place.index === 0}
                onClick={() => place.move(-1)}
              />
              <IconButton
                icon="down"
                label={say('gallery.later', { place: place.index + 1 })}
                disabled={place.index === place.count - 1}
                onClick={() => place.move(1)}
              />
            </>
          )}
          <Button size="small" tone="quiet" onClick={place?.count === 1 ? place.removeAll : deleteNode}>
            {say('action.remove')}
          </Button>
        </div>
      </figcaption>
      {isOpen && (
        <FigureDialog figure={{ picture, alt, caption }} onKeep={updateAttributes} onClose={() => setOpen(false)} />
      )}
    </NodeViewWrapper>
  )
}

interface DialogProps {
  figure: FigureFacts
  onKeep: (facts: Partial<FigureFacts>) => void
  onClose: () => void
}

function FigureDialog({ figure, onKeep, onClose }: DialogProps) {
  const [alt, setAlt] = useState(figure.alt)
  const [caption, setCaption] = useState(figure.caption)
  const keep = () => {
    onKeep({ alt, caption })
    onClose()
  }
  return (
    <KeepDialog title={say('picture.figure')} onClose={onClose} onKeep={keep}>
      <TextArea
        label={say('picture.alt')}
        hint={say('picture.altHint')}
        isRequired
        value={alt}
        onChange={setAlt}
        onKeyDown={typeHalfSpace}
        maxLength={1000}
      />
      <TextArea
        label={say('picture.caption')}
        value={caption}
        onChange={setCaption}
        onKeyDown={typeHalfSpace}
        maxLength={2000}
      />
    </KeepDialog>
  )
}
