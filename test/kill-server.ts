import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '#storage/open-sqlite.ts'
import { sqliteFile } from '#storage/open-store.ts'
import type { Tables } from '#storage/tables.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Killing {
  folder: string
  /** The numbers of documents under which comments are taken. */
  documents: readonly number[]
  kills: number
  /** The program to start: the real server, or the control. */
  program: readonly string[]
  onCycle?: (done: number) => void
}

export interface KillReport {
  kills: number
  /** Comments that the server said it has. */
  acknowledged: number
  lost: number
  doubled: number
  /** Sent again after the kill under their own key, as a reader's browser would. */
  sentAgain: number
}

/**
 * Start the server, send comments through HTTP, kill it with SIGKILL at a random moment, and look into its database; again and again. Whatever
 * had no answer is sent again to the next server.
 */
export async function killDuringSubmissions({
  folder,
  documents,
  kills,
  program,
  onCycle,
}: Killing): Promise<KillReport> {
  const acknowledged = new Set<string>()
  const lost = new Set<string>()
  let unanswered: string[] = []
  let sentAgain = 0
  let serial = 0
  for (let cycle = 0; cycle < kills; cycle++) {
    const server = await start(folder, program)
    for (const key of unanswered) {
      if ((await sendComment({ url: server.url, key, documents })) === true) acknowledged.add(key)
      sentAgain += 1
    }
    unanswered = []
    const end = new AbortController()
    const sender = async () => {
      while (!end.signal.aborted) {
        const key = `kill-${cycle}-${++serial}-${folder.slice(-6)}`
        const isHere = await sendComment({ url: server.url, key, documents }).catch(() => undefined)
        if (isHere === true) acknowledged.add(key)
        else if (isHere === undefined) unanswered.push(key)
      }
    }
    const senders = [sender(), sender(), sender()]
    const first = acknowledged.size
    while (acknowledged.size === first) await new Promise((done) => setTimeout(done, 1))
    await new Promise((done) => setTimeout(done, Math.random() * 60))
    server.process.kill('SIGKILL')
    end.abort()
    await once(server.process, 'exit')
    await Promise.all(senders)
    const kept = await keysIn(folder)
    for (const key of acknowledged) if (!kept.has(key)) lost.add(key)
    onCycle?.(cycle + 1)
  }
  const texts = await textsIn(folder)
  return {
    kills,
    acknowledged: acknowledged.size,
    lost: lost.size,
    doubled: texts.length - new Set(texts).size,
    sentAgain,
  }
}

async function start(folder: string, program: readonly string[]): Promise<{ url: string; process: ChildProcess }> {
  const env = { ...process.env, PORT: '0', DABIR_DATA: folder, DABIR_LOG: 'warn' }
  const child = spawn(process.execPath, program, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (/^Files:/m.test(output)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
  })
  const url = /^Site:\s+(\S+)\/$/m.exec(output)?.[1] ?? ''
  return { url: url.replace('localhost', '127.0.0.1'), process: child }
}

let senders = 0

/** True when the server said that it has the comment. Throws when it did not answer. */
async function sendComment({
  url,
  key,
  documents,
}: {
  url: string
  key: string
  documents: readonly number[]
}): Promise<boolean> {
  const number = documents[Math.abs(hash(key)) % documents.length]
  const sender = ++senders
  const reply = await fetch(`${url}/news/${number}/comments`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': `10.${(sender >> 8) & 255}.${sender & 255}.1`, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ name: 'نرگس', text: `نظری که نباید گم شود: ${key}`, key }),
  })
  await reply.body?.cancel()
  if (reply.status >= 400) throw new Error(`${reply.status} for ${key}`)
  return reply.status === 303
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)
}

async function keysIn(folder: string): Promise<Set<string>> {
  const db = openSqlite<Tables>(sqliteFile(folder))
  const rows = await db.selectFrom('comment').select('submissionKey').execute()
  await db.destroy()
  return new Set(rows.map((row) => row.submissionKey))
}

async function textsIn(folder: string): Promise<string[]> {
  const db = openSqlite<Tables>(sqliteFile(folder))
  const rows = await db.selectFrom('comment').select('text').execute()
  await db.destroy()
  return rows.map((row) => row.text)
}
