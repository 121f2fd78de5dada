import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { proposeFromLines } from '../src/record/propose-statements-command.ts'
import { proposeStatements } from '../src/record/propose-statements.ts'
import { readMarkedArticles, type MarkedArticle } from '../test/marked-articles.ts'
import { interval, Tally } from '../test/score-statements.ts'

/**
 * How well and how fast statements are found.
 *
 *   node bench/statements.ts                         our own marked articles: figures with their n and 95 % (Wilson) intervals, and MB/s on one core
 *   node bench/statements.ts articles-4.txt          the same of one file of them; this one was marked and read last
 *   node bench/statements.ts GOLD.json DOCS.json     the same of others: GOLD [{id, statements: [{p, start, end, speaker, person, addressee, addressee_person, directness, …}]}], DOCS [{id, title, paragraphs}]
 *   node bench/statements.ts - < articles.jsonl      the proposals as JSON lines, as `dabir statements propose` writes them
 *
 * Statements without a clause of their own (`summary`) count neither way, save in their own line.
 */
function report(articles: MarkedArticle[]): void {
  const tally = new Tally()
  for (const article of articles) tally.add(article, proposeStatements(article))
  for (const [name, of, n] of tally.lines()) console.log(name.padEnd(44), interval(of, n))
  console.log('speed'.padEnd(44), `${speed(articles).toFixed(1)} MB/s`)
}

function readMarked(goldPath: string, docsPath: string): MarkedArticle[] {
  const gold = JSON.parse(readFileSync(goldPath, 'utf8')) as Pick<MarkedArticle, 'id' | 'statements'>[]
  const docs = JSON.parse(readFileSync(docsPath, 'utf8')) as Omit<MarkedArticle, 'statements'>[]
  return docs.map((doc) => ({ ...doc, statements: gold.find((one) => one.id === doc.id)?.statements ?? [] }))
}

/** Megabytes of UTF-8 a second of processor time over at least four of them, after one pass to warm up. */
function speed(docs: MarkedArticle[]): number {
  const bytes = docs.reduce((sum, doc) => sum + Buffer.byteLength(doc.paragraphs.join('\n')), 0)
  const rounds = Math.ceil(4_000_000 / Math.max(1, bytes))
  for (const doc of docs) proposeStatements(doc)
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const doc of docs) proposeStatements(doc)
  const { user, system } = process.cpuUsage(start)
  return (rounds * bytes) / (user + system)
}

const [goldFile, docsFile] = process.argv.slice(2)
if (goldFile === '-')
  process.exitCode = await proposeFromLines(createInterface({ input: process.stdin }), (line) =>
    process.stdout.write(`${line}\n`),
  )
else report(goldFile && docsFile ? readMarked(goldFile, docsFile) : readMarkedArticles(goldFile))
