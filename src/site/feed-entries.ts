import type { Id } from '#ground/id.ts'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import { asShown, type FeedLine } from './feed.ts'
import type { Visit } from './visit.ts'

/** So many entries of a form are remembered, the oldest are forgotten first: about a megabyte. */
const mostRemembered = 150

/**
 * How documents are written into feeds of one form. What was written is remembered by all that it shows, so that a feed in which one document
 * is new reads and writes that one.
 */
export function feedEntries(
  write: (visit: Visit, line: FeedLine) => string,
): (visit: Visit, lines: readonly FeedLine[]) => Promise<string[]> {
  const written = new Map<string, string>()
  return async (visit, lines) => {
    const keys = lines.map((line) => keyOf(visit, line))
    const known = keys.map((key) => written.get(key))
    const bodies = await bodiesOf(
      visit,
      lines.filter((line, at) => known[at] === undefined && line.withdrawal === null),
    )
    const entries = lines.map(
      (line, at) => known[at] ?? write(visit, asShown(visit, { ...line, ...bodies.get(line.document) })),
    )
    for (const [at, line] of lines.entries()) {
      const key = keys[at] ?? ''
      written.delete(key)
      if (known[at] !== undefined || isAsKeyed(line, bodies.get(line.document))) written.set(key, entries[at] ?? '')
    }
    for (const key of written.keys()) {
      if (written.size <= mostRemembered) break
      written.delete(key)
    }
    return entries
  }
}

/** A newer edition or a withdrawal that came meanwhile is not what the key says. */
function isAsKeyed(line: FeedLine, body: PublishedLine | undefined): boolean {
  if (line.withdrawal !== null) return true
  return body?.edition === line.edition && body.withdrawal === null
}

/** An edition never changes; the rest of what an entry shows stands in the line. */
function keyOf({ publicUrl, lang }: Visit, line: FeedLine): string {
  return JSON.stringify([publicUrl, lang, line])
}

async function bodiesOf({ reader }: Visit, lines: readonly FeedLine[]) {
  const [first] = lines
  if (first === undefined) return new Map<Id, never>()
  const documents = lines.map((line) => line.document)
  const asked = { lang: first.lang, documents, withBody: true, withPictures: true, limit: documents.length }
  const whole = await listPublishedDocuments(reader, asked)
  return new Map(whole.map((line) => [line.document, line]))
}
