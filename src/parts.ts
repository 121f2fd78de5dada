/**
 * What the processes of one house tell one another when it runs in several: one **writer**, which alone changes anything, works the jobs and
 * serves staff; **readers**, which serve pages; and the **supervisor**, which starts them and carries what they say.
 */
export type Part = 'writer' | 'reader'

/** The supervisor to a part: be this. `inner`: the socket on which the writer answers what a reader may not. */
export interface Begin {
  kind: 'begin'
  part: Part
  inner: string
}

/** The writer to every reader: the ledger grew, or the house moved to another office. */
export interface Told {
  kind: 'grew' | 'moved'
  number: number
}

/** A reader: what was told under this number is done. The supervisor tells the writer when all have said so. */
export interface Heard {
  kind: 'heard'
  number: number
}

/** A part: it answers requests from now on. */
export interface Ready {
  kind: 'ready'
}

/** Has to be carried on every request that a reader passes on: whom it came from. Nobody outside reaches that socket. */
export const peerHeader = 'dabir-peer'
