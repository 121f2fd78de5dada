import { findForbidden, strictKey } from '#persian/strict-fold.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { Signal } from './comment.ts'

export const wordActions = ['block', 'hold', 'flag', 'allow'] as const
export const wordMatches = ['word', 'anywhere'] as const

/** An entry of the word list: what to look for, whether inside longer words too, and what follows. `allow` takes a word out of all others' reach. */
export interface ListedWord {
  id: string
  word: string
  action: (typeof wordActions)[number]
  match: (typeof wordMatches)[number]
}

/** Where a text meets the list. */
export interface MetWord extends ListedWord {
  start: number
  end: number
}

const actionSignals = { block: 'word.blocked', hold: 'word.held', flag: 'word.flagged' } as const

export async function listWords(reader: Reader): Promise<ListedWord[]> {
  return reader
    .selectFrom('commentWord')
    .select(['id', 'word', 'action', 'match'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Add a word. Throws `invalid` for one in which nothing is left to look for, `conflict` for one that is there. */
export async function addWord(tx: Transaction, given: Omit<ListedWord, 'id'> & { by: string }): Promise<ListedWord> {
  const word = given.word.trim()
  const key = strictKey(word)
  if (key.length < 2 || word.length > 100) throw new Fault('invalid', 'comment.word_short', { field: 'word' })
  const all = await listWords(tx.sql)
  if (all.some((one) => strictKey(one.word) === key))
    throw new Fault('conflict', 'comment.word_known', { field: 'word' })
  if (all.length >= 2000) throw new Fault('invalid', 'comment.words_full', { details: { limit: 2000 } })
  const row = { id: newId(), word, action: given.action, match: given.match }
  await tx.sql
    .insertInto('commentWord')
    .values({ ...row, createdAt: tx.at, createdBy: given.by })
    .execute()
  await appendEntry(tx, { kind: 'commentWord.added', subject: row.id, by: given.by })
  return row
}

export async function removeWord(tx: Transaction, { id, by }: { id: string; by: string }): Promise<void> {
  const gone = await tx.sql.deleteFrom('commentWord').where('id', '=', id).returning('id').executeTakeFirst()
  if (gone === undefined) throw new Fault('not_found', 'comment.word_unknown')
  await appendEntry(tx, { kind: 'commentWord.removed', subject: id, by })
}

/** Every listed word that a text holds, however it is spelt or hidden, but none that an allowed word covers. */
export function findListedWords(text: string, list: readonly ListedWord[]): MetWord[] {
  const spans = [...wholeWords(text, list), ...anywhere(text, list)]
  const allowed = spans.filter((one) => one.action === 'allow')
  const isAllowed = (one: MetWord) => allowed.some((free) => free.start <= one.start && one.end <= free.end)
  return spans.filter((one) => one.action !== 'allow' && !isAllowed(one)).toSorted((a, b) => a.start - b.start)
}

export function signalsOfWords(met: readonly MetWord[]): Signal[] {
  const seen = new Map(met.map((one) => [one.id, one]))
  return [...seen.values()].flatMap((one) =>
    one.action === 'allow' ? [] : [{ signal: actionSignals[one.action], word: one.word }],
  )
}

function wholeWords(text: string, list: readonly ListedWord[]): MetWord[] {
  const whole = list.filter((one) => one.match === 'word')
  const byWord = new Map(whole.map((one) => [one.word, one]))
  return findForbidden(text, [...byWord.keys()]).flatMap(({ word, start, end }) => {
    const entry = byWord.get(word)
    return entry === undefined ? [] : [{ ...entry, start, end }]
  })
}

/** Inside longer words too: each run of letters is folded by itself, and stands for itself whole. */
function anywhere(text: string, list: readonly ListedWord[]): MetWord[] {
  const inside = list.filter((one) => one.match === 'anywhere').map((entry) => ({ entry, key: strictKey(entry.word) }))
  if (inside.length === 0) return []
  const met: MetWord[] = []
  for (const match of text.matchAll(/\S+/gu)) {
    const folded = strictKey(match[0])
    for (const { entry, key } of inside)
      if (folded.includes(key)) met.push({ ...entry, start: match.index, end: match.index + match[0].length })
  }
  const whole = strictKey(text)
  for (const { entry, key } of inside)
    if (!met.some((one) => one.id === entry.id) && findForbidden(text, [entry.word]).length > 0 && whole.includes(key))
      met.push({ ...entry, ...(findForbidden(text, [entry.word])[0] as { start: number; end: number }) })
  return met
}
