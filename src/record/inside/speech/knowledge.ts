/** What the office knows when it reads an article. Dates are ISO and Gregorian. */
export interface Knowledge {
  readonly people: readonly KnownPerson[]
  readonly tenures: readonly Tenure[]
  readonly event?: KnownEvent | undefined
  /** The office's own country: there «رئیس جمهور» without more is its own president. */
  readonly country?: string | undefined
}

export interface KnownPerson {
  readonly id: string
  readonly names: readonly {
    readonly form: string
    readonly kind: 'full' | 'short' | 'alias'
    readonly from?: string | undefined
    readonly to?: string | undefined
  }[]
}

export interface Tenure {
  readonly person: string
  readonly position: {
    readonly titles: readonly string[]
    readonly organisation?: string | undefined
    readonly country?: string | undefined
  }
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface KnownEvent {
  readonly kind: string
  readonly start?: string | undefined
  readonly participants: readonly {
    readonly person: string
    readonly side?: string | undefined
    readonly part?: string | undefined
  }[]
}
