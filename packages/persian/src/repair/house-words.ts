import { ZWNJ, lettersOf } from '../letters.ts'
import type { RuleName } from './edit.ts'
import type { HouseStyle } from './options.ts'

/** Words written with a hamza on its seat, and without. Endings may follow. */
const HAMZA = (
  'مسئول مسوول مسئولیت مسوولیت رئیس رییس رؤسا روسا مؤسسه موسسه مؤسسات موسسات تأمین تامین تأیید تایید تأکید تاکید تأثیر تاثیر تأسیس تاسیس ' +
  'تألیف تالیف تأخیر تاخیر تأمل تامل مأمور مامور مأموریت ماموریت مسئله مساله مؤثر موثر مؤمن مومن مؤلف مولف مبدأ مبدا منشأ منشا ' +
  'نشئت نشات هیئت هیات سؤال سوال جرئت جرات قرائت قرایت متأسفانه متاسفانه متأثر متاثر رأی رای یأس یاس شأن شان تلألؤ تلالو مؤدب مودب تأدیب تادیب تأهل تاهل ' +
  'متأهل متاهل مطالبات مطالبات ارائه ارایه جزئیات جزییات جزئی جزیی پائین پایین آئین آیین آئینه آیینه رؤیا رویا لؤلؤ لولو مأخذ ماخذ مأوا ماوا تأنی تانی'
).split(' ')

/** Adverbs in «ـاً», without the mark. */
const TANVIN = (
  'کاملا حتما واقعا معمولا اصلا مثلا تقریبا فعلا قبلا بعدا عملا احتمالا ظاهرا صرفا دقیقا شدیدا نسبتا مجددا رسما لطفا عمدتا عموما غالبا اکثرا اخیرا قطعا حقیقتا اتفاقا ' +
  'اساسا مستقیما مستقلا متقابلا مشترکا متاسفا نهایتا نتیجتا ضمنا جمعا عمیقا عینا سریعا صریحا شخصا شرعا قانونا قاعدتا قلبا کلا لزوما متعاقبا مسلما مطلقا مطمئنا منحصرا موقتا ' +
  'ندرتا نسلا یقینا ابدا اجبارا احیانا ارجا اصولا اضافتا الزاما انصافا اولا ثانیا ثالثا رابعا بالاخره تدریجا تلفنا تماما جبرا جدا حدودا خصوصا دائما ذاتا سابقا سهوا سنتا طبعا طبیعتا عجالتا عمدا ' +
  'فورا کتبا شفاها کرارا مرتبا مکررا منطقا وجدانا علنا عادتا طبقا ظاهرا باطنا غفلتا مشخصا مفصلا مختصرا مجموعا متعاقبا متناوبا نوعا نقدا'
)
  .split(' ')
  .filter((word) => word.endsWith('ا') && word !== 'ارجا')

const AMBIGUOUS_PLAIN = new Set(['شان', 'رای', 'روسا', 'رویا', 'یاس', 'مطالبات', 'ماوا', 'لولو', 'تانی'])

const seatOf = new Map<string, string>()
const plainOf = new Map<string, string>()
for (let i = 0; i + 1 < HAMZA.length; i += 2) {
  const [seat, plain] = [HAMZA[i]!, HAMZA[i + 1]!]
  if (seat === plain) continue
  plainOf.set(seat, plain)
  if (!AMBIGUOUS_PLAIN.has(plain)) seatOf.set(plain, seat)
}
const tanvin = new Set(TANVIN)

/** A word of the house and how it should stand. */
export interface HouseWord {
  after: string
  rule: RuleName
  certain: boolean
}

/** How the house writes this word, where that differs; `full` also gives what it would merely suggest. */
export function houseWord(word: string, style: HouseStyle, full: boolean): HouseWord | undefined {
  if (word.endsWith('اً') || word.endsWith('ًا')) {
    const bare = word.slice(0, -2) + 'ا'
    if (style.tanvin === 'plain') return { after: bare, rule: 'tanvin', certain: true }
  } else if (tanvin.has(word) && style.tanvin !== 'plain' && (style.tanvin === 'mark' || full)) {
    return { after: word + '\u064b', rule: 'tanvin', certain: style.tanvin === 'mark' }
  }
  if (style.hamza === 'keep') return undefined
  return withHamza(word, style.hamza === 'seat' ? seatOf : plainOf)
}

/** The word with its hamza changed, whatever ending follows after a half-space. */
function withHamza(word: string, table: Map<string, string>): HouseWord | undefined {
  const cut = word.indexOf(ZWNJ)
  const stem = cut < 0 ? word : word.slice(0, cut)
  const wanted = table.get(stem)
  if (wanted === undefined || lettersOf(wanted) === '') return undefined
  return { after: wanted + (cut < 0 ? '' : word.slice(cut)), rule: 'hamza', certain: true }
}
