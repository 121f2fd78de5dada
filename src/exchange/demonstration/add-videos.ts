import { openAsBlob } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addFile } from '#media/add-file.ts'
import type { OfficeFile } from '#media/file.ts'
import { findFile } from '#media/find-file.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Store } from '#storage/store.ts'
import type { DemonstrationVideo } from './shapes.ts'
import { idIn, type World } from './world.ts'

interface House {
  store: Store
  blobs: Blobs
}

/** How long each caption stands, in seconds. */
const captionSeconds = 5

/** Take the videos in with their captions, as if somebody had sent them. */
export async function addVideos(house: House, videos: readonly DemonstrationVideo[], known: World): Promise<void> {
  for (const video of videos) {
    const film = await take(house, await openAsBlob(fileURLToPath(new URL(video.file, import.meta.url))), video.file)
    const captions = []
    for (const [lang, lines] of Object.entries(video.captions))
      captions.push({ ...factsOf(await take(house, captionsOf(lines), `${video.key}-${lang}.vtt`)), lang })
    const { width, height, seconds } = film
    if (width === null || height === null || seconds === null) throw new Error(`${video.file} is no video.`)
    const poster = idIn(known.pictures, video.poster).picture
    const { title, credit } = video
    known.videos.set(video.key, {
      facts: { ...factsOf(film), width, height, seconds, poster, captions },
      title,
      credit,
    })
  }
}

async function take({ store, blobs }: House, bytes: Blob, name: string): Promise<OfficeFile> {
  return findFile(store.read, await addFile({ store, blobs }, { stream: bytes.stream(), name, by: null }))
}

const factsOf = ({ id, format, bytes, hash }: OfficeFile) => ({ file: id, format, bytes, hash })

/** WebVTT: https://www.w3.org/TR/webvtt1/ */
function captionsOf(lines: readonly string[]): Blob {
  const time = (second: number) => `00:${String(second).padStart(2, '0')}.000`
  const cues = lines.map((text, i) => `${time(i * captionSeconds)} --> ${time((i + 1) * captionSeconds)}\n${text}\n`)
  return new Blob([`WEBVTT\n\n${cues.join('\n')}`])
}
