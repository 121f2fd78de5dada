import type { DemonstrationVideo } from './shapes.ts'

/** Snow over drawn hills, without sound; the captions carry the words. */
export const videos: DemonstrationVideo[] = [
  {
    key: 'nurses-snow',
    file: 'nurses.webm',
    poster: 'winter-hills',
    title: {
      fa: 'پیام تصویری رئیس‌جمهور به پرستاران روستا (بی‌صدا، با زیرنویس)',
      en: 'The president’s video message to village nurses (silent, with captions)',
    },
    credit: { fa: 'طرح: دفتر نمایشی دبیر', en: 'Drawing: Dabir’s demonstration office' },
    captions: {
      fa: [
        'پرستاران گرامی روستاهای نیکوان، سلام.',
        'شما راه خانهٔ بیمار را بلدید؛\nآن هم در شبی که برف آمده و راه پیدا نیست.',
        'از شما سپاسگزارم و می‌دانم که سپاس،\nجای چکمه و بنزین را نمی‌گیرد.',
        'از آبان حق سفر پرستاران روستا دو برابر می‌شود.',
        'این کمترین کاری است که باید سال‌ها پیش می‌شد.\nتندرست باشید.',
      ],
      en: [
        'Nurses of the villages of Nikvan, good day.',
        'You know the way to the patient’s door,\neven on a night when it has snowed.',
        'I thank you, and I know that thanks\nare no substitute for boots and petrol.',
        'From November the travel allowance\nof village nurses is doubled.',
        'It is the least that ought to have been done\nyears ago. Keep well.',
      ],
    },
  },
]
