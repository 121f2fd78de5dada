#!/usr/bin/env node
/*
 * Verify what an office of record published, without the office and without trust in its server. One file, no dependencies, Node 18 or later.
 *
 *   node verify.mjs [--key KEY]... [--log FOLDER] [--older FILE|FOLDER]... [PAGE.html]...
 *   node verify.mjs --fetch https://office.example/log FOLDER
 *
 * PAGE       a document's page, or that of an answered claim, as a browser saved it: its words, number, dates and place in the signed log
 *            are proved
 * --key      a key you trust, as the office's /log/keys shows it; without one, the key that the page or log brings along is named and believed
 * --log      a copy of the log (as --fetch makes it): all of it is computed again, and each page must stand in it
 * --older    a checkpoint, or a whole copy, from earlier: everything that was public then must still be there, word for word
 * --fetch    copy the log: checkpoint, keys, handovers and every entry, as plain files
 *
 * Exit code 0: all of it is proved. 1: something is not, and is named. 2: the call was wrong.
 * The forms are described in docs/reference/log.md.
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'

/* ---- Hashes and the tree (RFC 6962) ---- */

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafOf = (entry) => sha256(Uint8Array.of(0), entry)
const nodeOf = (left, right) => sha256(Uint8Array.of(1), left, right)

/** The root of the tree over some leaves. */
export function rootOf(leaves) {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0]
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeOf(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** Whether an audit path leads from a leaf to the root (RFC 9162, 2.1.3.2). */
function includes({ leaf, index, size, root, path }) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [node, last, hash] = [index, size - 1, leaf]
  for (const step of path) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeOf(step, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    } else hash = nodeOf(hash, step)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash.equals(root)
}

/* ---- Checkpoints: signed notes (C2SP signed-note, tlog-checkpoint), Ed25519 ---- */

function keyOf(line) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? []
  const typed = Buffer.from(encoded ?? '', 'base64')
  if (name === undefined || typed[0] !== 1 || typed.length !== 33) return undefined
  if (sha256(`${name}\n`, typed).subarray(0, 4).toString('hex') !== id) return undefined
  const x = typed.subarray(1).toString('base64url')
  return {
    id: `${name}+${id}`,
    line: line.trim(),
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
  }
}

/** A note that at least one of the keys signed, with those that did; undefined where there is none, or one of their signatures is wrong. */
export function openNote(note, keys) {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const text = note.slice(0, end + 1)
  const known = new Map(keys.flatMap((line) => keyOf(line) ?? []).map((key) => [key.id, key]))
  const signers = []
  for (const line of note
    .slice(end + 2)
    .split('\n')
    .filter(Boolean)) {
    const [dash, name, encoded, ...rest] = line.split(' ')
    if (dash !== '\u2014' || encoded === undefined || rest.length > 0) return undefined
    const bytes = Buffer.from(encoded, 'base64')
    const key = known.get(`${name}+${bytes.subarray(0, 4).toString('hex')}`)
    if (key === undefined) continue
    if (!verifySignature(null, Buffer.from(text), key.publicKey, bytes.subarray(4))) return undefined
    signers.push(key.line)
  }
  const [origin, size, root] = text.split('\n')
  const hash = Buffer.from(root ?? '', 'base64')
  if (signers.length === 0 || !origin || !/^(0|[1-9]\d{0,15})$/.test(size) || hash.length !== 32) return undefined
  return { origin, size: Number(size), root: hash, signers }
}

const notesIn = (text) => text.match(/[^\n]+\n\d+\n[^\n]+\n\n(?:\u2014 [^\n]+\n)+/g) ?? []

/* ---- Canonical JSON (RFC 8785), for objects of strings, whole numbers, truth values and null ---- */

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/* ---- A saved page: only as much HTML as browsers write when they save one ---- */

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
const named = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
}
const plainText = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, ...[hex, decimal, name]) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

function parse(html) {
  const root = { tag: '', attrs: {}, nodes: [] }
  const open = [root]
  const token =
    /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=/>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|[^<]+|</g
  const text = html.replace(/\r\n?/g, '\n')
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, closing, name, given = ''] = match
    const parent = open.at(-1)
    if (name === undefined) {
      if (!whole.startsWith('<!')) parent.nodes.push(plainText(whole))
      continue
    }
    const tag = name.toLowerCase()
    if (closing === '/') {
      const at = open.findLastIndex((one) => one.tag === tag)
      if (at > 0) open.length = at
      continue
    }
    const element = { tag, attrs: attributesOf(given), nodes: [] }
    parent.nodes.push(element)
    if (empty.has(tag)) continue
    if (tag === 'script' || tag === 'style') {
      const end = text.toLowerCase().indexOf(`</${tag}`, token.lastIndex)
      element.nodes.push(text.slice(token.lastIndex, end < 0 ? undefined : end))
      token.lastIndex = end < 0 ? text.length : end
    }
    open.push(element)
  }
  return root
}

function attributesOf(text) {
  const found = {}
  for (const [, name, double, single, bare] of text.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g))
    found[name.toLowerCase()] ??= plainText(double ?? single ?? bare ?? '')
  return found
}

const elements = (node) => node.nodes.flatMap((one) => (typeof one === 'string' ? [] : [one, ...elements(one)]))
const isOutside = (one) => 'data-outside' in one.attrs
const inside = (node) => node.nodes.filter((one) => typeof one !== 'string' && !isOutside(one))
const hasClass = (one, name) => (one.attrs.class ?? '').split(/\s+/).includes(name)
const wordsOf = (node) =>
  node.nodes.map((one) => (typeof one === 'string' ? one : isOutside(one) ? '' : wordsOf(one))).join('')
const tidy = (text) => text.replace(/\s+/gu, ' ').trim()
const idOf = (one) => (one.attrs.id ?? '').replace(/^b-/, '')

/** The blocks of the leaf, rebuilt from the page's body. */
function blocksOf(prose) {
  return inside(prose).flatMap((one) => {
    if (one.tag === 'p') return [paragraphOf(one)]
    if (one.tag === 'h2' || one.tag === 'h3')
      return [{ type: 'heading', attrs: { id: idOf(one), level: one.tag === 'h2' ? 2 : 3 }, ...contentOf(one) }]
    if (one.tag === 'ul' || one.tag === 'ol') return [listOf(one)]
    if (one.tag === 'blockquote') return [{ type: 'blockquote', content: inside(one).map(innerOf) }]
    if (one.tag === 'hr') return [{ type: 'horizontalRule' }]
    if (one.tag === 'div' && hasClass(one, 'attachment')) return [attachmentOf(one)]
    if (one.tag === 'div') return [{ type: 'gallery', content: inside(one).map(figureOf) }]
    if (one.tag === 'figure' && hasClass(one, 'video')) return [videoOf(one)]
    return one.tag === 'figure' ? [figureOf(one)] : []
  })
}

const paragraphOf = (one) => ({ type: 'paragraph', attrs: { id: idOf(one) }, ...contentOf(one) })
const innerOf = (one) => (one.tag === 'p' ? paragraphOf(one) : listOf(one))
const listOf = (one) => ({
  type: one.tag === 'ul' ? 'bulletList' : 'orderedList',
  content: inside(one).map((item) => ({ type: 'listItem', content: inside(item).map(innerOf) })),
})

function figureOf(one) {
  const image = elements(one).find((part) => part.tag === 'img')
  // Saved «complete», the picture is a file beside the page.
  const picture = /\/media\/([^/]+)\//.exec(image?.attrs.src ?? '')?.[1] ?? one.attrs['data-picture'] ?? ''
  return {
    type: 'figure',
    attrs: {
      id: idOf(one),
      picture,
      alt: image?.attrs.alt ?? '',
      caption: wordsIn(one, 'caption'),
    },
  }
}

const attachmentOf = (one) => ({
  type: 'attachment',
  attrs: { id: idOf(one), ...fileOf(one), title: wordsIn(one, 'file-title') },
})

function videoOf(one) {
  const video = elements(one).find((part) => part.tag === 'video')
  const tracks = elements(one).filter((part) => part.tag === 'track')
  return {
    type: 'video',
    attrs: {
      id: idOf(one),
      ...fileOf(one),
      width: Number(video?.attrs.width),
      height: Number(video?.attrs.height),
      seconds: Number(one.attrs['data-seconds']),
      poster: one.attrs['data-poster'] ?? '',
      title: wordsIn(one, 'caption'),
      credit: wordsIn(one, 'credit'),
      captions: tracks.map((track) => ({ ...fileOf(track), lang: track.attrs.srclang ?? '' })),
    },
  }
}

const fileOf = ({ attrs }) => ({
  file: attrs['data-file'] ?? '',
  format: attrs['data-format'] ?? '',
  bytes: Number(attrs['data-bytes']),
  hash: attrs['data-hash'] ?? '',
})

function wordsIn(one, name) {
  const found = elements(one).find((part) => hasClass(part, name))
  return found === undefined ? '' : wordsOf(found)
}

function contentOf(element) {
  const content = inlinesOf(element.nodes, [])
  return content.length === 0 ? {} : { content }
}

const order = ['bold', 'italic', 'foreign', 'link']

function inlinesOf(nodes, marks) {
  const runs = []
  for (const inline of nodes.flatMap((node) => inlineOf(node, marks))) {
    const last = runs.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks))
      last.text += inline.text
    else runs.push(inline)
  }
  return runs
}

function inlineOf(node, marks) {
  if (typeof node === 'string') {
    if (node === '') return []
    const sorted = [...marks].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    return [sorted.length === 0 ? { type: 'text', text: node } : { type: 'text', text: node, marks: sorted }]
  }
  if (isOutside(node)) return []
  if (node.tag === 'br') return [{ type: 'hardBreak' }]
  const mark = markOf(node)
  return inlinesOf(node.nodes, mark === undefined ? marks : [...marks, mark])
}

function markOf({ tag, attrs }) {
  if (tag === 'strong') return { type: 'bold' }
  if (tag === 'em') return { type: 'italic' }
  if (tag === 'a') return { type: 'link', attrs: { href: attrs.href ?? '' } }
  return tag === 'span' && attrs.lang ? { type: 'foreign', attrs: { lang: attrs.lang } } : undefined
}

/** Prove one saved page, a document's or that of an answered claim. `message` says what holds, or the first thing that does not. */
export function verifyPage(html, trustedKeys) {
  const all = elements(parse(html))
  const page = readProof(all.find((one) => one.attrs.id === 'dabir-proof'))
  if (page?.format === 'dabir-claim-proof/1') return verifyClaim(all, page, trustedKeys)
  const prose = all.find((one) => hasClass(one, 'prose'))
  if (/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*Content-Type: multipart\/related/i.test(html.slice(0, 8192)))
    return refused(
      'A browser leaves the proof out of a single file (MHTML). Save the page as «HTML only» or «complete».',
    )
  if (page === undefined || prose === undefined)
    return refused(
      'This page carries no proof: it is not a document of such an office, or was saved without its source.',
    )
  const { frame, proof, blocks: published } = page
  restoreLinks(prose, proof)
  const differing = differingLine(all.find((one) => hasClass(one, 'sheet')) ?? prose, frame)
  if (differing !== undefined) return refused(`The ${differing} shown on the page is not the one that was published.`)
  const leaf = { ...frame, blocks: blocksOf(prose) }
  const hash = sha256(canonical(leaf)).toString('hex')
  const entry = JSON.parse(proof.entry)
  if (entry.kind !== 'edition') return refused('The page’s entry in the log is not that of an edition.')
  if (entry.leaf !== hash)
    return refused(`The words of the page are not those that were published.${differingBlocks(leaf.blocks, published)}`)
  const { number, language, edition, dates } = leaf
  if (
    entry.number !== number ||
    entry.edition !== edition ||
    entry.language !== language ||
    entry.at !== dates.published
  )
    return refused('The number, edition, language or date of the page is not that of the log.')
  return provedBy(proof, trustedKeys, {
    held: 'The page’s entry',
    told: (origin) =>
      `The page is what ${origin} published as document ${number} (${language}), edition ${edition}, at ${dates.published}.`,
  })
}

/**
 * Where the words of a page differ from those that were published, by the fingerprints that the page brings along, as a sentence; empty
 * where it brings none. They are not signed: whoever changed the words could have changed them too, so they are told as a hint.
 */
function differingBlocks(blocks, published) {
  if (!Array.isArray(published) || published.some((print) => typeof print !== 'string')) return ''
  const named = 5
  const shown = blocks.map((block) => sha256(canonical(block)).toString('hex').slice(0, 12))
  const strange = blocks.flatMap((block, at) => (published.includes(shown[at]) ? [] : [placeOf(block, at)]))
  const gone = published.filter((print) => !shown.includes(print))
  const missing = gone.length - strange.length
  const by = ' By the fingerprints that the page brings along,'
  if (strange.length > named) strange.splice(named, Infinity, `${strange.length - named} more`)
  if (strange.length > 0)
    return `${by} not as published: ${strange.join(', ')}${missing > 0 ? `; missing: ${missing}` : ''}.`
  if (missing > 0) {
    const before = shown.indexOf(published[published.indexOf(gone[0]) - 1])
    const place = before < 0 ? 'its beginning' : placeOf(blocks[before], before)
    return `${by} missing: ${missing} of ${published.length} blocks, the first after ${place}.`
  }
  if (shown.join() !== published.join()) return `${by} its blocks stand in another order, or twice.`
  return `${by} its text is as published: what differs stands around it, or they were changed with it.`
}

/** «block 3 (“The bridge is…”)»: its place among the blocks, and the beginning of its words, which a terminal may show. */
function placeOf(block, at) {
  const words = blockWords(block)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
  const beginning = [...words].slice(0, 40).join('')
  return `block ${at + 1}${words === '' ? '' : ` (“${beginning}${beginning === words ? '' : '…'}”)`}`
}

function blockWords({ type, text, content = [] }) {
  if (type === 'text') return text
  return type === 'hardBreak'
    ? ' '
    : content.map(blockWords).join(type === 'paragraph' || type === 'heading' ? '' : ' ')
}

/**
 * The page of an answered claim: the claim, where and when it was seen, the finding, its explanation, what was really said, and when and as
 * which answer it was published are those of the answer.
 */
function verifyClaim(all, { leaf, proof }, trustedKeys) {
  const differing = differingClaim(all, leaf)
  if (differing !== undefined) return refused(differing)
  const entry = JSON.parse(proof.entry)
  if (entry.kind !== 'claim' || entry.leaf !== sha256(canonical(leaf)).toString('hex'))
    return refused('The words of the page are not those that were published.')
  const { claim, answer, verdict, published } = leaf
  if (entry.claim !== claim || entry.answer !== answer || entry.verdict !== verdict || entry.at !== published)
    return refused('The number, finding or date of the answer is not that of the log.')
  return provedBy(proof, trustedKeys, {
    held: 'The answer',
    told: (origin) =>
      `The page is what ${origin} answered to claim ${claim}, answer ${answer} (${verdict}), at ${published}.`,
  })
}

/** What a page calls each finding, or once called it, in the languages that the site speaks. */
const findings = {
  said: ['گفته شده', 'Said', 'قيل'],
  said_differently: ['به شکل دیگری گفته شده', 'جور دیگری گفته شده', 'Said differently', 'قيل بصيغة أخرى'],
  never_said: ['هرگز گفته نشده', 'Never said', 'لم يُقل قط'],
  withdrawn: ['پاسخ پس گرفته شد', 'Answer withdrawn', 'سُحب الجواب'],
}

/** The first thing that the page of an answered claim shows otherwise than the answer has it, as a sentence. */
function differingClaim(all, leaf) {
  const marked = (name) => all.filter((one) => one.attrs['data-claim'] === name)
  const shown = (found) => tidy(found === undefined ? '' : found.nodes.map(paragraphWords).join(''))
  const [explanation] = marked('explanation')
  const language = explanation?.attrs['data-language'] ?? ''
  const said = (field) => JSON.stringify(leaf.statements.map((one) => tidy(one[field])))
  const langs = [all[0]?.attrs.lang ?? '', language, leaf.language].filter((tag) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag),
  )
  if (shown(marked('text')[0]) !== tidy(leaf.text))
    return 'The claim shown on the page is not the one that was answered.'
  if (shown(marked('attributed')[0]) !== tidy(leaf.attributedTo?.name ?? ''))
    return 'The name shown on the page is not that in which the claim goes round.'
  if (!tellsSeen(marked('seen'), leaf.seen, langs))
    return 'Where or when the claim was seen is not shown on the page as it was published.'
  if (shown(explanation) !== tidy(leaf.explanation[language] ?? ''))
    return 'The explanation shown on the page is not the one that was published.'
  if (
    explanation?.attrs['data-verdict'] !== leaf.verdict ||
    !findings[leaf.verdict]?.includes(shown(marked('finding')[0]))
  )
    return 'The finding shown on the page is not the one that was published.'
  if (
    JSON.stringify(marked('statement').map(shown)) !== said('text') ||
    JSON.stringify(marked('speaker').map(shown)) !== said('speaker')
  )
    return 'What the page shows as really said is not what the answer rests on.'
  if (!tellsMoments(marked('said'), leaf, langs))
    return 'The time shown on the page for what was really said is not that of the answer.'
  return tellsAnswer({ answered: marked('answered'), answer: marked('answer') }, leaf, langs)
    ? undefined
    : 'The time or number of the answer is not shown on the page as it was published.'
}

const allWords = (node) => node.nodes.map((one) => (typeof one === 'string' ? one : allWords(one))).join('')

function tellsSeen(places, { address, on }, langs) {
  const [place] = places
  if (places.length > 1 || (place === undefined) !== (address === '' && on === null)) return false
  if (place === undefined) return true
  const times = elements(place).filter((one) => one.tag === 'time')
  const links = elements(place).filter((one) => one.tag === 'a')
  const host = (text) => {
    try {
      return new URL(text).host
    } catch {
      return text
    }
  }
  return (
    times.length === (on === null ? 0 : 1) &&
    times.every(
      (time) =>
        time.attrs.datetime === on && tellsMoment(allWords(time), { date: on, time: null, precision: 'day' }, langs),
    ) &&
    links.length === (address === '' ? 0 : 1) &&
    links.every((link) => whole(link.attrs.href ?? '') === whole(address) && tidy(allWords(link)) === host(address))
  )
}

/** A browser that saves a page «complete» writes an address out as it understands it. */
function whole(address) {
  try {
    return new URL(address).href
  } catch {
    return address
  }
}

/** When each statement that has a time was said, in their order. */
function tellsMoments(places, { statements }, langs) {
  const moments = statements.flatMap(({ said }) => (said === null ? [] : [said]))
  return (
    places.length === moments.length &&
    moments.every((moment, at) => {
      const machine = elements(places[at]).find((one) => one.tag === 'time')?.attrs.datetime ?? ''
      return isOf(machine, moment) && tellsMoment(allWords(places[at]), moment, langs)
    })
  )
}

function tellsAnswer({ answered, answer }, leaf, langs) {
  const machine = (answered[0] === undefined ? undefined : elements(answered[0])[0])?.attrs.datetime ?? ''
  const moment = momentOfInstant(machine)
  return (
    answered.length === 1 &&
    moment !== undefined &&
    Date.parse(machine) === Date.parse(leaf.published) &&
    tellsMoment(allWords(answered[0]), moment, langs) &&
    answer.length === 1 &&
    tidy(latin(allWords(answer[0]))) === String(leaf.answer)
  )
}

/** What stands in a paragraph of its own is parted from what follows. */
const paragraphWords = (node) =>
  typeof node === 'string' ? node : node.tag === 'p' ? `${wordsOf(node)} ` : wordsOf(node)

/** Whether the page's entry stands in the log under a signature that is trusted. */
function provedBy(proof, trustedKeys, { held, told }) {
  const checkpoint = openNote(proof.checkpoint, trustedKeys ?? proof.keys)
  if (checkpoint === undefined)
    return refused(
      trustedKeys === undefined
        ? 'The signature under the log is not right.'
        : 'None of the trusted keys has signed this log.',
    )
  const isHeld = includes({
    leaf: leafOf(Buffer.from(proof.entry)),
    index: proof.index,
    size: checkpoint.size,
    root: checkpoint.root,
    path: proof.path.map((step) => Buffer.from(step, 'base64')),
  })
  if (!isHeld) return refused(`${held} does not stand in the log that was signed.`)
  return {
    isGenuine: true,
    index: proof.index,
    entry: proof.entry,
    signers: checkpoint.signers,
    message: told(checkpoint.origin),
  }
}

const refused = (message) => ({ isGenuine: false, message })

function readProof(element) {
  try {
    const read = JSON.parse(element.nodes.join(''))
    return ['dabir-proof/1', 'dabir-claim-proof/1'].includes(read.format) ? read : undefined
  } catch {
    return undefined
  }
}

/** A browser that saves a page «complete» writes each address out whole. What leads where it led has its own words again. */
function restoreLinks(prose, { checkpoint }) {
  const home = `https://${checkpoint.split('/', 1)[0]}`
  const whole = (href) => {
    try {
      return new URL(href, home).href.replace(/^http:/, 'https:')
    } catch {
      return href
    }
  }
  for (const { attrs } of elements(prose)) {
    const own = attrs['data-href']
    if (own !== undefined && attrs.href !== undefined && whole(attrs.href) === whole(own)) attrs.href = own
  }
}

/** The first thing around the text that the page shows otherwise than the leaf has it. */
function differingLine(sheet, frame) {
  const parts = elements(sheet)
  const within = (name) => elements(parts.find((one) => hasClass(one, name)) ?? { nodes: [] })
  const shown = (found) => (found === undefined ? '' : tidy(wordsOf(found)))
  const texts = (role) => frame.decks.filter((deck) => deck.role === role).map((deck) => tidy(deck.text))
  const decks = parts
    .filter((one) => hasClass(one, 'decks'))
    .flatMap((list) => inside(list).filter((one) => one.tag === 'li'))
  const register = within('register')
  if (shown(parts.find((one) => one.tag === 'h1')) !== texts('headline')[0]) return 'headline'
  if (shown(parts.find((one) => hasClass(one, 'kicker'))) !== (texts('kicker')[0] ?? '')) return 'kicker'
  if (JSON.stringify(decks.map(shown)) !== JSON.stringify(texts('deck'))) return 'deck'
  if (shown(parts.find((one) => hasClass(one, 'opening'))) !== tidy(frame.lead)) return 'lead'
  const caption = within('intro').find((one) => hasClass(one, 'caption'))
  if (shown(caption) !== tidy(frame.picture?.caption ?? '')) return 'picture’s caption'
  if (digitsOf(shown(register.find((one) => one.tag === 'b'))) !== String(frame.number)) return 'number'
  if (digitsOf(shown(register.filter((one) => one.tag === 'dt').at(-1))) !== String(frame.edition)) return 'edition'
  const ending = shown(parts.find((one) => hasClass(one, 'ending')))
  if (!ending.includes(tidy(frame.sourceLine?.agency ?? ''))) return 'source line'
  return differingTime(
    register
      .filter((one) => one.tag === 'dd')
      .map((one) => ({
        machine: elements(one).find((part) => part.tag === 'time')?.attrs.datetime ?? '',
        words: wordsOf(one),
      })),
    frame,
  )
}

function differingTime(times, { dates, language }) {
  const happened = ['time at which it happened', dates.happened]
  // One line tells both where they are one moment. Beneath them stand two more: when it was published, and its edition.
  const isOne = times.length === 3 && isSame(dates.happened, dates.said)
  const told = isOne ? [happened] : [happened, ['time at which it was said', dates.said]]
  for (const [at, [name, moment]] of told.entries()) {
    const { machine = '', words = '' } = times[at] ?? {}
    if (!isOf(machine, moment) || !tellsMoment(words, moment, [language])) return name
  }
  // No part of the leaf: when the document was first published, in whatever language and edition.
  const { machine = '', words = '' } = times[told.length] ?? {}
  const published = momentOfInstant(machine)
  const isTold =
    published !== undefined &&
    Date.parse(machine) <= Date.parse(dates.published) &&
    tellsMoment(words, published, [language])
  return isTold ? undefined : 'time of publication'
}

const isSame = (one, other) => ['date', 'time', 'zone', 'precision'].every((part) => one?.[part] === other?.[part])

/** A month or a year has no form for machines. */
function isOf(machine, { date, time, precision }) {
  if (precision === 'month' || precision === 'year') return machine === ''
  return time === null ? machine === date : machine.startsWith(`${date}T${time}`)
}

/** An instant as an office tells it: the day and the time of day of its zone, by the offset that the machine's form bears. */
function momentOfInstant(machine) {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?[+-]\d\d:\d\d$/.exec(machine) ?? []
  return date === undefined || Number.isNaN(Date.parse(machine)) ? undefined : { date, time, precision: 'minute' }
}

const latin = (text) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) - 0x0660) % 0x90))
const digitsOf = (text) => latin(text).replace(/\D/g, '')

/**
 * Whether words that a page shows mean this moment: of the numbers that it has in the Persian or the Gregorian calendar, day and year and the
 * time of day, they have each and no other, and no other month or weekday by name. What a zone is called stands in brackets behind it and is
 * not held, as its name differs from one system to the next.
 */
function tellsMoment(words, { date, time, precision }, langs) {
  const [told = '', zone = ''] = latin(words)
    .trim()
    .split(/ (?=\([^()]*\)$)/)
  if (/\d/.test(zone.replace(/[+\u2212-]\d{1,2}(?::\d\d)?/g, ''))) return false
  const clock = /(\d{1,2}):(\d\d)/g
  const clocks = [...told.matchAll(clock)].map(([, hours, minutes]) => `${hours.padStart(2, '0')}:${minutes}`)
  if (clocks.join() !== (time ?? '')) return false
  const sorted = (numbers) =>
    numbers
      .map(Number)
      .sort((a, b) => a - b)
      .join()
  const numbers = sorted(told.replace(clock, '').match(/\d+/g) ?? [])
  const names = told.match(/[\p{L}\u200c]+/gu) ?? []
  const hasDay = precision === 'day' || precision === 'minute'
  const dayMs = 86_400_000
  const weekdays = { langs, options: { weekday: 'long' }, steps: 7, stepMs: dayMs }
  if (hasDay && namesOther(names, date, weekdays)) return false
  return ['persian', 'gregory'].some((calendar) => {
    const own = new Intl.DateTimeFormat('en-u-nu-latn', { calendar, timeZone: 'UTC', day: 'numeric', year: 'numeric' })
      .formatToParts(new Date(`${date}T00:00Z`))
      .filter(({ type }) => (type === 'day' && hasDay) || type === 'year')
    if (numbers !== sorted(own.map(({ value }) => value))) return false
    const months = { langs, options: { calendar, month: 'long' }, steps: 24, stepMs: 15 * dayMs }
    return precision === 'year' || !namesOther(names, date, months)
  })
}

/** Whether one of the words is a name that the date does not have, in one of the languages. */
function namesOther(words, date, { langs, options, steps, stepMs }) {
  const named = langs.map((lang) => {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' })
    return Array.from({ length: steps }, (_, at) => format.format(Date.parse(`${date}T00:00Z`) + at * stepMs))
  })
  const own = named.map(([first]) => first)
  const others = named.flat().filter((name) => !own.includes(name))
  return words.some((word) => others.includes(word))
}

/* ---- A copy of the log ---- */

const tileWidth = 256

/** The path of a tile of entries: `tile/entries/x001/234`, and `.p/{width}` where it is not full. */
export function entriesPath(tile, width) {
  const digits = String(tile)
    .padStart(Math.ceil(String(tile).length / 3) * 3, '0')
    .match(/\d{3}/g)
  const place = digits.map((three, index) => (index < digits.length - 1 ? `x${three}` : three)).join('/')
  return `tile/entries/${place}${width === tileWidth ? '' : `.p/${width}`}`
}

const tilesOf = (size) =>
  Array.from({ length: Math.ceil(size / tileWidth) }, (_, tile) =>
    entriesPath(tile, Math.min(tileWidth, size - tile * tileWidth)),
  )

/** A copy of the log in a folder: its checkpoint, keys, hand-overs, and its entries as they were hashed. */
function readLog(folder) {
  const read = (name) => readFileSync(join(folder, name))
  const optional = (name) => {
    try {
      return read(name).toString('utf8')
    } catch {
      return ''
    }
  }
  const checkpoint = read('checkpoint').toString('utf8')
  const size = Number(checkpoint.split('\n')[1])
  if (!Number.isSafeInteger(size) || size < 0) throw new Error(`${folder}/checkpoint is no checkpoint.`)
  const entries = tilesOf(size).flatMap((path) => cutBundle(read(path)))
  return {
    checkpoint,
    entries,
    keys: optional('keys').split('\n').filter(Boolean),
    handovers: notesIn(optional('handovers')),
  }
}

function cutBundle(bundle) {
  const entries = []
  for (let at = 0; at + 2 <= bundle.length; at += 2 + bundle.readUInt16BE(at))
    entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)))
  return entries
}

const nameOf = (entry) =>
  ({
    edition: `document ${entry.number} (${entry.language}), edition ${entry.edition}`,
    correction: `the correction of document ${entry.number} (${entry.language}), edition ${entry.from} to ${entry.to}`,
    withdrawal: `the withdrawal of document ${entry.number}`,
    return: `the return of document ${entry.number}`,
    claim: `answer ${entry.answer} to claim ${entry.claim}`,
    key: 'a key of the log',
  })[entry.kind] ?? 'an entry'

/** Everything that does not fit in a copy of the log, as sentences; and the keys that are trusted in the end. */
export function verifyLog(log, trustedKeys, older = []) {
  const wrong = []
  const leaves = log.entries.map((entry) => leafOf(entry))
  const entries = log.entries.map((entry) => JSON.parse(entry.toString('utf8')))
  const keys = entries.flatMap((entry) => (entry.kind === 'key' ? [entry.key] : []))
  const trusted = trustedKeys === undefined ? keys : [...trustedKeys]
  for (const note of log.handovers) {
    const opened = openNote(note, trusted)
    const both = opened === undefined ? undefined : openNote(note, keys)
    if (both === undefined || both.size > leaves.length || !rootOf(leaves.slice(0, both.size)).equals(both.root))
      continue
    for (const key of both.signers) if (keys.indexOf(key) >= 0 && !trusted.includes(key)) trusted.push(key)
  }
  const now = openNote(log.checkpoint, trusted)
  if (now === undefined) wrong.push('The checkpoint bears no right signature of a key that is trusted.')
  else if (now.size !== leaves.length) wrong.push(`${now.size} entries were signed, and ${leaves.length} are there.`)
  else if (!rootOf(leaves).equals(now.root)) wrong.push('The entries are not those that the checkpoint signed.')
  entries.forEach((entry, index) => {
    const before = entries[index - 1]
    if (before !== undefined && entry.at < before.at)
      wrong.push(`back-dated: ${nameOf(entry)} is dated ${entry.at}, before what was logged before it (${before.at}).`)
  })
  for (const earlier of older)
    wrong.push(...compareOlder({ earlier, leaves, entries, keys: [...new Set([...keys, ...trusted])] }))
  return { wrong, trusted, entries, leaves, origin: now?.origin }
}

/** An older checkpoint must be the beginning of this log; an older copy says, where it is not, what became of each entry. */
function compareOlder({ earlier, leaves, entries, keys }) {
  const opened = openNote(earlier.checkpoint, keys)
  if (opened === undefined) return ['The older checkpoint was not signed by a key of this log.']
  const isBeginning = opened.size <= leaves.length && rootOf(leaves.slice(0, opened.size)).equals(opened.root)
  if (isBeginning) return []
  const told = (earlier.entries ?? []).flatMap((bytes, index) => {
    const was = JSON.parse(bytes.toString('utf8'))
    const now = entries[index]
    if (now !== undefined && leafOf(bytes).equals(leaves[index])) return []
    const same = entries.find((one) => one.kind === was.kind && nameOf(one) === nameOf(was))
    if (same === undefined) return [`removed: ${nameOf(was)}, which was logged at ${was.at}.`]
    if (same.at !== was.at) return [`back-dated: ${nameOf(was)} was logged at ${was.at}, and is now dated ${same.at}.`]
    return same.leaf === was.leaf ? [] : [`changed: ${nameOf(was)} has other words than were logged at ${was.at}.`]
  })
  return [
    `The first ${opened.size} entries are not those that the older checkpoint signed: history was written anew.`,
    ...told,
  ]
}

/* ---- The command ---- */

async function fetchLog(address, folder) {
  const base = address.replace(/\/+$/, '')
  const get = async (path, isNeeded = true) => {
    const response = await fetch(`${base}/${path}`)
    if (!response.ok && isNeeded) throw new Error(`${base}/${path} answered ${response.status}.`)
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
  }
  const keep = (path, bytes) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const checkpoint = await get('checkpoint')
  for (const name of ['keys', 'handovers']) {
    const bytes = await get(name, false)
    if (bytes !== undefined) keep(name, bytes)
  }
  const size = Number(checkpoint.toString('utf8').split('\n')[1])
  for (const path of tilesOf(size)) keep(path, await get(path))
  keep('checkpoint', checkpoint)
  return size
}

function readCall(words) {
  /** @type {{ keys: string[], older: string[], pages: string[], log?: string, fetch?: { address: string, folder: string } }} */
  const call = { keys: [], older: [], pages: [] }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const value = () => words[++at] ?? usage(`${word} needs a value.`)
    if (word === '--key') call.keys.push(value())
    else if (word === '--log') call.log = value()
    else if (word === '--older') call.older.push(value())
    else if (word === '--fetch')
      call.fetch = { address: value(), folder: words[++at] ?? usage('--fetch needs an address and a folder.') }
    else if (word.startsWith('--')) usage(`There is no ${word}.`)
    else call.pages.push(word)
  }
  return call
}

class CallError extends Error {}

function usage(message) {
  throw new CallError(
    `${message} Usage: node verify.mjs [--key KEY]... [--log FOLDER] [--older FILE|FOLDER]... [PAGE.html]..., or node verify.mjs --fetch ADDRESS FOLDER`,
  )
}

async function main(words) {
  const call = readCall(words)
  const say = (line) => stdout.write(`${line}\n`)
  if (call.fetch !== undefined) {
    say(`${call.fetch.folder}: ${await fetchLog(call.fetch.address, call.fetch.folder)} entries.`)
    return 0
  }
  if (call.log === undefined && call.pages.length === 0) usage('Name a page, or a copy of the log.')
  if (call.log === undefined && call.older.length > 0)
    usage('--older is held against a copy of the log: name it with --log.')
  let trusted = call.keys.length === 0 ? undefined : call.keys
  let isRight = true
  const log = call.log === undefined ? undefined : readLog(call.log)
  let found
  if (log !== undefined) {
    const older = call.older.map((path) =>
      statSync(path).isDirectory() ? readLog(path) : { checkpoint: readFileSync(path, 'utf8') },
    )
    found = verifyLog(log, trusted, older)
    for (const line of found.wrong) say(`✖ ${line}`)
    if (found.wrong.length === 0)
      say(`✔ The log of ${found.origin} holds ${found.entries.length} entries, as it was signed.`)
    isRight = found.wrong.length === 0
    trusted = found.trusted
  }
  for (const page of call.pages) {
    const verdict = verifyPage(readFileSync(page, 'utf8'), trusted)
    const isLogged =
      found === undefined || !verdict.isGenuine || log.entries[verdict.index]?.toString('utf8') === verdict.entry
    say(`${verdict.isGenuine && isLogged ? '✔' : '✖'} ${page}: ${verdict.message}`)
    if (!isLogged) say(`✖ ${page}: removed or changed: the log holds this page no more at its place ${verdict.index}.`)
    if (verdict.isGenuine)
      say('  Not proved: the names of speakers and links beside the text, comments, and what is written for machines.')
    if (verdict.isGenuine && call.keys.length === 0)
      say(`  Signed by ${verdict.signers.join(' and ')}: ask the office, or others, whether that is its key.`)
    isRight &&= verdict.isGenuine && isLogged
  }
  return isRight ? 0 : 1
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href)
  main(argv.slice(2)).then(exit, (error) => {
    stdout.write(`✖ ${error.message}\n`)
    exit(error instanceof CallError ? 2 : 1)
  })
