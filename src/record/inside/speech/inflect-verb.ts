/** How a finite form is said: its time, and whether it speaks of several. */
export interface Inflection {
  readonly form: string
  readonly time: 'past' | 'present' | 'perfect'
  readonly plural: boolean
  /** The speaker tells of an earlier saying of his own («گفتم», «گفته بودیم»). */
  readonly own: boolean
}

/**
 * The finite third persons in which somebody is reported to speak, half-spaces where a text may join or part:
 * گفت، گفتند، می‌گفت، می‌گوید، گفته است، گفته‌اند، گفته بود. Subjunctive («بگوید»), future, negated and first-person forms report nothing said.
 */
export function inflectVerb(past: string, present: string): Inflection[] {
  const participle = `${past}ه`
  return [
    ...both(past, `${past}ند`, 'past'),
    ...both(`می‌${past}`, `می‌${past}ند`, 'past'),
    ...both(`می‌${present}د`, `می‌${present}ند`, 'present'),
    ...both(`${participle}‌است`, `${participle}‌اند`, 'perfect'),
    ...both(`${participle}‌بود`, `${participle}‌بودند`, 'perfect'),
    { form: participle, time: 'perfect', plural: false, own: false },
    ...['م', 'یم'].map((ending) => ({
      form: `${past}${ending}`,
      time: 'past' as const,
      plural: ending === 'یم',
      own: true,
    })),
    ...['‌ام', '‌ایم', '‌بودم', '‌بودیم'].map((ending) => ({
      form: `${participle}${ending}`,
      time: 'perfect' as const,
      plural: ending.endsWith('یم'),
      own: true,
    })),
  ]
}

function both(singular: string, plural: string, time: Inflection['time']): Inflection[] {
  return [
    { form: singular, time, plural: false, own: false },
    { form: plural, time, plural: true, own: false },
  ]
}
