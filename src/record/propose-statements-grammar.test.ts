import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposeStatements, SURE } from './propose-statements.ts'

/** All sentences here are composed for the test, each for one point of grammar. */
interface Telling {
  readonly of: string
  readonly text: readonly string[]
  /** The words said, who says them, whether within another's words; in text order. Summaries are left out. */
  readonly says: readonly (readonly [words: string, person: string | null, inside?: 'inside'])[]
}

function said(text: readonly string[]): (readonly [string, string | null, 'inside'?])[] {
  return proposeStatements({ title: '', paragraphs: text })
    .filter((one) => one.directness !== 'summary')
    .map((one) => {
      const told = [text[one.p]?.slice(one.start, one.end) ?? '', one.person] as const
      return one.inside ? [...told, 'inside'] : told
    })
}

function holds(tellings: readonly Telling[]): void {
  for (const { of, text, says } of tellings) test(of, () => assert.deepEqual(said(text), says))
}

holds([
  {
    of: 'the second part of «آزادی‌خواهان» is no wish',
    text: ['شهرداری از جشن گروهی از آزادی‌خواهان شهر با برپایی نمایشگاه حمایت کرده است.'],
    says: [],
  },
  {
    of: '«سخن گفته است» says that somebody spoke, not what',
    text: ['استاندار تاکید کرد: هرچند دولت از بودجه چند میلیاردی سخن گفته است، اما پولی نرسید.'],
    says: [['هرچند دولت از بودجه چند میلیاردی سخن گفته است، اما پولی نرسید', 'استاندار']],
  },
  {
    of: 'an indirect clause ends before the narrator’s «و این در حالی است که»',
    text: ['شرکت آب اعلام کرد که شبکه را تا پاییز نو می‌کند و این در حالی است که پارسال هیچ لوله‌ای عوض نشد.'],
    says: [['شبکه را تا پاییز نو می‌کند', 'شرکت آب']],
  },
  {
    of: 'a plural without «ی» ends the sayer, and what follows is said',
    text: ['به گفته برخی از باغدار‌ها برداشت امسال نصف شده است.'],
    says: [['برداشت امسال نصف شده است', 'برخی از باغدار‌ها']],
  },
  {
    of: '«درباره اینکه … می‌روید؟» before a verb of saying is the reporter’s question',
    text: ['سارا محمدی گفت: کار آغاز شد.', 'وی درباره اینکه از کدام شهر به مسابقه می‌روید؟ گفت: از رامسر می‌رویم.'],
    says: [
      ['کار آغاز شد', 'سارا محمدی'],
      ['از کدام شهر به مسابقه می‌روید', 'خبرنگار'],
      ['از رامسر می‌رویم', 'سارا محمدی'],
    ],
  },
  {
    of: '«درباره اینکه» without a question is a topic',
    text: ['سارا محمدی درباره اینکه راه چرا بسته ماند، گفت: برف سنگین بود.'],
    says: [['برف سنگین بود', 'سارا محمدی']],
  },
  {
    of: '«بعید می‌دانند» is a saying of what they hold',
    text: ['کارشناسان بعید می‌دانند که این پل تا بهار باز شود.'],
    says: [['این پل تا بهار باز شود', 'کارشناسان']],
  },
])

test('a question that only the form of the clause shows is for the editor to look at', () => {
  const [asked] = proposeStatements({
    title: '',
    paragraphs: ['سارا محمدی در مورد اینکه آیا به مسابقه می‌روید؟ گفت: بله، همه با هم می‌رویم.'],
  })
  assert.ok(asked && asked.confidence < SURE)
})
