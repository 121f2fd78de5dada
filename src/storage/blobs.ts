/** Bytes by their SHA-256: written once, never changed. Disk today; anything that can keep a file by name will do. */
export interface Blobs {
  /** Keep bytes; returns their hash in hex. Keeping the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of a hash, or undefined when they are not here. */
  get(hash: string): Promise<Uint8Array | undefined>
  remove(hash: string): Promise<void>
  /** Every hash that is kept, in no order. */
  list(): AsyncIterable<string>
}
