import type { DemonstrationThing } from './shapes.ts'

export const places: DemonstrationThing[] = [
  {
    key: 'nikvan',
    kind: 'place',
    names: { fa: 'نیکوان', en: 'Nikvan', ar: 'نيكوان' },
    summary: { fa: 'کشوری ساختگی میان کوه و دریا.', en: 'An invented country between mountains and sea.' },
  },
  {
    key: 'varana',
    kind: 'place',
    names: { fa: 'ورانه', en: 'Varana', ar: 'فارانا' },
    summary: {
      fa: 'همسایهٔ شمالی نیکوان، در بالادست رود هیراب.',
      en: 'Nikvan’s northern neighbour, upstream on the Hirab.',
    },
  },
  {
    key: 'solan',
    kind: 'place',
    names: { fa: 'سولان', en: 'Solan', ar: 'سولان' },
    summary: { fa: 'همسایهٔ شرقی نیکوان.', en: 'Nikvan’s eastern neighbour.' },
  },
  {
    key: 'lorana',
    kind: 'place',
    names: { fa: 'لورانا', en: 'Lorana', ar: 'لورانا' },
    summary: { fa: 'کشوری جزیره‌ای.', en: 'An island country.' },
  },
  {
    key: 'roshnab',
    kind: 'place',
    names: { fa: 'روشناب', en: 'Roshnab', ar: 'روشناب' },
    summary: { fa: 'پایتخت نیکوان.', en: 'The capital of Nikvan.' },
  },
  {
    key: 'baran-hall',
    kind: 'place',
    names: { fa: 'تالار باران', en: 'Baran Hall', ar: 'قاعة باران' },
    summary: { fa: 'تالار همایش‌های روشناب.' },
  },
  {
    key: 'kuhsayeh',
    kind: 'place',
    names: { fa: 'کوه‌سایه', en: 'Kuhsayeh', ar: 'كوه سايه' },
    summary: { fa: 'استانی کوهستانی در شمال نیکوان و شهری به همین نام.' },
  },
  {
    key: 'sangab',
    kind: 'place',
    names: { fa: 'دشت سنگاب', en: 'Sangab plain', ar: 'سهل سنكاب' },
    summary: { fa: 'دشت گندم‌کاران در جنوب استان کوه‌سایه.' },
  },
  {
    key: 'miandasht',
    kind: 'place',
    names: { fa: 'میاندشت نو', en: 'Miandasht-e Now', ar: 'ميان دشت الجديدة' },
    summary: { fa: 'شهرکی در مرکز نیکوان.' },
  },
  {
    key: 'tiram',
    kind: 'place',
    names: { fa: 'تیرام', en: 'Tiram', ar: 'تيرام' },
    summary: { fa: 'پایتخت ورانه.', en: 'The capital of Varana.' },
  },
  {
    key: 'barkin',
    kind: 'place',
    names: { fa: 'برکین', en: 'Barkin', ar: 'باركين' },
    summary: { fa: 'پایتخت سولان.', en: 'The capital of Solan.' },
  },
  {
    key: 'golyar',
    kind: 'place',
    names: { fa: 'بندر گلیار', en: 'Port of Golyar', ar: 'ميناء كليار' },
    summary: { fa: 'بزرگ‌ترین بندر نیکوان.' },
  },
]

export const subjects: DemonstrationThing[] = [
  {
    key: 'water',
    kind: 'topic',
    names: { fa: 'آب', en: 'Water', ar: 'المياه' },
    summary: { fa: 'رودهای مشترک، آبیاری و آب آشامیدنی.' },
  },
  { key: 'energy', kind: 'topic', names: { fa: 'انرژی', en: 'Energy', ar: 'الطاقة' } },
  { key: 'education', kind: 'topic', names: { fa: 'آموزش', en: 'Education', ar: 'التعليم' } },
  { key: 'health', kind: 'topic', names: { fa: 'بهداشت و درمان', en: 'Health', ar: 'الصحة والعلاج' } },
  { key: 'trade', kind: 'topic', names: { fa: 'تجارت منطقه‌ای', en: 'Regional trade', ar: 'التجارة الإقليمية' } },
  { key: 'air', kind: 'topic', names: { fa: 'هوای پاک', en: 'Clean air', ar: 'الهواء النقي' } },
  { key: 'relief', kind: 'topic', names: { fa: 'امدادرسانی', en: 'Relief', ar: 'الإغاثة' } },
  { key: 'culture', kind: 'topic', names: { fa: 'فرهنگ و هنر', en: 'Culture and the arts', ar: 'الثقافة والفنون' } },
  {
    key: 'hirab',
    kind: 'dossier',
    names: { fa: 'پروندهٔ آب هیراب', en: 'The Hirab water file', ar: 'ملف مياه هيراب' },
    short: { fa: 'آب هیراب', en: 'Hirab water' },
    summary: {
      fa: 'گفت‌وگوهای نیکوان و ورانه بر سر آب رود هیراب، از نخستین تماس تا تفاهم تیرام و آنچه پس از آن آمد.',
      en: 'The talks of Nikvan and Varana on the waters of the Hirab, from the first call to the Tiram understanding.',
    },
    picture: 'hirab-river',
  },
  {
    key: 'solan-flood',
    kind: 'dossier',
    names: { fa: 'سیل شمال سولان', en: 'The floods in northern Solan', ar: 'فيضانات شمال سولان' },
    summary: { fa: 'پیام‌ها، تماس‌ها و کمک‌های نیکوان پس از سیل مرداد ۱۴۰۵ در شمال سولان.' },
  },
  {
    key: 'people-line',
    kind: 'series',
    names: { fa: 'پای سخن مردم', en: 'Hearing the people', ar: 'الإصغاء إلى الناس' },
    summary: { fa: 'دیدارهای رئیس‌جمهور با گروه‌های مردم، هر بار با یک گروه.' },
  },
  {
    key: 'old-diary',
    kind: 'series',
    names: { fa: 'دفتر روزانه', en: 'Daily diary', ar: 'اليوميات' },
    summary: { fa: 'گزارش روزانهٔ کارها، که تا خرداد ۱۴۰۵ منتشر می‌شد.' },
    retired: true,
  },
]
