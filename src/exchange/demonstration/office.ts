import type { NewOffice } from '#record/office.ts'
import { officeZone } from './times.ts'

const contact = {
  fa: `بخش ارتباط با مردم از شنبه تا چهارشنبه، ساعت ۸ تا ۱۶، پاسخ می‌دهد.

ایمیل: payam@nikvan.example
نامه: روشناب، میدان دبیران، دفتر رئیس‌جمهور، بخش ارتباط با مردم

## خبرنگاران

پرسش دربارهٔ سندها، گفته‌ها و تصویرها: resane@nikvan.example
شمارهٔ سند را بنویسید تا زودتر پاسخ بگیرید.

## اگر خواندن این پایگاه برایتان دشوار است

بنویسید در کدام صفحه و با چه ابزاری به مشکل خوردید: dastresi@nikvan.example
تا دو روز کاری پاسخ می‌دهیم و متن را به شکلی که بخواهید می‌فرستیم.`,
  en: `Public enquiries are answered from Saturday to Wednesday, 8 am to 4 pm.

Mail: payam@nikvan.example
Letters: Public Enquiries, Office of the President, Dabiran Square, Roshnab

## Journalists

Questions about documents, statements and pictures: resane@nikvan.example
Give the number of the document to be answered sooner.

## If this site is hard for you to read

Tell us on which page, and with which tool, you met the barrier: dastresi@nikvan.example
You will have an answer within two working days, and the text in the form that suits you.`,
  ar: `يجيب قسم التواصل مع المواطنين من السبت إلى الأربعاء، من الساعة ٨ إلى ١٦.

البريد الإلكتروني: payam@nikvan.example
الرسائل: قسم التواصل مع المواطنين، مكتب رئيسة الجمهورية، ساحة دبيران، روشناب

## الصحفيون

الأسئلة عن الوثائق والتصريحات والصور: resane@nikvan.example
اذكروا رقم الوثيقة لتصلكم الإجابة أسرع.

## إذا صعبت عليكم قراءة هذا الموقع

اكتبوا لنا في أي صفحة وبأي أداة واجهتم المشكلة: dastresi@nikvan.example
نجيب خلال يومي عمل، ونرسل النص بالشكل الذي يناسبكم.`,
}

/** The invented office itself: what it is called, in which languages it writes, and how it is reached. */
export const office: NewOffice = {
  names: {
    fa: 'پایگاه اطلاع‌رسانی رئیس‌جمهور نیکوان',
    en: 'Office of the President of Nikvan',
    ar: 'مكتب رئيسة جمهورية نيكوان',
  },
  languages: ['fa', 'en', 'ar'],
  zone: officeZone,
  profile: {
    motto: {
      fa: 'سخن دولت، همان‌گونه که گفته شد',
      en: 'The words of government, as they were said',
      ar: 'كلام الدولة كما قيل',
    },
    pages: { about: {}, accessibility: {}, contact },
  },
  isDemonstration: true,
}
