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
