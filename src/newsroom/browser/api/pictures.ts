import { queryOptions } from '@tanstack/react-query'
import { get, patch, remove, upload } from './client.ts'
import type { ByLanguage, Page, Picture } from './types.ts'

export const picturesQuery = (filter: { q?: string | undefined; page?: number | undefined }) =>
  queryOptions({
    queryKey: ['pictures', filter],
    queryFn: () => get<Page<Picture>>('/pictures', { ...filter }),
    placeholderData: (before) => before,
  })
export const pictureQuery = (id: string) =>
  queryOptions({ queryKey: ['picture', id], queryFn: () => get<Picture>(`/pictures/${id}`) })

export function sendPicture(
  given: { file: File; alt: ByLanguage; credit: string },
  onProgress: (share: number) => void,
): Promise<Picture> {
  const form = new FormData()
  form.set('file', given.file)
  form.set('alt', JSON.stringify(given.alt))
  form.set('credit', given.credit)
  return upload<Picture>('/pictures', form, onProgress)
}
export const changePicture = (
  picture: { id: string; revision: number },
  change: { alt?: ByLanguage; credit?: string; focalX?: number; focalY?: number },
) => patch<Picture>(`/pictures/${picture.id}`, { revision: picture.revision, ...change })
export const removePicture = (id: string) => remove(`/pictures/${id}`)

/** The address of a rendition no wider than `width`, among the widths that exist. */
export function pictureSource(picture: { id: string; widths?: number[] | undefined }, width: number): string {
  const widths = picture.widths ?? [320, 640, 960, 1280, 1920]
  const fitting = widths.find((each) => each >= width) ?? widths.at(-1) ?? 320
  return `/media/${picture.id}/${fitting}.webp`
}
