import { fold } from './fold.ts'
import { requireText } from './require-text.ts'

/** Words that say nothing of what a Persian text is about, as they are written; forms of one word side by side. */
export const STOP_WORDS: readonly string[] = `
و یا اما ولی لیکن بلکه نیز هم همچنین که تا اگر چون زیرا چنان‌چه چنانچه هرچند اگرچه گرچه مگر پس سپس لذا بنابراین آن‌گاه
از به در با بر برای بی بدون درباره دربارهٔ پیرامون نزد سوی بین میان روی زیر بالای پیش پس کنار طی توسط بابت علیه ضمن جز غیر نسبت به‌عنوان عنوان به‌عنوان‌ به‌ویژه ویژه جهت خصوص زمینه مورد موارد طریق حسب بنا وسیله
را این آن همین همان اینکه این‌که آنکه آن‌که آنچه آن‌چه چنین چنان اینها این‌ها آنها آن‌ها ایشان آنان اینجا آنجا این‌جا آن‌جا
من تو او وی ما شما خود خودش خویش یکدیگر همدیگر دیگر دیگری دیگران کسی کس چیز چیزی هر همه هیچ هیچ‌یک یک یکی چند چندین برخی بعضی بسیار بسیاری خیلی کم بیش بیشتر کمتر تنها فقط حتی تقریبا کاملاً البته شاید باید نباید هنوز اکنون حال الان همواره همیشه هرگز گاهی وقتی هنگامی هنگام زمانی
چه چرا چگونه چطور کجا کدام کی آیا مثل مانند همانند چون طور گونه نوع جای باز
است هست هستم هستی هستیم هستید هستند نیست نیستم نیستیم نیستند بود بودم بودی بودیم بودید بودند نبود نبودند باشد باشم باشیم باشید باشند نباشد بوده بوده‌است
شد شدم شدیم شدند شده شده‌است شده‌اند شود شوم شویم شوند نشد نشده نشود می‌شود می‌شوند نمی‌شود می‌شد می‌شدند شدن
کرد کردم کردیم کردند کرده کرده‌است کرده‌اند کند کنم کنیم کنید کنند نکرد نکرده نکند می‌کند می‌کنم می‌کنیم می‌کنند نمی‌کند می‌کرد می‌کردند کردن
دارد دارم داریم دارید دارند ندارد ندارند داشت داشتند داشته داشته‌است داشته‌باشد باش داشتن خواهد خواهم خواهیم خواهند خواست نخواهد می‌خواهد می‌تواند می‌توان می‌توانند می‌توانیم نمی‌تواند نمی‌توان توان بتواند می‌باشد می‌باشند گردید گردد گردیده نمود نموده می‌نماید
اند ام ای ایم اید می نمی ها های هایی تر ترین
وقت سر ته آری بله نه خیر بلی یعنی مثلاً مثلا حدود همراه علت دلیل سبب خاطر صورت لحاظ نظر اساس
`
  .trim()
  .split(/\s+/u)

let folded: Set<string> | undefined

/**
 * Whether a word, in any spelling, is one of the stop words.
 *
 * @example isStopWord("مي‌شود") // true
 * @throws TypeError when `word` is not a string.
 */
export function isStopWord(word: string): boolean {
  requireText(word, 'isStopWord')
  return isFoldedStopWord(fold(word, { halfSpace: 'nothing' }).replaceAll(' ', ''))
}

/** As `isStopWord`, for a word already folded and joined. */
export function isFoldedStopWord(word: string): boolean {
  folded ??= new Set([
    ...STOP_WORDS.map((stop) => fold(stop, { halfSpace: 'nothing' }).replaceAll(' ', '')),
    ...'the a an of and or to in on at by for with from as is are was were be been it its this that these those'.split(
      ' ',
    ),
  ])
  return folded.has(word)
}
