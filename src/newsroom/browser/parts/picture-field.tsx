import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pictureQuery } from '../api/pictures.ts'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { PicturePicker } from './picture-picker.tsx'
import './picture-field.css'

/** One picture or none. */
export function PictureField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | null
  onChange: (picture: string | null) => void
}) {
  const [isPicking, setPicking] = useState(false)
  const picture = useQuery({ ...pictureQuery(value ?? ''), enabled: value !== null })
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div className="picture-field">
        {value !== null && picture.data && (
          <div className="picture-field-frame">
            <PictureFrame picture={picture.data} />
          </div>
        )}
        <div className="row">
          <Button size="small" icon="picture" onClick={() => setPicking(true)}>
            {say(value === null ? 'pictures.pick' : 'pictures.pickOther')}
          </Button>
          {value !== null && (
            <Button size="small" tone="quiet" onClick={() => onChange(null)}>
              {say('action.remove')}
            </Button>
          )}
        </div>
      </div>
      {isPicking && (
        <PicturePicker
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false)
            onChange(picked.id)
          }}
        />
      )}
    </div>
  )
}
