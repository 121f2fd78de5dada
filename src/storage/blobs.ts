/** Bytes by their SHA-256: written once, never changed. Disk today; anything that can keep a file by name will do. */
export interface Blobs {
  /** Keep bytes; returns their hash in hex. Keeping the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>
  /**
   * Keep bytes as they come, without holding them all at once; returns their hash and how many there were. A stream that breaks off, or
   * brings more than `limit` bytes, leaves nothing behind: it rejects with what the stream did, or with `TooLong`.
   */
  putStream(stream: ReadableStream<Uint8Array>, limit: number): Promise<{ hash: string; bytes: number }>
  /** The bytes of a hash to be read in part or as a stream, or undefined when they are not here. */
  open(hash: string): Promise<Blob | undefined>
  /** The bytes of a hash, or undefined when they are not here. */
  get(hash: string): Promise<Uint8Array | undefined>
  remove(hash: string): Promise<void>
  /** Every hash that is kept, in no order. */
  list(): AsyncIterable<string>
}

/** A stream brought more bytes than it may. */
export class TooLong extends Error {}
