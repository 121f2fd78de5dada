import { Fault } from '#ground/fault.ts'
import { newId, newSecret } from '#ground/id.ts'
import type { Block } from '#record/body.ts'
import { changeDocument } from '#record/change-document.ts'
import { checkPublication } from '#record/check-publication.ts'
import { createDocument } from '#record/create-document.ts'
import { createTenure } from '#record/create-tenure.ts'
import { createThing } from '#record/create-thing.ts'
import { emptyContent, type DraftContent } from '#record/draft-content.ts'
import { markStatement } from '#record/mark-statement.ts'
import { publishVersion } from '#record/publish-version.ts'
import { statementShape } from '#record/statement.ts'
import { mergeSegments } from '#search/merge-segments.ts'
import { rebuildSearch } from '#search/rebuild-search.ts'
import { sessionId } from '#staff/find-session.ts'
import { openStore } from '#storage/open-store.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { seeded, vocabulary, writeCorpus, zipf } from './search-corpus.ts'

/** What the office that is measured has. */
export interface SiteOffice {
  /** The article: its number, and its address as a path. */
  number: number
  path: string
  /** Versions with a draft that can be published, and the word that only their headline has. */
  drafts: { version: string; word: string }[]
  /** The `cookie` header of an editor. */
  cookie: string
}

const articleWords = 600
const comments = 20
const drafts = 400
const archiveWords = 80
const latest = 12

/**
 * Write an office into an empty folder: an archive of so many documents, straight into the tables, and on top of it, published as an editor does,
 * a dozen reports and an article of 600 words with its event, speakers, statements and 20 comments.
 */
export async function writeSiteOffice(folder: string, documents: number): Promise<SiteOffice> {
  const store = await openStore({ folder })
  const random = seeded(1403)
  const all = vocabulary(20_000)
  const rank = zipf(20_000, random)
  const banned = new Set<string>()
  const draw = (): string => {
    const word = all[rank()] as string
    return banned.has(word) ? draw() : word
  }
  await writeCorpus(store, { documents: documents - latest - 1, words: archiveWords, draw, random, withHtml: true })
  await setCounters(store)
  const { account, cookie } = await writeEditor(store)
  const world = await writeWorld(store, account)
  const published = (words: number, isQuoted: boolean) =>
    withoutStrangers(banned, () => publish(store, { world, account, content: contentOf(draw, words), isQuoted }))
  for (let at = 0; at < latest; at++) await published(300, false)
  const article = await published(articleWords, true)
  await writeComments(store, article.document, draw)
  await rebuildSearch(store, { atOnce: 500 })
  await mergeSegments(store, { most: 2 })
  const ready: SiteOffice['drafts'] = []
  for (let at = 0; at < drafts; at++) {
    const word = `آزمونه${all[at]?.replace(/\W/gu, '') ?? ''}${at}`
    const content = () => contentOf(draw, 300, `${draw()} ${word} ${draw()}`)
    const { version } = await withoutStrangers(banned, () => makeDraft(store, { world, account, content: content() }))
    ready.push({ version, word })
  }
  await store.close()
  return { number: article.number, path: article.path, drafts: ready, cookie }
}

/** Chance puts names of countries into a text that are nowhere else in it, which stops a publication: leave such words out and write anew. */
async function withoutStrangers<T>(banned: Set<string>, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      const found = error instanceof Fault ? error.details.found : undefined
      if (typeof found !== 'string' || banned.size > 500) throw error
      for (const word of found.split(' ')) banned.add(word)
    }
  }
}

/** The numbers that the record gives next come after those of the archive. */
async function setCounters(store: Store): Promise<void> {
  const { last } = await store.read
    .selectFrom('document')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  await store.transact(async ({ sql }) => {
    for (const name of ['document', 'edition'])
      await sql
        .insertInto('counter')
        .values({ name, value: last ?? 0 })
        .execute()
  })
}

async function writeEditor(store: Store): Promise<{ account: string; cookie: string }> {
  const [account, token] = [newId(), newSecret()]
  await store.transact(async ({ sql, at }) => {
    await sql
      .insertInto('account')
      .values({
        id: account,
        login: 'bench',
        name: 'سنجش',
        role: 'owner',
        language: 'fa',
        passwordHash: null,
        createdAt: at,
        disabledAt: null,
      })
      .execute()
    await sql
      .insertInto('session')
      .values({
        id: sessionId(token),
        account,
        device: 'bench',
        createdAt: at,
        lastSeenAt: at,
        expiresAt: '2999-01-01T00:00:00.000Z',
      })
      .execute()
  })
  return { account, cookie: `dabir=${token}` }
}

interface World {
  people: { person: string; tenure: string }[]
  event: string
  filed: string[]
}

const happened = { date: '2026-03-20', time: '10:30', zone: 'Asia/Tehran', precision: 'minute' as const }

function writeWorld(store: Store, by: string): Promise<World> {
  return store.transact(async (tx) => {
    const named = (form: string) => [{ lang: 'fa', form, kind: 'full' as const }]
    const thing = (kind: 'person' | 'position' | 'place' | 'topic' | 'dossier', form: string) =>
      createThing(tx, { kind, names: named(form), by })
    const people = await Promise.resolve([] as World['people'])
    for (const [name, title] of [
      ['نسترن پایدار', 'شهردار ساحل‌آباد'],
      ['الیاس درنا', 'شهردار کوهسایه'],
    ] as const) {
      const person = await thing('person', name)
      const position = await thing('position', title)
      people.push({ person, tenure: await createTenure(tx, { person, position, validFrom: '2020-01-01', by }) })
    }
    const place = await thing('place', 'تالار بندر')
    const event = await createThing(tx, {
      kind: 'event',
      names: named('دیدار دو شهردار در تالار بندر'),
      event: {
        kind: 'meeting',
        start: happened,
        languages: ['fa'],
        places: [place],
        participants: people.map(({ person, tenure }, at) => ({
          participant: person,
          tenure,
          side: at === 0 ? 'ours' : 'theirs',
          part: at === 0 ? ('host' as const) : ('guest' as const),
        })),
      },
      by,
    })
    return { people, event, filed: [await thing('topic', 'بندر و دریا'), await thing('dossier', 'پروندهٔ اسکله')] }
  })
}

/** Paragraphs of about 60 words, the first of which open with the words of a speaker. */
function contentOf(draw: () => string, words: number, headline = sentence(draw, 8)): DraftContent {
  const lead = sentence(draw, 28)
  const blocks = Array.from({ length: Math.round((words - 28) / 60) }, (_, at): Block => ({
    type: 'paragraph',
    attrs: { id: `block${at}` },
    content: [{ type: 'text', text: `${sentence(draw, 58)}.` }],
  }))
  return {
    ...emptyContent(),
    decks: [{ id: 'deck01', role: 'headline', text: headline, restsOn: null }],
    lead,
    body: { type: 'doc', content: blocks },
    happened,
    said: happened,
  }
}

function sentence(draw: () => string, words: number): string {
  return Array.from({ length: words }, draw).join(' ')
}

interface Writing {
  world: World
  account: string
  content: DraftContent
  /** With a statement in each of its first four paragraphs. */
  isQuoted?: boolean
}

function makeDraft(store: Store, writing: Writing): Promise<{ document: string; version: string }> {
  return store.transact((tx) => draftIn(tx, writing))
}

async function draftIn(tx: Transaction, { world, account, content, isQuoted }: Writing) {
  const things = [...(isQuoted === true ? [world.event] : []), ...world.filed].map((thing) => ({ thing }))
  const made = await createDocument(tx, { kind: 'meeting', lang: 'fa', content, things, by: account })
  const [blocker] = (await checkPublication(tx.sql, made.version)).blockers
  if (blocker !== undefined) throw new Fault('invalid', blocker.reason, blocker)
  return made
}

async function publish(store: Store, writing: Writing) {
  const by = writing.account
  return store.transact(async (tx) => {
    const made = await draftIn(tx, { ...writing, isQuoted: false })
    if (writing.isQuoted === true) {
      const things = [writing.world.event, ...writing.world.filed].map((thing) => ({ thing }))
      await changeDocument(tx, { document: made.document, things, by })
      await quote(tx, { ...writing, ...made })
    }
    const { documentNumber: number } = await publishVersion(tx, {
      version: made.version,
      revision: writing.isQuoted === true ? 2 : 1,
      by,
    })
    const { slug } = await tx.sql
      .selectFrom('version')
      .select('slug')
      .where('id', '=', made.version)
      .executeTakeFirstOrThrow()
    return { ...made, number, path: `/news/${number}/${slug}` }
  })
}

/** Mark the second half of each of the first four paragraphs as what one says to the other. */
async function quote(
  tx: Transaction,
  { world, account: by, content, document, version }: Writing & { document: string; version: string },
): Promise<void> {
  const { saveDraft } = await import('#record/save-draft.ts')
  const quoted: { block: number; id: string }[] = []
  for (const block of [0, 1, 2, 3]) {
    const [speaker, addressee] = block % 2 === 0 ? [0, 1] : [1, 0]
    const [one, other] = [world.people[speaker], world.people[addressee]]
    if (one === undefined || other === undefined) throw new Error('The world has two people.')
    const id = await markStatement(tx, {
      document,
      by,
      ...statementShape.parse({
        event: world.event,
        speaker: one.person,
        speakerTenure: one.tenure,
        addressees: [{ addressee: other.person, tenure: other.tenure, basis: 'words' }],
        cueClass: 'say',
        directness: 'colon',
        saidAt: happened,
      }),
    })
    quoted.push({ block, id })
  }
  const blocks = content.body.content.map((block, at): Block => {
    const mark = quoted.find((one) => one.block === at)
    const text = 'content' in block && block.content?.[0]?.type === 'text' ? block.content[0].text : ''
    if (mark === undefined || block.type !== 'paragraph') return block
    const words = text.split(' ')
    const [head, tail] = [words.slice(0, 12).join(' '), words.slice(12).join(' ')]
    const marks = [{ type: 'statement' as const, attrs: { id: mark.id } }]
    return {
      ...block,
      content: [
        { type: 'text', text: `${head}: ` },
        { type: 'text', text: tail, marks },
      ],
    }
  })
  await saveDraft(tx, {
    version,
    revision: 1,
    content: { ...content, body: { type: 'doc', content: blocks } },
    reason: 'saved',
    by,
  })
}

/** Twenty comments of 12 to 40 words, a third of them replies. */
async function writeComments(store: Store, document: string, draw: () => string): Promise<void> {
  await store.transact(async ({ sql }) => {
    let root: string | null = null
    for (let at = 0; at < comments; at++) {
      const id = newId()
      const isReply: boolean = at % 3 === 2
      const text = sentence(draw, 12 + ((at * 7) % 29))
      const when = new Date(Date.now() - (comments - at) * 60_000).toISOString()
      await sql
        .insertInto('comment')
        .values({
          id,
          document,
          lang: 'fa',
          root: isReply ? root : null,
          parent: isReply ? root : null,
          author: null,
          account: null,
          name: `${draw()} ${draw()}`,
          text,
          textKey: id,
          folded: text,
          state: 'published',
          isHeld: 0,
          signals: '[]',
          reason: null,
          note: null,
          isPicked: 0,
          mayLink: 0,
          revision: 1,
          submissionKey: id,
          submissionHash: '',
          network: null,
          createdAt: when,
          editedAt: null,
          publishedAt: when,
          decidedAt: null,
          decidedBy: null,
        })
        .execute()
      if (!isReply) root = id
    }
  })
}
