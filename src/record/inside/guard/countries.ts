import { remember } from '#ground/remember.ts'
import type { Named } from './name-finder.ts'

const countryCodes =
  /* ISO 3166-1 alpha-2 */
  'AE AF AL AM AO AR AT AU AZ BA BD BE BG BH BJ BN BO BR BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FR GA GB GE GH GM GN GR GT HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LT LU LV LY MA MD ME MG MK ML MM MN MO MR MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  )

/** The world's countries by the names that a language gives them. */
export const countriesIn = remember(50, (lang): Named[] => {
  const names = new Intl.DisplayNames([lang], { type: 'region' })
  return countryCodes.flatMap((code) => {
    const form = names.of(code) ?? ''
    return form === '' || form === code ? [] : [{ id: `country:${code}`, kind: 'country' as const, forms: [form] }]
  })
})

/** Those of them of whose name the office has no thing. */
export function countriesBeside({ lang, named }: { lang: string; named: Named[] }): Named[] {
  const taken = new Set(named.flatMap((one) => one.forms))
  return countriesIn(lang).filter(({ forms }) => !forms.some((form) => taken.has(form)))
}
