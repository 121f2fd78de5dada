import type { KeyboardEvent, PointerEvent } from 'react'
import { pictureSource } from '../../api/pictures.ts'
import type { Picture } from '../../api/types.ts'
import { altOf } from '../../parts/picture-frame.tsx'
import { language, say } from '../../words/say.ts'
import { formatPercent } from '#persian/digits.ts'

interface Point {
  x: number
  y: number
}
interface Props {
  picture: Picture
  focal: Point
  onChange: (focal: Point) => void
}

const steps: Record<string, Point> = {
  ArrowLeft: { x: -0.02, y: 0 },
  ArrowRight: { x: 0.02, y: 0 },
  ArrowUp: { x: 0, y: -0.02 },
  ArrowDown: { x: 0, y: 0.02 },
}

/** Point at what must stay in sight when the picture is cut: by a press on the picture, or by the arrow keys. */
export function FocalPoint({ picture, focal, onChange }: Props) {
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    onChange({ x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) })
  }
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const far = event.shiftKey ? 5 : 1
    onChange({ x: within(focal.x + step.x * far), y: within(focal.y + step.y * far) })
  }
  const place = say('pictures.focalAt', {
    x: formatPercent(focal.x, language()),
    y: formatPercent(focal.y, language()),
  })
  return (
    <figure className="focal">
      <button
        type="button"
        className="focal-picture"
        aria-label={`${say('pictures.focal')}: ${place}`}
        aria-describedby="focal-hint"
        onPointerDown={point}
        onKeyDown={press}
      >
        <img src={pictureSource(picture, 960)} alt="" width={picture.width} height={picture.height} draggable={false} />
        <span className="focal-mark" style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }} />
      </button>
      <figcaption id="focal-hint" className="small soft">
        {say('pictures.focalHint')}
      </figcaption>
      <div className="focal-cuts" aria-hidden="true">
        {['16 / 9', '1', '3 / 4'].map((ratio) => (
          <img
            key={ratio}
            src={pictureSource(picture, 320)}
            alt=""
            style={{ aspectRatio: ratio, objectPosition: `${focal.x * 100}% ${focal.y * 100}%` }}
          />
        ))}
      </div>
      <span className="only-heard" role="status">
        {place} {altOf(picture) === '' ? say('pictures.noAlt') : ''}
      </span>
    </figure>
  )
}

const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
