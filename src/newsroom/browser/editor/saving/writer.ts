import type { DraftContent } from '#record/draft-content.ts'
import { sameContent } from './same-content.ts'
import { savedAt, step, type Effect, type SaveReason, type Saving, type SavingEvent } from './saving.ts'

/** The server's draft, as far as saving needs it. */
export interface ServerText {
  revision: number
  content: DraftContent
  updatedAt: string
  updatedBy: string | null
}
export type Outcome =
  | { type: 'answered'; revision: number }
  | { type: 'failed'; message: string }
  | { type: 'signed_out' }
  | { type: 'stale' }
  | { type: 'refused'; message: string }

/** What the writer needs of the world around it. */
export interface WriterDoors {
  send: (text: { revision: number; content: DraftContent; reason: SaveReason }) => Promise<Outcome>
  fetch: () => Promise<ServerText>
  /** Keep the text in this browser; false when it cannot. */
  keep: (text: { revision: number; content: DraftContent }) => boolean
  forget: () => void
  now: () => number
  /** Do something later; returns what calls it off. */
  later: (ms: number, act: () => void) => () => void
}

export interface Written {
  content: DraftContent
  saving: Saving
  /** Their text, when somebody else saved in between. */
  theirs: ServerText | null
  /** False when this browser could not keep the text. */
  isKept: boolean
  /** Counts up when the content came from elsewhere than the fields, which then have to show it anew. */
  generation: number
}

const keepAfterMs = 300
const keepAtLeastEveryMs = 2000

/** One version's text while it is written: held here, kept in the browser at every pause, sent to the server, never lost between the two. */
export class Writer {
  #written: Written
  readonly #doors: WriterDoors
  readonly #listeners = new Set<() => void>()
  #callOffSaving: () => void = () => {}
  #callOffKeeping: () => void = () => {}
  #keptAt = 0
  #isUnkept = false
  /** Texts that were sent and of which no answer came: the server may have them. */
  #unanswered: DraftContent[] = []

  constructor(draft: ServerText, doors: WriterDoors) {
    this.#doors = doors
    this.#written = {
      content: draft.content,
      saving: savedAt(draft.revision),
      theirs: null,
      isKept: true,
      generation: 0,
    }
  }

  read = (): Written => this.#written

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Take over what the fields say. */
  change = (part: Partial<DraftContent>): void => {
    const content = { ...this.#written.content, ...part }
    if (sameContent(content, this.#written.content)) return
    this.#show({ content })
    this.#keepSoon()
    this.happen({ type: 'changed', at: this.#doors.now() })
  }

  /** Show another text in every field, and save it as a change of one's own. */
  replace = (content: DraftContent): void => {
    this.#show({ generation: this.#written.generation + 1 })
    this.change(content)
  }

  /** Take the server's text as it stands, with nothing unsent here. */
  adopt = (draft: Pick<ServerText, 'revision' | 'content'>): void => {
    this.#unanswered = []
    this.#show({
      content: draft.content,
      generation: this.#written.generation + 1,
      theirs: null,
      saving: savedAt(draft.revision),
    })
    this.#callOffSaving()
    this.#forget()
  }

  /** One's own text goes over theirs, which stays among the revisions. */
  settleWithMine = (revision: number): void => {
    this.#show({ theirs: null })
    this.happen({ type: 'settled', revision, isChanged: true, at: this.#doors.now() })
    this.happen({ type: 'asked' })
  }

  happen = (event: SavingEvent): void => {
    const [saving, effects] = step(this.#written.saving, event)
    if (saving !== this.#written.saving) this.#show({ saving })
    for (const effect of effects) this.#perform(effect)
  }

  /** Send now, and wait until the server has everything; false when it does not get it. */
  saveAll = async (): Promise<boolean> => {
    this.happen({ type: 'asked' })
    for (;;) {
      const { phase } = this.#written.saving
      if (phase === 'saved') return true
      if (phase === 'waiting') this.happen({ type: 'asked' })
      else if (phase !== 'saving') return false
      await new Promise<void>((resolve) => {
        const stop = this.listen(() => {
          stop()
          resolve()
        })
      })
    }
  }

  /** Write to this browser at once what waits for a pause: the page is about to go. */
  keepNow = (): void => {
    this.#callOffKeeping()
    if (!this.#isUnkept) return
    this.#isUnkept = false
    this.#keptAt = this.#doors.now()
    const { content, saving } = this.#written
    const isKept = this.#doors.keep({ revision: saving.revision, content })
    if (isKept !== this.#written.isKept) this.#show({ isKept })
  }

  #keepSoon(): void {
    const now = this.#doors.now()
    if (!this.#isUnkept) this.#keptAt = now
    this.#isUnkept = true
    this.#callOffKeeping()
    const wait = Math.min(keepAfterMs, this.#keptAt + keepAtLeastEveryMs - now)
    if (wait <= 0) this.keepNow()
    else this.#callOffKeeping = this.#doors.later(wait, this.keepNow)
  }

  #forget(): void {
    this.#callOffKeeping()
    this.#isUnkept = false
    this.#doors.forget()
  }

  #perform(effect: Effect): void {
    this.#callOffSaving()
    if (effect.do === 'wait') this.#callOffSaving = this.#doors.later(effect.ms, () => this.happen({ type: 'due' }))
    else if (effect.do === 'forget') this.#forget()
    else void this.#send(effect.reason)
  }

  async #send(reason: SaveReason): Promise<void> {
    this.keepNow()
    const { content, saving } = this.#written
    if (this.#unanswered.at(-1) !== content) this.#unanswered.push(content)
    const outcome = await this.#doors.send({ revision: saving.revision, content, reason })
    if (outcome.type === 'stale') await this.#meetStale()
    else if (outcome.type === 'answered') this.#settled(outcome.revision, false)
    else this.happen(outcome)
  }

  /** Somebody saved in between; or it was ourselves, and only the answer was lost on the way. */
  async #meetStale(): Promise<void> {
    const theirs = await this.#doors.fetch().catch(() => undefined)
    if (theirs === undefined) return this.happen({ type: 'failed', message: '' })
    const at = this.#unanswered.findLastIndex((content) => sameContent(content, theirs.content))
    if (at !== -1) return this.#settled(theirs.revision, at < this.#unanswered.length - 1)
    this.#show({ theirs })
    this.happen({ type: 'stale' })
  }

  #settled(revision: number, isOlder: boolean): void {
    this.#unanswered = []
    const at = this.#doors.now()
    this.happen(isOlder ? { type: 'settled', revision, isChanged: true, at } : { type: 'answered', revision, at })
  }

  #show(part: Partial<Written>): void {
    this.#written = { ...this.#written, ...part }
    for (const listener of this.#listeners) listener()
  }
}
