import { pictureSource } from '../api/pictures.ts'
import type { Picture } from '../api/types.ts'
import { language } from '../words/say.ts'
import './picture-frame.css'

interface Props {
  picture: Picture
  width?: number
  /** Its alt text stands beside it for everybody; twice would be noise. */
  isDescribedBeside?: boolean
}

/** A kept picture, cut to a frame around its focal point. */
export function PictureFrame({ picture, width = 320, isDescribedBeside = false }: Props) {
  return (
    <img
      className="picture-frame"
      src={pictureSource(picture, width)}
      alt={isDescribedBeside ? '' : altOf(picture)}
      width={picture.width}
      height={picture.height}
      loading="lazy"
      style={{ objectPosition: `${picture.focalX * 100}% ${picture.focalY * 100}%` }}
    />
  )
}

/** What is to be seen, in the interface's language where somebody wrote it so. */
export function altOf(picture: Picture, lang: string = language()): string {
  return picture.alt[lang] ?? Object.values(picture.alt).find((text) => text !== '') ?? ''
}
