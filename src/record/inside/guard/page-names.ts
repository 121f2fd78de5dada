import { isStopWord } from '#persian/stop-words.ts'
import type { Named } from './name-finder.ts'
import type { Token } from './page-tokens.ts'

/** Words that a place's name follows. */
const heads = new Set('شمال جنوب شرق غرب استان شهرستان روستای خلیج جزیره سواحل دریای province'.split(' '))

/** Words that do so only where they begin a phrase: «در شهر X», and not «مردم شهر X …». */
const looseHeads = new Set('شهر بندر ساحل ایستگاه رود آبهای city port'.split(' '))
const openers = new Set('در به از با تا میان بین و برای سوی نزدیک in to from at of'.split(' '))

/** Words that follow those and name nothing. */
const plain = new Set(
  'جزو درصدد مشغول حاضر معرفی نظارت هماهنگی امکانات مراکز زرخیز شهیدپرور محروم مرزی ساحلی همجوار مجاور هدف تابعه محل مقصد مبدا زادگاه میزبان نمونه موفق برتر برگزیده مذکور یادشده فوق خود خویش کشور شهر استان منطقه جهان بزرگ کوچک دیگر تازه قدیم جدید مشترک زیبا امن آزاد مهم کهن دور نزدیک یکدیگر هم ما شما آنها آنان خود او این آن دو سه چند هر همه مرکزی اصلی'.split(
    ' ',
  ),
)

/** Words that are no part of a name, however often they follow one. */
const light = new Set('و را که به از در با تا است بود شد نیز هم گفت رسید'.split(' '))

/** «این شهرستان برگزار …»: the place is told already. */
const pointing = /^(?:این|ان|آن|همین|همان|هر|هیچ|چند|چندین)$/

/** What follows a word that is no name: «در استان انجام شود», «شهرستان نظارت بر», «استان کارگروه‌های». */
const acts =
  /^(?:شد|شده|شدن|شود|شوند|شدند|می|نمی|کرد|کرده|کردن|کند|کنند|کردند|کنیم|است|دارد|دارند|داریم|داشت|داشته|داشتند|داد|داده|دادن|دهد|دهند|دادند|گردد|گردید|بود|بوده|باشد|خواهد|خواهند|گرفت|گرفته|گیرد|یافت|یافته|یابد|رفت|بر|ها|های|هایی|پذیر|لازم)$/

/** The most places that are read off one page. */
const most = 500

/**
 * Places that only the page itself tells of: what follows «شمال», «استان», «خلیج»…, at least twice on the page or also elsewhere on it. Two
 * words where the first never stands without the second.
 */
export function placesOnPage(lines: Token[][]): Named[] {
  const { times, after, pairs } = countWords(lines)
  const found = new Map<string, Named>()
  for (const tokens of lines)
    for (const [index, token] of tokens.entries()) {
      const [name, next] = [tokens[index + 1], tokens[index + 2]]
      const isHead =
        heads.has(token.text) ||
        (looseHeads.has(token.text) &&
          (openers.has(tokens[index - 1]?.text ?? '') ||
            isUsual(`${tokens[index - 1]?.text} ${token.text}`, pairs) ||
            (pairs.get(`${token.text} ${name?.text}`) ?? 0) > 1))
      if (!isHead || name?.isWord !== true || !isName(name.text) || next?.text === 'زده') continue
      if (pointing.test(tokens[index - 1]?.text ?? '') || acts.test(next?.text ?? '')) continue
      const isPair =
        next?.isWord === true &&
        (times.get(name.text) ?? 0) > (isStopWord(next.text) ? 2 : 1) &&
        after.get(name.text) === next.text &&
        !light.has(next.text)
      const form = isPair ? `${name.text} ${next.text}` : name.text
      if (found.size < most) found.set(form, { id: `page:${form}`, kind: 'place', forms: [form] })
    }
  return [...found.values()]
}

/** «خط بندر X» in several places: then a name follows in each. */
function isUsual(phrase: string, pairs: Map<string, number>): boolean {
  return !isStopWord(phrase.split(' ')[0] ?? '') && (pairs.get(phrase) ?? 0) > 1
}

function isName(word: string): boolean {
  return (
    word.length > 2 &&
    !/\d/.test(word) &&
    !plain.has(word) &&
    !heads.has(word) &&
    !looseHeads.has(word) &&
    !isStopWord(word) &&
    !word.endsWith('یی')
  )
}

/** How often each word stands on the page, and what follows it wherever it stands; the empty string where that varies. */
function countWords(lines: Token[][]): {
  times: Map<string, number>
  after: Map<string, string>
  pairs: Map<string, number>
} {
  const pairs = new Map<string, number>()
  const times = new Map<string, number>()
  const after = new Map<string, string>()
  for (const tokens of lines)
    for (const [index, { text }] of tokens.entries()) {
      times.set(text, (times.get(text) ?? 0) + 1)
      const next = tokens[index + 1]?.text ?? ''
      pairs.set(`${text} ${next}`, (pairs.get(`${text} ${next}`) ?? 0) + 1)
      after.set(text, after.has(text) && after.get(text) !== next ? '' : next)
    }
  return { times, after, pairs }
}
