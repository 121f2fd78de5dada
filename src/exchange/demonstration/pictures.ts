import type { DemonstrationPicture } from './shapes.ts'

/** Drawings, not photographs: they show nobody and no place. */
export const pictures: DemonstrationPicture[] = [
  {
    key: 'hirab-river',
    scene: 'water',
    seed: 3,
    alt: {
      fa: 'نقاشی انتزاعی رودی آبی میان کرانه‌های سبز',
      en: 'Abstract drawing of a blue river between green banks',
      ar: 'رسم تجريدي لنهر أزرق بين ضفتين خضراوين',
    },
    caption: {
      fa: 'رود هیراب، در مرز نیکوان و ورانه',
      en: 'The Hirab, on the border of Nikvan and Varana',
      ar: 'نهر هيراب على حدود نيكوان وفارانا',
    },
  },
  {
    key: 'roshnab-city',
    scene: 'city',
    seed: 5,
    alt: { fa: 'نقاشی انتزاعی ساختمان‌های شهر در نور صبح', en: 'Abstract drawing of city buildings in morning light' },
    caption: { fa: 'روشناب، پایتخت نیکوان', en: 'Roshnab, the capital of Nikvan' },
  },
  {
    key: 'talks-table',
    scene: 'table',
    seed: 2,
    alt: {
      fa: 'نقاشی انتزاعی میزی گرد با صندلی‌های روبه‌روی هم',
      en: 'Abstract drawing of a round table with facing chairs',
    },
    caption: { fa: 'اتاق گفت‌وگو در دفتر رئیس‌جمهور', en: 'A meeting room in the President’s Office' },
  },
  {
    key: 'kuhsayeh-hills',
    scene: 'hills',
    seed: 7,
    alt: {
      fa: 'نقاشی انتزاعی کوه‌های خاکستری و سبز پشت سر هم',
      en: 'Abstract drawing of grey and green mountain ridges',
    },
    caption: { fa: 'کوه‌های کوه‌سایه', en: 'The mountains of Kuhsayeh' },
  },
  {
    key: 'sangab-plain',
    scene: 'hills',
    seed: 21,
    alt: {
      fa: 'نقاشی انتزاعی دشتی تیره با تپه‌های خاکستری در دوردست',
      en: 'Abstract drawing of a dark plain with grey hills behind it',
    },
    caption: { fa: 'دشت سنگاب پس از درو', en: 'The Sangab plain after harvest' },
  },
  {
    key: 'schoolyard',
    scene: 'sun',
    seed: 4,
    alt: { fa: 'نقاشی انتزاعی خورشید بر فراز بام‌های کوتاه', en: 'Abstract drawing of the sun above low roofs' },
    caption: { fa: 'صبح نخستین روز مهر در میاندشت نو', en: 'First school morning in Miandasht-e Now' },
  },
  {
    key: 'tiram-bridge',
    scene: 'water',
    seed: 14,
    alt: {
      fa: 'نقاشی انتزاعی آبی آرام پیش تپه‌های سبز',
      en: 'Abstract drawing of calm water before green hills',
      ar: 'رسم تجريدي لمياه هادئة أمام تلال خضراء',
    },
    caption: {
      fa: 'تیرام، شهر پل‌های هیراب',
      en: 'Tiram, city of bridges on the Hirab',
      ar: 'تيرام، مدينة الجسور على هيراب',
    },
  },
  {
    key: 'winter-hills',
    scene: 'hills',
    seed: 23,
    alt: {
      fa: 'نقاشی انتزاعی تپه‌های برفی روستایی',
      en: 'Abstract drawing of hills around a village in winter',
    },
    caption: { fa: 'راه روستا در زمستان', en: 'The way to a village in winter' },
  },
  {
    key: 'golyar-port',
    scene: 'water',
    seed: 31,
    alt: {
      fa: 'نقاشی انتزاعی دریایی با موج‌های کوتاه پیش تپه‌های سبز',
      en: 'Abstract drawing of a sea with small waves before green hills',
    },
    caption: { fa: 'لنگرگاه بندر گلیار', en: 'The anchorage of Golyar' },
  },
  {
    key: 'solar-field',
    scene: 'sun',
    seed: 9,
    alt: {
      fa: 'نقاشی انتزاعی خورشید بزرگ بر فراز ردیف‌های تیره',
      en: 'Abstract drawing of a large sun above dark rows',
    },
    caption: { fa: 'نیروگاه خورشیدی میاندشت نو', en: 'The solar plant of Miandasht-e Now' },
  },
  {
    key: 'air-city',
    scene: 'city',
    seed: 18,
    alt: { fa: 'نقاشی انتزاعی شهری زیر آسمان خاکستری', en: 'Abstract drawing of a city under a grey sky' },
    caption: { fa: 'روشناب در روزی با هوای ناسالم', en: 'Roshnab on a day of poor air' },
  },
]
