import { fold } from '#persian/fold.ts'
import type { SetAside } from '#record/draft-content.ts'

export interface PageParagraph {
  text: string
  isHeading: boolean
}

export interface PageParts {
  title: string[]
  paragraphs: PageParagraph[]
  setAside: SetAside[]
  /** Lines in which the page names a date of its own. */
  dateLines: string[]
}

/** A line as it is recognised: folded, with nothing between its letters. */
const keyOf = (line: string) => fold(line).replace(/[^\p{L}\p{N}]+/gu, '')

const wordsOf = (...lines: string[]) => new RegExp(lines.map(keyOf).join('|'), 'u')

/** From the first of these on, a page is no longer the article. */
const commentsBegin = new RegExp(
  `^(${[
    'نظرات',
    'نظر کاربران',
    'نظرات کاربران',
    'دیدگاه‌ها',
    'دیدگاه',
    'ارسال نظر',
    'ثبت نظر',
    'نظر شما',
    'comments',
    'التعليقات',
  ]
    .map(keyOf)
    .join('|')})([0-9]*|خوانندگان|کاربران)$`,
  'u',
)
const commentForm = wordsOf(
  'دیدگاهتان را',
  'نظر خود را',
  'نظرتان را',
  'نشانی ایمیل شما',
  'نشانی رایانامه شما',
  'ایمیل شما',
  'بخش‌های موردنیاز',
  'بخش‌های ستاره‌دار',
  'خانه‌های ستاره‌دار',
  'فیلدهای ضروری',
  'دیدگاهی بنویسید',
  'اولین نظر',
  'leave a reply',
  'leave a comment',
  'your email address',
  'required fields are marked',
  'post comment',
)
const widget = wordsOf(
  'captcha',
  'کپچا',
  'کد امنیتی',
  'تصویر امنیتی',
  'verification',
  'please reload',
  'refresh the page',
  'enable javascript',
  'جاوااسکریپت',
  'cookies',
  'کوکی',
  'من ربات نیستم',
  'not a robot',
)
const navigation = new RegExp(
  `^(${[
    'صفحه اصلی',
    'خانه',
    'چاپ',
    'نسخه چاپی',
    'اشتراک‌گذاری',
    'به اشتراک بگذارید',
    'لینک کوتاه',
    'کپی لینک',
    'ارسال به دوستان',
    'print',
    'share',
    'home',
  ]
    .map(keyOf)
    .join('|')})$`,
  'u',
)
const labelled = new RegExp(
  `^(${['کد خبر', 'شناسه خبر', 'کد مطلب', 'برچسب‌ها', 'برچسب', 'لینک کوتاه', 'بازدید', 'تعداد بازدید', 'گروه خبری', 'tags'].map(keyOf).join('|')})`,
  'u',
)
const dated = new RegExp(
  `^(${['تاریخ انتشار', 'تاریخ', 'زمان انتشار', 'منتشر شده در', 'انتشار', 'published', 'date'].map(keyOf).join('|')})`,
  'u',
)
const readAlso = new RegExp(
  `^(${[
    'بیشتر بخوانید',
    'همچنین بخوانید',
    'مطالب مرتبط',
    'اخبار مرتبط',
    'خبرهای مرتبط',
    'مرتبط',
    'پربازدید',
    'پربازدیدترین',
    'read more',
    'related',
  ]
    .map(keyOf)
    .join('|')})`,
  'u',
)

/** Take a page's lines apart into title, article and all that is neither. Every line that is not blank ends up somewhere. */
export function partPage(lines: string[]): PageParts {
  const parts: PageParts = { title: [], paragraphs: [], setAside: [], dateLines: [] }
  const given = lines.map((line) => line.replace(/[\t\u00a0 ]+/gu, ' ').trim()).filter((line) => line !== '')
  let state: 'article' | 'related' | 'after' = 'article'
  for (const [index, line] of given.entries()) {
    const key = keyOf(line)
    const kind = kindOf(key, line)
    if (kind === 'comments') state = 'after'
    if (kind === 'headlines') state = 'related'
    if (kind === 'date') parts.dateLines.push(line)
    if (state === 'related' && kind === 'text' && isProse(line)) state = 'article'
    if (state === 'article' && kind === 'text') addToArticle(parts, { line, next: given[index + 1] })
    else putAside(parts, asideKind(kind, state), line)
  }
  return parts
}

type LineKind = 'text' | 'comments' | 'widget' | 'navigation' | 'headlines' | 'date'

function kindOf(key: string, line: string): LineKind {
  if (commentsBegin.test(key) || (line.length < 200 && commentForm.test(key))) return 'comments'
  if (line.length < 200 && widget.test(key)) return 'widget'
  if (navigation.test(key) || (line.length < 120 && labelled.test(key)) || key === '') return 'navigation'
  if (line.length < 80 && dated.test(key) && /\p{N}/u.test(line)) return 'date'
  if (line.length < 200 && readAlso.test(key)) return 'headlines'
  return 'text'
}

function asideKind(kind: LineKind, state: 'article' | 'related' | 'after'): SetAside['kind'] {
  if (kind === 'comments' || kind === 'widget' || kind === 'headlines') return kind
  if (kind === 'navigation' || kind === 'date') return 'navigation'
  return state === 'related' ? 'headlines' : 'comments'
}

/** Short lines after the article that end in no full stop are headlines of other pages; what ends in one is somebody's comment. */
function putAside(parts: PageParts, kind: SetAside['kind'], line: string): void {
  const seen =
    kind === 'comments' && !commentForm.test(keyOf(line)) && !commentsBegin.test(keyOf(line)) && isHeadline(line)
      ? 'headlines'
      : kind
  const last = parts.setAside.at(-1)
  if (last?.kind === seen) last.text += `\n${line}`
  else parts.setAside.push({ kind: seen, text: line })
}

function addToArticle(parts: PageParts, { line, next }: { line: string; next: string | undefined }): void {
  if (parts.paragraphs.length === 0 && !isProse(line)) parts.title.push(line)
  else
    parts.paragraphs.push({
      text: line,
      isHeading: parts.paragraphs.length > 0 && isSubheading(line) && next !== undefined && isProse(next),
    })
}

/** A paragraph: it ends a sentence, or is too long for a headline. */
function isProse(line: string): boolean {
  return line.length > 260 || (line.length > 60 && /[.!؟?»…:،]["»”]?$/u.test(line)) || line.startsWith('به گزارش')
}

/** «وی افزود: «…».» is short, too, and is a paragraph that speaks. */
function isSubheading(line: string): boolean {
  return (
    isHeadline(line) &&
    !/[.!…]["»”]$/u.test(line) &&
    !/(?:گفت|گفتند|افزود|افزودند|کرد|کردند|داشت|داشتند|نوشت|پرسید|داد)\s?:/u.test(line)
  )
}

function isHeadline(line: string): boolean {
  return line.length <= 120 && !/[.!…،:]$/u.test(line)
}
