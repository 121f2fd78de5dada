export type UnitKind =
  | 'share'
  | 'currency'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'power'
  | 'count'
  | 'temperature'

export type Unit = {
  /** What `formatQuantity` and `readQuantity` call it. */
  id: string
  kind: UnitKind
  /** The first is what is written; all are read. */
  fa: readonly string[]
  /** Singular and plural. */
  en: readonly [string, string]
  symbols: readonly string[]
}

const TABLE = `
percent|share|درصد|percent,percent|%,٪
permille|share|در هزار|per mille,per mille|‰
rial|currency|ریال,ریال ایران|rial,rials|IRR,﷼
toman|currency|تومان,تومن|toman,tomans|IRT
dollar|currency|دلار,دلار آمریکا,دلار امریکا|dollar,dollars|$,USD
euro|currency|یورو|euro,euros|€,EUR
pound|currency|پوند,پوند انگلیس|pound,pounds|£,GBP
dinar|currency|دینار,دینار عراق|dinar,dinars|IQD
dirham|currency|درهم,درهم امارات|dirham,dirhams|AED
yuan|currency|یوان,یوآن|yuan,yuan|CNY
ruble|currency|روبل|ruble,rubles|₽,RUB
lira|currency|لیر,لیره ترکیه,لیر ترکیه|lira,lira|₺,TRY
yen|currency|ین,ین ژاپن|yen,yen|¥,JPY
rupee|currency|روپیه|rupee,rupees|₹,INR
afghani|currency|افغانی|afghani,afghanis|AFN
kilometre|length|کیلومتر|kilometre,kilometres|km
metre|length|متر|metre,metres|m
centimetre|length|سانتی‌متر,سانت|centimetre,centimetres|cm
millimetre|length|میلی‌متر|millimetre,millimetres|mm
mile|length|مایل|mile,miles|mi
square-kilometre|area|کیلومتر مربع|square kilometre,square kilometres|km²,km2
square-metre|area|متر مربع,مترمربع|square metre,square metres|m²,m2
hectare|area|هکتار|hectare,hectares|ha
cubic-metre|volume|متر مکعب,مترمکعب|cubic metre,cubic metres|m³,m3
litre|volume|لیتر|litre,litres|l,L
barrel|volume|بشکه|barrel,barrels|bbl
tonne|mass|تن|tonne,tonnes|t
kilogram|mass|کیلوگرم,کیلو|kilogram,kilograms|kg
gram|mass|گرم|gram,grams|g
milligram|mass|میلی‌گرم|milligram,milligrams|mg
second|time|ثانیه|second,seconds|s
minute|time|دقیقه|minute,minutes|min
hour|time|ساعت|hour,hours|h
day|time|روز|day,days|d
week|time|هفته|week,weeks|wk
month|time|ماه|month,months|mo
year|time|سال|year,years|yr
kilowatt|power|کیلووات|kilowatt,kilowatts|kW
megawatt|power|مگاوات|megawatt,megawatts|MW
gigawatt|power|گیگاوات|gigawatt,gigawatts|GW
kilowatt-hour|power|کیلووات‌ساعت|kilowatt-hour,kilowatt-hours|kWh
person|count|نفر,تن از افراد|person,people|ppl
household|count|خانوار|household,households|hh
item|count|مورد|item,items|pc
volume|count|جلد|volume,volumes|vol
degree|temperature|درجه,درجه سانتی‌گراد|degree,degrees|°C,°`

/** The units and currencies we read and write. */
export const UNITS: readonly Unit[] = TABLE.trim()
  .split('\n')
  .map((row): Unit => {
    const [id = '', kind = '', fa = '', en = '', symbols = ''] = row.split('|')
    const [one = '', many = ''] = en.split(',')
    return { id, kind: kind as UnitKind, fa: fa.split(','), en: [one, many], symbols: symbols.split(',') }
  })
