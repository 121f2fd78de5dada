import { html } from 'hono/html'
import { formatNumber } from '#persian/digits.ts'
import { directionOfLanguage } from '#persian/direction.ts'
import { nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'
import type { Period } from '../count-periods.ts'

const width = 600
const height = 96
const base = height - 2
/** So many names have room under their bars. */
const mostUnderBars = 8

/** Counts over time as bars, time running as the language is read; beneath it the same as links, for whoever does not see it. */
export function periodChart(lang: string, periods: readonly Period[], pathOf: (period: Period) => string): Html {
  if (periods.length < 2) return nothing
  const highest = Math.max(...periods.map((period) => period.count))
  const step = width / periods.length
  const isAxis = periods.length <= mostUnderBars
  const isLeftward = directionOfLanguage(lang) === 'rtl'
  const bars = periods.map(({ name, count }, index) => {
    const tall = count === 0 ? 0 : Math.max(2, (count / highest) * (base - 4))
    const x = (isLeftward ? periods.length - 1 - index : index) * step + step * 0.12
    return html`<rect
      x="${x.toFixed(1)}"
      y="${(base - tall).toFixed(1)}"
      width="${(step * 0.76).toFixed(1)}"
      height="${tall.toFixed(1)}"
      ><title>${name}: ${formatNumber(count, lang)}</title></rect
    >`
  })
  return html`<figure class="over-time">
    <figcaption>${say(lang, 'statements.over_time')}</figcaption>
    <svg
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${say(lang, 'statements.over_time')}"
    >
      ${bars}
      <path d="M0 ${base}h${width}" />
    </svg>
    <ul class="${isAxis ? 'chips axis' : 'chips'}">
      ${periods
        .filter((period) => isAxis || period.count > 0)
        .map(
          (period) =>
            html`<li>
              ${period.count > 0 ? html`<a href="${pathOf(period)}">${period.name}</a>` : period.name}
              <span class="soft">${formatNumber(period.count, lang)}</span>
            </li>`,
        )}
    </ul>
  </figure>`
}
