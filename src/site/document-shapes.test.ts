import assert from 'node:assert/strict'
import { verifySavedPage } from '#exchange/verify-saved-page.ts'
import { openLog } from '#ground/log.ts'
import type { Block } from '#record/body.ts'
import { createDocument } from '#record/create-document.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { keepCheckpoint } from '#record/keep-checkpoint.ts'
import type { CueClass, DocumentKind } from '#record/kinds.ts'
import { markStatement } from '#record/mark-statement.ts'
import { statementShape } from '#record/statement.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publish, publishCall, save, type PublishedCall } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'
import { verifyPage } from './verify.mjs'

interface Said {
  speaker: string
  to?: string
  cue?: CueClass
}

/** Publish a document of a kind in which statements are marked, and read its page. */
async function pageOf(
  office: Office,
  given: {
    kind: DocumentKind
    event?: string
    verbality?: DraftContent['verbality']
    said: Said[]
    blocks: (said: string[]) => Block[]
  },
): Promise<string> {
  const { kind, event, verbality = 'verbatim', said, blocks } = given
  const things = event === undefined ? [] : [{ thing: event }]
  const made = await office.store.transact((tx) => createDocument(tx, { kind, lang: 'fa', things, by: sara }))
  const marks: string[] = []
  for (const { speaker, to, cue = 'say' } of said) {
    const addressees = to === undefined ? [] : [{ addressee: to }]
    const facts = statementShape.parse({ speaker, addressees, cueClass: cue, directness: 'verbatim' })
    marks.push(await office.store.transact((tx) => markStatement(tx, { ...facts, document: made.document, by: sara })))
  }
  await save(office, made.version, (draft) => ({
    ...draft,
    ...publishable('متنی که گفته شد', blocks(marks)),
    verbality,
  }))
  const { documentNumber } = await publish(office, made.version)
  const keys = openLogKeys(office.folder, { origin: 'localhost/log', at: office.clock.now() })
  await office.store.transact((tx) => keepCheckpoint(tx, keys))
  const site = siteRoutes({ ...office, log: openLog('silent'), publicUrl: 'https://office.example', isSecure: true })
  const short = await site.request(`/n/${documentNumber}`)
  const response = await site.request(short.headers.get('location') ?? '')
  assert.equal(response.status, 200)
  return response.text()
}

/** What a reader reads from one mark of the page to another. */
function wordsOf(page: string, from: string): string {
  const start = page.indexOf(from)
  assert.notEqual(start, -1, from)
  return page
    .slice(start, start + 900)
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
}

function assertProven(page: string): void {
  const verdict = verifySavedPage({ html: page })
  assert.equal(verdict.isGenuine, true, verdict.message)
  assert.equal(verifyPage(page).isGenuine, true, 'the tool for strangers says the same')
}

const heading = (id: string, text: string): Block => ({
  type: 'heading',
  attrs: { id, level: 2 },
  content: [{ type: 'text', text }],
})

const speechOf = ({ mayor, colleague }: PublishedCall) => ({
  kind: 'speech' as const,
  said: [{ speaker: mayor }, { speaker: mayor }, { speaker: mayor, to: colleague }],
})

eachDatabase(
  'a speech says what its text is and who speaks, names the speaker once, and lists its headings',
  async (office) => {
    const call = await publishCall(office)
    const page = await pageOf(office, {
      ...speechOf(call),
      blocks: ([first, second, third]) => [
        heading('h10000', 'آب'),
        paragraph('p1', `[${first}|اسکله را می‌سازیم].`),
        heading('h20000', 'نان'),
        paragraph('p2', `[${second}|نان ارزان می‌ماند].`),
        heading('h30000', 'راه'),
        paragraph('p3', `[${third}|راه را شما باز کنید].`),
      ],
    })
    assert.match(
      wordsOf(page, 'class="meta about"'),
      /این متن عین سخنان است ?نسترن پایدار، شهردار ساحل‌آباد.*خواندن: ۱ دقیقه/,
    )
    assert.equal(page.match(/این متن عین سخنان است/g)?.length, 1)
    const notes = [...page.matchAll(/<span class="by( again)?" data-outside/g)].map(([, again]) => again !== undefined)
    assert.deepEqual(notes, [false, true, false], 'a name, a sign, and a name where someone is spoken to')
    assert.deepEqual(
      [...page.matchAll(/<li><a href="#(b-h\d+)">([^<]+)</g)].map(([, id, text]) => [id, text]),
      [
        ['b-h10000', 'آب'],
        ['b-h20000', 'نان'],
        ['b-h30000', 'راه'],
      ],
    )
    assertProven(page)
  },
)

eachDatabase('a short speech has no table of contents, and a report none of all this', async (office) => {
  const call = await publishCall(office)
  const blocks = ([first]: string[]) => [heading('h10000', 'آب'), paragraph('p1', `[${first}|اسکله را می‌سازیم].`)]
  const speech = await pageOf(office, { kind: 'speech', said: [{ speaker: call.mayor }], blocks })
  assert.doesNotMatch(speech, /class="contents"/)
  const report = await pageOf(office, { kind: 'report', verbality: 'report', said: [{ speaker: call.mayor }], blocks })
  assert.doesNotMatch(report, /class="(?:meta about|contents|paper)"/)
  assert.match(report, /این متن گزارش است/)
})

eachDatabase('an interview tells questions from answers', async (office) => {
  const { mayor, colleague } = await publishCall(office)
  const page = await pageOf(office, {
    kind: 'interview',
    verbality: 'edited_transcript',
    said: [
      { speaker: mayor, to: colleague },
      { speaker: colleague, to: mayor, cue: 'ask' },
      { speaker: mayor, to: colleague },
    ],
    blocks: ([first, second, third]) => [
      paragraph('q1', 'درنا: بندر کی باز می‌شود؟'),
      paragraph('a1', `پایدار: [${first}|بهار، مگر نه؟]`),
      paragraph('q2', `درنا: [${second}|هزینه‌اش را بگویید].`),
      paragraph('a2', `پایدار: [${third}|شهر می‌پردازد].`),
      paragraph('z1', 'و پس از آن چه خواهد شد؟'),
    ],
  })
  const asked = [...page.matchAll(/id="b-(\w+)" class="asks"/g)].map(([, id]) => id)
  assert.deepEqual(
    asked.map((id) => id?.slice(0, 2)),
    ['q1', 'q2'],
  )
  assert.match(wordsOf(page, 'class="meta about"'), /ویراستهٔ سخنان است ?پرسش‌ها از الیاس درنا/)
  assertProven(page)
})

eachDatabase('a decree is a paper: number and date, whom it is to, and who signs it', async (office) => {
  const { mayor, colleague, number } = await publishCall(office)
  const said = [{ speaker: mayor, to: colleague }]
  const bare = await pageOf(office, {
    kind: 'decree',
    said,
    blocks: ([first]) => [paragraph('p1', 'بندر باید باز شود.'), paragraph('p2', `[${first}|آن را باز کنید].`)],
  })
  const head = wordsOf(bare, 'class="letterhead"')
  assert.match(head, new RegExp(`شمارهٔ ${(number + 1).toLocaleString('fa')} ۱۲ آذر ۱۴۰۴`))
  assert.match(head, /به: الیاس درنا/)
  assert.match(wordsOf(bare, 'class="signature"'), /^ ?نسترن پایدار ?شهردار ساحل‌آباد/)
  assertProven(bare)
  const whole = await pageOf(office, {
    kind: 'message',
    said,
    blocks: ([first]) => [
      paragraph('p1', 'جناب آقای الیاس درنا'),
      paragraph('p2', `[${first}|بندر را باز کنید].`),
      paragraph('p3', 'نسترن پایدار، شهردار'),
    ],
  })
  assert.match(whole, /id="b-p1\w*" class="salute"/)
  assert.match(whole, /id="b-p3\w*" class="closing"/)
  assert.doesNotMatch(whole, /class="signature"|به: /)
  assertProven(whole)
})

eachDatabase('the sides of a call stand before its text, those of another document after it', async (office) => {
  const call = await publishCall(office)
  const given = {
    event: call.event,
    said: [{ speaker: call.mayor }],
    blocks: ([first]: string[]) => [paragraph('p1', `[${first}|باز کنید].`)],
  }
  const [own, speech] = [
    await pageOf(office, { kind: 'call', ...given }),
    await pageOf(office, { kind: 'speech', ...given }),
  ]
  const isFirst = (page: string) => page.indexOf('class="rail"') < page.indexOf('class="prose"')
  assert.deepEqual([isFirst(own), isFirst(speech)], [true, false])
})
