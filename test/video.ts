import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny'

/** What stands for a frame: the container is sound, and nobody looks at the picture. */
const keyFrame = new Uint8Array([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0, 7, 8, 133, 133, 136])

/** A sound WebM of VP9 that lasts so many seconds. */
export async function makeVideo(seconds = 3): Promise<Uint8Array> {
  return write(new WebMOutputFormat(), seconds)
}

/** The same as MP4 with its index in front, as a file is saved for the web. */
export async function makeMp4(seconds = 3): Promise<Uint8Array> {
  return write(new Mp4OutputFormat({ fastStart: 'in-memory' }), seconds)
}

async function write(format: OutputFormat, seconds: number): Promise<Uint8Array> {
  const target = new BufferTarget()
  const output = new Output({ format, target })
  const source = new EncodedVideoPacketSource('vp9')
  output.addVideoTrack(source)
  await output.start()
  const meta = { decoderConfig: { codec: 'vp09.00.10.08', codedWidth: 16, codedHeight: 16 } }
  for (let second = 0; second < seconds; second++)
    await source.add(new EncodedPacket(keyFrame, 'key', second, 1), second === 0 ? meta : undefined)
  await output.finalize()
  if (target.buffer === null) throw new Error('No video was written.')
  return new Uint8Array(target.buffer)
}

/** Captions of two cues. */
export const captions = `WEBVTT

1
00:00.000 --> 00:01.500
سلام به همه

00:01.500 --> 00:03.000
پل باز شد.
`
