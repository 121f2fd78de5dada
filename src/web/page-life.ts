import type { Context } from 'hono'
import type { Instant } from '#ground/clock.ts'

/** What whoever renders a page says about it to whoever keeps it. */
export interface PageLife {
  /** What it shows that its own address and its links do not tell. */
  shown: Set<string>
  /** The instant, in milliseconds, from which the clock alone makes it wrong. */
  validUntil: number | undefined
}

const lives = new WeakMap<Request, PageLife>()

/** Note that the page under way shows this: it is dropped with it. The tags are those of `site/page-tags.ts`. */
export function noteShown(c: Context, ...tags: string[]): void {
  for (const tag of tags) lifeOf(c.req.raw).shown.add(tag)
}

/** Note that the clock alone makes the page under way wrong from this instant on; of several, the earliest holds. */
export function noteUntil(c: Context, instant: Instant): void {
  const life = lifeOf(c.req.raw)
  life.validUntil = Math.min(life.validUntil ?? Infinity, Date.parse(instant))
}

/** Note of the page under way what was noted of a part of it when that was rendered. */
export function noteLife(c: Context, { shown, validUntil }: Readonly<PageLife>): void {
  noteShown(c, ...shown)
  if (validUntil !== undefined) noteUntil(c, new Date(validUntil).toISOString())
}

/** What was noted while this request was answered. */
export function lifeOf(request: Request): PageLife {
  const known = lives.get(request)
  if (known !== undefined) return known
  const life = { shown: new Set<string>(), validUntil: undefined }
  lives.set(request, life)
  return life
}
