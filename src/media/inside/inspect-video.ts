import { BlobSource, EncodedPacketSink, Input, MP4, WEBM, type InputTrack } from 'mediabunny'
import { Fault } from '#ground/fault.ts'

/** What every browser of today plays, as the parameter strings of RFC 6381 begin: of H.264 the 8-bit profiles up to High. */
const playedPictures = /^(?:avc[13]\.(?:42|4d|58|64)|vp8|vp09\.00|av01\.0)/i
const playedSounds = /^(?:mp4a\.40\.(?:2|5|29)\b|mp4a\.6[9b]|mp3|opus|vorbis|flac)/i

/**
 * Measure a video, and refuse what browsers would not play: Dabir shows videos as they come and encodes none anew. Throws `invalid`:
 * `file.broken` also where its end is missing, `file.no_picture`, `file.unplayable` with the codec.
 */
export async function inspectVideo(blob: Blob): Promise<{ width: number; height: number; seconds: number }> {
  const input = new Input({ source: new BlobSource(blob), formats: [MP4, WEBM] })
  try {
    const picture = await input.getPrimaryVideoTrack()
    const sounds = await input.getAudioTracks()
    if (picture === null && sounds.length === 0) throw broken()
    if (picture === null) throw new Fault('invalid', 'file.no_picture', { field: 'file' })
    await refuseUnplayed(picture, playedPictures)
    for (const sound of sounds) await refuseUnplayed(sound, playedSounds)
    for (const track of [picture, ...sounds]) await refuseWithoutEnd(track)
    const seconds = await input.computeDuration()
    const [width, height] = [await picture.getDisplayWidth(), await picture.getDisplayHeight()]
    if (!(seconds > 0) || !(width > 0) || !(height > 0)) throw broken()
    return { width: Math.round(width), height: Math.round(height), seconds: Math.round(seconds * 1000) / 1000 }
  } catch (error) {
    throw error instanceof Fault ? error : broken()
  } finally {
    input.dispose()
  }
}

async function refuseUnplayed(track: InputTrack, played: RegExp): Promise<void> {
  const codec = await track.getCodecParameterString()
  if (codec !== null && played.test(codec)) return
  throw new Fault('invalid', 'file.unplayable', { field: 'file', details: { codec: codec ?? '?' } })
}

/** A file that was cut off still says in its front how long it would be: its last packet must be there. */
async function refuseWithoutEnd(track: InputTrack): Promise<void> {
  const last = await new EncodedPacketSink(track).getPacket(Infinity)
  if (last === null || last.data.length === 0) throw broken()
}

function broken(): Fault {
  return new Fault('invalid', 'file.broken', { field: 'file' })
}
