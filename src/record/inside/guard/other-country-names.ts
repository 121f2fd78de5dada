import { fold } from '#persian/fold.ts'

/** What else says a country, in any of our languages, where no rule makes it from its name. */
const names: Record<string, string> = {
  AE: 'Emirates Emirati UAE امارات اماراتی إمارات إماراتي',
  AF: 'Afghan Afghans افغان أفغان',
  CH: 'Swiss',
  CN: 'Beijing',
  DK: 'Danish Danes',
  ES: 'Spanish Spaniards',
  FI: 'Finnish Finns',
  FR: 'French',
  GB: 'Britain British England English انگلیس انگلستان بریتانیا بريطانيا',
  IE: 'Irish',
  IR: 'Persian',
  KG: 'Kyrgyz قرقیز',
  KP: 'Pyongyang',
  KR: 'Seoul',
  KZ: 'Kazakh قزاق',
  NL: 'Dutch هلند هلندی هولندا هولندي',
  PL: 'Polish Poles',
  RU: 'روس',
  SA: 'Saudi سعودی سعودي',
  SE: 'Swedes',
  TJ: 'Tajik تاجیک',
  TM: 'Turkmen ترکمن',
  TR: 'Turkey Turkish Turks ترک',
  US: 'America American Americans Washington آمریکا آمریکایی امریکا أمريكا أمريكي أميركا أميركي US USA',
  UZ: 'Uzbek ازبک',
}

const byKey = new Map(
  Object.entries(names).map(([code, list]) => [`country:${code}`, list.split(' ').map((name) => fold(name))]),
)

export function otherCountryNames(key: string): readonly string[] {
  return byKey.get(key) ?? []
}
