import type { DemonstrationThing } from './shapes.ts'

/** Organisations and the positions in them. */
export const organisations: DemonstrationThing[] = [
  {
    key: 'government',
    kind: 'organisation',
    names: { fa: 'دولت جمهوری نیکوان', en: 'Government of the Republic of Nikvan', ar: 'حكومة جمهورية نيكوان' },
    short: { fa: 'دولت', en: 'the government' },
  },
  {
    key: 'presidency',
    kind: 'organisation',
    names: { fa: 'دفتر رئیس‌جمهور نیکوان', en: 'Office of the President of Nikvan', ar: 'مكتب رئيسة جمهورية نيكوان' },
    short: { fa: 'دفتر رئیس‌جمهور', en: 'President’s Office' },
    summary: { fa: 'دفتری که کارهای رئیس‌جمهور را سامان می‌دهد و سخنان و تصمیم‌های او را ثبت و منتشر می‌کند.' },
    organisation: 'government',
  },
  {
    key: 'foreign-ministry',
    kind: 'organisation',
    names: { fa: 'وزارت امور خارجهٔ نیکوان', en: 'Ministry of Foreign Affairs of Nikvan', ar: 'وزارة خارجية نيكوان' },
    short: { fa: 'وزارت امور خارجه', en: 'Foreign Ministry' },
    organisation: 'government',
  },
  {
    key: 'energy-ministry',
    kind: 'organisation',
    names: { fa: 'وزارت آب و انرژی', en: 'Ministry of Water and Energy', ar: 'وزارة المياه والطاقة' },
    former: { names: { fa: 'وزارت نیرو', en: 'Ministry of Power', ar: 'وزارة الكهرباء' }, until: '2025-03-20' },
    organisation: 'government',
  },
  {
    key: 'education-ministry',
    kind: 'organisation',
    names: { fa: 'وزارت آموزش', en: 'Ministry of Education', ar: 'وزارة التعليم' },
    organisation: 'government',
  },
  {
    key: 'health-ministry',
    kind: 'organisation',
    names: { fa: 'وزارت بهداشت', en: 'Ministry of Health', ar: 'وزارة الصحة' },
    organisation: 'government',
  },
  {
    key: 'roads-ministry',
    kind: 'organisation',
    names: { fa: 'وزارت راه و بندرها', en: 'Ministry of Roads and Ports', ar: 'وزارة الطرق والموانئ' },
    organisation: 'government',
  },
  {
    key: 'city-hall',
    kind: 'organisation',
    names: { fa: 'شهرداری روشناب', en: 'Roshnab City Hall', ar: 'بلدية روشناب' },
  },
  {
    key: 'kuhsayeh-province',
    kind: 'organisation',
    names: { fa: 'استانداری کوه‌سایه', en: 'Governorate of Kuhsayeh', ar: 'محافظة كوه سايه' },
    organisation: 'government',
  },
  {
    key: 'shores',
    kind: 'organisation',
    names: { fa: 'سازمان همکاری کرانه‌ها', en: 'Shores Cooperation Organisation', ar: 'منظمة تعاون الشواطئ' },
    short: { fa: 'سازمان کرانه‌ها', en: 'Shores Organisation' },
    summary: { fa: 'سازمانی منطقه‌ای با هفت عضو، برای همکاری در آب، دریانوردی و تجارت.' },
  },
  {
    key: 'first-channel',
    kind: 'organisation',
    names: { fa: 'شبکهٔ نخست سیمای نیکوان', en: 'Nikvan Television, First Channel', ar: 'تلفزيون نيكوان، القناة الأولى' },
    short: { fa: 'شبکهٔ نخست', en: 'First Channel' },
  },
  {
    key: 'peyk',
    kind: 'organisation',
    names: { fa: 'خبرگزاری پیک نیکوان', en: 'Peyk News Agency', ar: 'وكالة أنباء بيك نيكوان' },
    short: { fa: 'پیک نیکوان', en: 'Peyk' },
  },
]

export const positions: DemonstrationThing[] = [
  {
    key: 'president',
    kind: 'position',
    names: { fa: 'رئیس‌جمهور نیکوان', en: 'President of Nikvan', ar: 'رئيسة جمهورية نيكوان' },
    short: { fa: 'رئیس‌جمهور', en: 'President', ar: 'رئيسة الجمهورية' },
    organisation: 'presidency',
  },
  {
    key: 'foreign-minister',
    kind: 'position',
    names: { fa: 'وزیر امور خارجهٔ نیکوان', en: 'Minister of Foreign Affairs of Nikvan', ar: 'وزير خارجية نيكوان' },
    short: { fa: 'وزیر امور خارجه', en: 'Foreign Minister' },
    organisation: 'foreign-ministry',
  },
  {
    key: 'energy-minister',
    kind: 'position',
    names: { fa: 'وزیر آب و انرژی', en: 'Minister of Water and Energy', ar: 'وزيرة المياه والطاقة' },
    former: { names: { fa: 'وزیر نیرو', en: 'Minister of Power', ar: 'وزيرة الكهرباء' }, until: '2025-03-20' },
    organisation: 'energy-ministry',
  },
  {
    key: 'hirab-envoy',
    kind: 'position',
    names: {
      fa: 'نمایندهٔ ویژهٔ رئیس‌جمهور در گفت‌وگوهای آب هیراب',
      en: 'Special Envoy of the President to the Hirab Water Talks',
      ar: 'المبعوثة الخاصة لرئيسة الجمهورية إلى محادثات مياه هيراب',
    },
    short: { fa: 'نمایندهٔ ویژهٔ آب هیراب', en: 'Hirab Envoy' },
    organisation: 'presidency',
  },
  {
    key: 'education-minister',
    kind: 'position',
    names: { fa: 'وزیر آموزش', en: 'Minister of Education', ar: 'وزير التعليم' },
    organisation: 'education-ministry',
  },
  {
    key: 'health-minister',
    kind: 'position',
    names: { fa: 'وزیر بهداشت', en: 'Minister of Health', ar: 'وزيرة الصحة' },
    organisation: 'health-ministry',
  },
  {
    key: 'roads-minister',
    kind: 'position',
    names: { fa: 'وزیر راه و بندرها', en: 'Minister of Roads and Ports', ar: 'وزير الطرق والموانئ' },
    organisation: 'roads-ministry',
  },
  {
    key: 'mayor',
    kind: 'position',
    names: { fa: 'شهردار روشناب', en: 'Mayor of Roshnab', ar: 'رئيسة بلدية روشناب' },
    organisation: 'city-hall',
  },
  {
    key: 'governor',
    kind: 'position',
    names: { fa: 'استاندار کوه‌سایه', en: 'Governor of Kuhsayeh', ar: 'محافظ كوه سايه' },
    organisation: 'kuhsayeh-province',
  },
  {
    key: 'spokesperson',
    kind: 'position',
    names: {
      fa: 'سخنگوی دولت نیکوان',
      en: 'Spokesperson of the Government of Nikvan',
      ar: 'المتحدثة باسم حكومة نيكوان',
    },
    short: { fa: 'سخنگوی دولت', en: 'Government Spokesperson' },
    organisation: 'government',
  },
  {
    key: 'varana-president',
    kind: 'position',
    names: { fa: 'رئیس‌جمهور ورانه', en: 'President of Varana', ar: 'رئيس جمهورية فارانا' },
    short: { fa: 'رئیس‌جمهور', en: 'President' },
  },
  {
    key: 'solan-premier',
    kind: 'position',
    names: { fa: 'نخست‌وزیر سولان', en: 'Prime Minister of Solan', ar: 'رئيسة وزراء سولان' },
    short: { fa: 'نخست‌وزیر', en: 'Prime Minister' },
  },
  {
    key: 'lorana-president',
    kind: 'position',
    names: { fa: 'رئیس‌جمهور لورانا', en: 'President of Lorana', ar: 'رئيس جمهورية لورانا' },
    short: { fa: 'رئیس‌جمهور', en: 'President' },
  },
  {
    key: 'shores-secretary',
    kind: 'position',
    names: {
      fa: 'دبیرکل سازمان همکاری کرانه‌ها',
      en: 'Secretary-General of the Shores Cooperation Organisation',
      ar: 'الأمينة العامة لمنظمة تعاون الشواطئ',
    },
    short: { fa: 'دبیرکل', en: 'Secretary-General' },
    organisation: 'shores',
  },
]
