import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pictureQuery } from '../../api/pictures.ts'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/field.tsx'
import { PictureFrame } from '../../parts/picture-frame.tsx'
import { PicturePicker } from '../../parts/picture-picker.tsx'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { Panel } from './panel.tsx'
import { typeHalfSpace } from './type-half-space.ts'

/** The picture that stands over the text and in lists. */
export function LeadPicture() {
  const { writer, draft } = useDesk()
  const picture = useWritten(({ content }) => content.picture)
  const found = useQuery({ ...pictureQuery(picture?.picture ?? ''), enabled: picture !== null })
  const [isPicking, setPicking] = useState(false)
  const change = (part: Partial<NonNullable<typeof picture>>) =>
    picture !== null && writer.change({ picture: { ...picture, ...part } })
  return (
    <Panel title={say('picture.lead')} field="picture">
      {picture !== null && (
        <>
          {found.data && <PictureFrame picture={found.data} width={640} />}
          {found.data && <p className="small faint">{say('picture.credit', { credit: found.data.credit })}</p>}
          <TextArea
            label={say('picture.alt')}
            hint={say('picture.altHint')}
            isRequired
            value={picture.alt}
            onChange={(alt) => change({ alt })}
            onKeyDown={typeHalfSpace}
            maxLength={1000}
            rows={2}
            lang={draft.lang}
          />
          <TextArea
            label={say('picture.caption')}
            value={picture.caption}
            onChange={(caption) => change({ caption })}
            onKeyDown={typeHalfSpace}
            maxLength={2000}
            rows={2}
            lang={draft.lang}
          />
        </>
      )}
      <div className="row">
        <Button size="small" icon="picture" onClick={() => setPicking(true)}>
          {say(picture === null ? 'pictures.pick' : 'pictures.pickOther')}
        </Button>
        {picture !== null && (
          <Button size="small" tone="quiet" onClick={() => writer.change({ picture: null })}>
            {say('action.remove')}
          </Button>
        )}
      </div>
      {isPicking && (
        <PicturePicker
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false)
            writer.change({
              picture: { picture: picked.id, alt: picked.alt[draft.lang] ?? '', caption: picture?.caption ?? '' },
            })
          }}
        />
      )}
    </Panel>
  )
}
