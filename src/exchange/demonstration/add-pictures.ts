import { addPicture } from '#media/add-picture.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Store } from '#storage/store.ts'
import { drawPicture } from './draw-picture.ts'
import type { DemonstrationPicture } from './shapes.ts'
import type { World } from './world.ts'

/** Draw the pictures and take them in as if somebody had sent them. */
export async function addPictures(
  house: { store: Store; blobs: Blobs },
  pictures: readonly DemonstrationPicture[],
  known: World,
): Promise<void> {
  const ids = await Promise.all(pictures.map((picture) => addOne(house, picture)))
  for (const [i, { key, alt, caption }] of pictures.entries()) {
    known.pictures.set(key, { picture: ids[i] as string, alt, caption })
  }
}

async function addOne(house: { store: Store; blobs: Blobs }, picture: DemonstrationPicture): Promise<string> {
  return addPicture(house, {
    bytes: await drawPicture(picture),
    fileName: `${picture.key}.png`,
    alt: picture.alt,
    credit: 'طرح: دفتر نمایشی دبیر',
    language: 'fa',
    by: null,
  })
}
