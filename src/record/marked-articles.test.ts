import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarkedArticles, type MarkedArticle } from '../../test/marked-articles.ts'
import { f1, interval, Tally } from '../../test/score-statements.ts'
import { proposeStatements } from './propose-statements.ts'

const articles = readMarkedArticles()

test('on our own marked articles the figures hold that an editor counts on', (t) => {
  const tally = new Tally()
  for (const article of articles) tally.add(article, proposeStatements(article))
  const lines = tally.lines()
  for (const [name, of, n] of lines) t.diagnostic(`${name}: ${interval(of, n)}`)
  const share = (name: string): number => {
    const [, of, n] = lines.find(([one]) => one.startsWith(name)) ?? [name, 0, 1]
    return of / n
  }
  assert.ok(f1(share('found: of those proposed'), share('found: of those marked')) >= 0.95)
  assert.ok(f1(share('content: of the characters proposed'), share('content: of the characters marked')) >= 0.95)
  assert.ok(share('speaker, named') >= 0.97)
  assert.ok(share('speaker, pronoun') >= 0.92)
  assert.ok(f1(share('addressee: of those proposed'), share('addressee: of those marked')) >= 0.8)
  assert.ok(share('confidence >= 0.9: wrong') <= 0.01)
  assert.ok(share('confidence >= 0.9: covered') >= 0.7)
})

const DISGUISES: Record<string, (text: string) => string> = {
  'half-spaces lost': (text) => text.replaceAll('\u200c', ''),
  'half-spaces spaced': (text) => text.replaceAll('\u200c', ' '),
  'Arabic letters': (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  'Latin digits': (text) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  'no quotation marks': (text) => text.replace(/[«»]/g, ''),
}

for (const [name, change] of Object.entries(DISGUISES))
  test(`on our own marked articles nothing changes with ${name}`, () => {
    for (const article of articles) assert.deepEqual(sense(rewrite(article, change)), sense(article), article.title)
  })

test('on our own marked articles two names that are swapped throughout swap in the answer', () => {
  let swapped = 0
  for (const article of articles)
    for (const [a, b] of pairsOf(article)) {
      const other = rewrite(article, (text) => swap(text, a, b))
      const expected = proposeStatements(article).map(({ p, person }) => `${p} ${letters(swap(person ?? '—', a, b))}`)
      const got = proposeStatements(other).map(({ p, person }) => `${p} ${letters(person ?? '—')}`)
      assert.deepEqual(got, expected, `${article.title}: ${a} ⇄ ${b}`)
      swapped += 1
    }
  assert.ok(swapped > 7, `${swapped} pairs`)
})

/** What must not change: who said what to whom, by letters alone. */
function sense(article: MarkedArticle): string[] {
  return proposeStatements(article).map(({ p, start, end, person, addresseePerson, inside }) =>
    [
      p,
      inside,
      letters(person ?? '—'),
      letters(addresseePerson ?? '—'),
      letters(article.paragraphs[p]?.slice(start, end) ?? ''),
    ].join(' | '),
  )
}

function letters(text: string): string {
  return text
    .replace(/[\s\u200c«»".]/g, '')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

function rewrite(article: MarkedArticle, change: (text: string) => string): MarkedArticle {
  return { ...article, title: change(article.title), paragraphs: article.paragraphs.map(change) }
}

/** Two people of one article who have a name and a surname each, none of them another's. */
function pairsOf({ statements }: MarkedArticle): [string, string][] {
  const named = [...new Set(statements.map(({ person }) => person ?? ''))].filter((name) =>
    /^[\u0621-\u06cc]+ [\u0621-\u06cc]+$/.test(name),
  )
  const people = named.filter(
    (name) => !/خبرنگار|وزیر|سازمان|روزنامه|کارگر|معلم|شهردار|فرماندار|استاندار|پزشک|مجری|بانک|دادستان/.test(name),
  )
  return people.flatMap((a, index) => people.slice(index + 1).map((b): [string, string] => [a, b]))
}

function swap(text: string, a: string, b: string): string {
  const words = new Map<string, string>()
  const [nameA = '', surnameA = ''] = a.split(' '),
    [nameB = '', surnameB = ''] = b.split(' ')
  for (const [one, other] of [
    [nameA, nameB],
    [surnameA, surnameB],
  ]) {
    words.set(one ?? '', other ?? '')
    words.set(other ?? '', one ?? '')
  }
  return text.replace(/[\u0621-\u06cc]+/g, (word) => words.get(word) ?? word)
}
