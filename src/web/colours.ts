/** The grounds on which the office's colour stands: paper and wash of style/site.css, by day and by night. */
const grounds = { day: ['#ffffff', '#f3f4f6'], night: ['#14161a', '#1d2026'] }
/** WCAG 2.2, level AAA for text. */
const readable = 7

/** The office's colour as its pages show it, by day and by night, with its least contrast to the grounds it stands on. */
export function coloursOnPages(
  accent: string,
): Record<'day' | 'night', { colour: string; ground: string; contrast: number }> {
  const shown = ([ground = '', ...others]: string[]) => {
    const colour = withContrast(accent, [ground, ...others], readable)
    return { colour, ground, contrast: Math.min(...[ground, ...others].map((one) => contrastOf(colour, one))) }
  }
  return { day: shown(grounds.day), night: shown(grounds.night) }
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The nearest colour to one (`#rrggbb`) that has at least `ratio` to every one of these backgrounds: it is mixed with black on light
 * backgrounds and with white on dark ones, as little as will do.
 */
export function withContrast(colour: string, backgrounds: readonly string[], ratio: number): string {
  const target = luminanceOf(backgrounds[0] ?? '#ffffff') > 0.18 ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, target, share)
    if (backgrounds.every((background) => contrastOf(mixed, background) >= ratio)) return mixed
  }
  return target
}

function mix(a: string, b: string, share: number): string {
  const [from, to] = [channelsOf(a), channelsOf(b)]
  const mixed = from.map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
