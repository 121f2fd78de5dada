import { catches, oddOnesIn, plantSwaps, readGuardPages, swapKinds } from '../test/guard-pages.ts'

/** How many untouched pages raise an alarm, and how many planted mistakes are caught. `--missed` names those that are not. */
const pages = await readGuardPages()
const alarms = pages.map((page) => ({ page, odd: oddOnesIn(page) })).filter(({ odd }) => odd.length > 0)
for (const { page, odd } of alarms)
  console.log(`${page.name}: ${odd.map((one) => `${one.rule} «${one.found}» (${one.other ?? '–'})`).join(', ')}`)
console.log(`untouched pages that raise an alarm: ${alarms.length} of ${pages.length}`)

const swaps = plantSwaps(pages).map((swap) => ({
  ...swap,
  isCaught: oddOnesIn({ lines: swap.lines, context: swap.page.context }).some((odd) => catches(odd, swap)),
}))
for (const kind of swapKinds) {
  const planted = swaps.filter((swap) => swap.kind === kind)
  console.log(`planted, ${kind}: ${planted.filter((swap) => swap.isCaught).length} of ${planted.length} caught`)
}
console.log(`planted: ${swaps.filter((swap) => swap.isCaught).length} of ${swaps.length} caught`)

/** The rules were made with the 40 above in sight. These were drawn otherwise and looked at by nobody. */
const unseen = plantSwaps(pages, { seed: 104729, each: 40 })
const found = unseen.filter((swap) =>
  oddOnesIn({ lines: swap.lines, context: swap.page.context }).some((odd) => catches(odd, swap)),
)
console.log(`planted otherwise, unseen: ${found.length} of ${unseen.length} caught`)
if (process.argv.includes('--missed'))
  for (const { page, kind, from, to, lines, block, start } of swaps.filter((swap) => !swap.isCaught)) {
    const text = lines.find((line) => line.block === block)?.text ?? ''
    console.log(`${page.name} ${kind}: «${from}» → «${to}» in «${text.slice(Math.max(0, start - 40), start + 50)}»`)
  }
