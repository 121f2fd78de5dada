import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stoppedClock } from '#ground/clock.ts'
import { loadDemonstration } from '#exchange/load-demonstration.ts'
import { blockText, textBlocks } from '#record/body.ts'
import { findOddOnes, type Named, type PageContext, type PageLine } from '#record/find-odd-ones.ts'
import { readLeaf } from '#record/leaf.ts'
import { readPageContext } from '#record/read-page-context.ts'
import { diskBlobs } from '#storage/disk-blobs.ts'
import { openStore } from '#storage/open-store.ts'

/** How many untouched pages raise an alarm, and how many planted swaps are caught, on the demonstration's Persian pages. */
const folder = mkdtempSync(join(tmpdir(), 'dabir-guards-'))
const clock = stoppedClock(new Date().toISOString())
const store = await openStore({ folder, clock })
await loadDemonstration({ store, blobs: diskBlobs(join(folder, 'blobs')), clock })

interface Page {
  number: number
  lines: PageLine[]
  context: PageContext
}

const pages: Page[] = []
const rows = await store.read
  .selectFrom('version')
  .innerJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
  .select(['version.document', 'editionBody.leaf'])
  .where('version.lang', 'in', ['fa'])
  .execute()
for (const row of rows) {
  const leaf = readLeaf(row.leaf)
  const decks = leaf.decks.map((deck, index) => ({ block: `deck:${index}`, text: deck.text }))
  const body = textBlocks({ type: 'doc', content: leaf.blocks }).map((block) => ({
    block: block.attrs.id,
    text: blockText(block),
  }))
  const context = await readPageContext(store.read, {
    document: row.document,
    lang: 'fa',
    day: leaf.dates.happened.date,
  })
  pages.push({ number: leaf.number, lines: [...decks, { block: 'lead', text: leaf.lead }, ...body], context })
}

let alarmed = 0
for (const { number, lines, context } of pages) {
  const odd = findOddOnes(lines, context)
  if (odd.length === 0) continue
  alarmed += 1
  console.log(`page ${number}:`, odd.map((one) => `${one.rule} «${one.found}» (${one.other ?? '–'})`).join(', '))
}
console.log(`untouched pages that raise an alarm: ${alarmed} of ${pages.length}`)

/** The same sequence in every run. */
let state = 12345
const random = (below: number) => {
  state = (state * 1103515245 + 12345) % 2147483648
  return state % below
}

interface Swap {
  kind: string
  from: string
  to: string
  lines: PageLine[]
  block: string
  start: number
}

function plant({ lines, context }: Page, kind: Named['kind'] | 'number'): Swap | undefined {
  const names = context.named.filter((one) => one.kind === kind)
  const spots = lines.flatMap((line, index) =>
    kind === 'number'
      ? [...line.text.matchAll(/[۰-۹]+/g)].map((match) => ({ index, at: match.index, form: match[0], id: '' }))
      : names.flatMap(({ id, forms }) =>
          forms.flatMap((form) => {
            const at = line.text.indexOf(form)
            const isWhole =
              at >= 0 &&
              !/[\p{L}\u200c]/u.test(line.text[at - 1] ?? ' ') &&
              !/[\p{L}\u200c]/u.test(line.text[at + form.length] ?? ' ')
            return isWhole ? [{ index, at, form, id }] : []
          }),
        ),
  )
  const spot = spots[random(Math.max(1, spots.length))]
  if (spot === undefined) return undefined
  const others = names.filter((one) => one.id !== spot.id)
  const to =
    kind === 'number'
      ? String(Number(7) + random(80)).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)
      : (others[random(Math.max(1, others.length))]?.forms[0] ?? '')
  if (to === '' || to === spot.form) return undefined
  const changed = lines.map((line, index) =>
    index === spot.index
      ? { ...line, text: line.text.slice(0, spot.at) + to + line.text.slice(spot.at + spot.form.length) }
      : line,
  )
  return { kind, from: spot.form, to, lines: changed, block: lines[spot.index]?.block ?? '', start: spot.at }
}

const caught = new Map<string, [number, number]>()
const missed: string[] = []
let planted = 0
while (planted < 400) {
  const page = pages[random(pages.length)] as Page
  const kind = (['place', 'person', 'position', 'place', 'number'] as const)[random(5)] ?? 'place'
  const swap = plant(page, kind)
  if (swap === undefined) continue
  planted += 1
  const hit = findOddOnes(swap.lines, page.context).some(
    (odd) => odd.block === swap.block && Math.abs(odd.start - swap.start) < 40,
  )
  const [hits, all] = caught.get(kind) ?? [0, 0]
  caught.set(kind, [hits + (hit ? 1 : 0), all + 1])
  if (!hit && missed.length < 60)
    missed.push(
      `${page.number} ${kind}: «${swap.from}» → «${swap.to}» in «${swap.lines.find((line) => line.block === swap.block)?.text.slice(Math.max(0, swap.start - 30), swap.start + 40)}»`,
    )
}
for (const [kind, [hits, all]] of caught) console.log(`planted ${kind}: ${hits} of ${all} caught`)
if (process.argv.includes('--missed')) console.log(missed.join('\n'))
await store.close()
rmSync(folder, { recursive: true, force: true })
