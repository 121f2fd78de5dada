/**
 * How well half-spaces are put back. A text is written as its letters and digits; between two neighbours there is a gap:
 * nothing, a half-space, or a space (gaps with punctuation in them do not count). The gaps of the repaired text are held
 * against those of the right one. `core` leaves out the gaps on which right texts disagree among themselves, and takes a
 * half-space after a letter that never joins for nothing at all.
 */
const HALF = '\u200c'
const NEVER_JOINS = new Set('اآدذرزژوء')
const SAME = new Map(Object.entries({ ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', أ: 'ا', إ: 'ا', ٱ: 'ا', ؤ: 'و' }))
const isWord = (char) => /[\p{L}\p{N}]/u.test(char)

const folded = (char) => {
  const code = char.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return SAME.get(char) ?? char.toLowerCase()
}

/** Letters and the gaps between them: '' nothing, HALF, ' ', or '.' where anything else stands. */
export function gapsOf(text) {
  const letters = []
  const gaps = []
  let gap = ''
  for (const char of text.normalize('NFC').replace(/[\u064b-\u065f\u0670\u0640]/g, '')) {
    if (isWord(char)) {
      if (letters.length > 0) gaps.push(gap)
      letters.push(folded(char))
      gap = ''
    } else if (char === HALF) gap ||= HALF
    else if (/\s/u.test(char)) {
      if (gap !== '.') gap = ' '
    } else gap = '.'
  }
  return { letters, gaps }
}

/** The ways half-spaces get lost. */
export const LOSSES = {
  drop: (text) => text.replaceAll(HALF, ''),
  space: (text) => text.replaceAll(HALF, ' '),
  right: (text) => text,
}

/** What a gap is about: the two words, or the word it is in and where. */
function placesOf({ letters, gaps }, k) {
  const inWord = (stop) => {
    let from = k
    let to = k + 1
    while (from > 0 && !stop.has(gaps[from - 1])) from--
    while (to < gaps.length && !stop.has(gaps[to])) to++
    return { from, to }
  }
  const places = []
  if (gaps[k] !== '') {
    const { from, to } = inWord(new Set([' ', '.', HALF]))
    places.push(`${letters.slice(from, k + 1).join('')} ${letters.slice(k + 1, to + 1).join('')}`)
  }
  if (gaps[k] !== ' ') {
    const { from, to } = inWord(new Set([' ', '.']))
    places.push(`${letters.slice(from, to + 1).join('')}@${k + 1 - from}`)
  }
  return places
}

/** Places that the given right texts themselves write in more than one way, and at least three times in all. */
export function contestedPlaces(lines) {
  const seen = new Map()
  for (const line of lines) {
    const parsed = gapsOf(line)
    parsed.gaps.forEach((gap, k) => {
      if (gap === '.') return
      for (const place of placesOf(parsed, k)) {
        const ways = seen.get(place) ?? { '': 0, ' ': 0, [HALF]: 0 }
        ways[gap]++
        seen.set(place, ways)
      }
    })
  }
  return new Set(
    [...seen]
      .filter(([, ways]) => ways[HALF] >= 1 && ways[HALF] + ways[''] + ways[' '] >= 3 && ways[''] + ways[' '] >= 1)
      .map(([place]) => place),
  )
}

const f1 = ({ hit, wrong, gold }) => (hit === 0 ? 0 : (2 * hit) / (hit + wrong + gold))
const empty = () => ({ hit: 0, wrong: 0, gold: 0, damaged: 0, gaps: 0 })

/** For each gap of the right line what stands there in the repaired one; undefined where its letters are gone. */
function gapsAsRepaired(right, repaired) {
  const at = matched(right.letters, repaired.letters)
  return right.gaps.map((_, k) => (at[k] >= 0 && at[k + 1] === at[k] + 1 ? repaired.gaps[at[k]] : undefined))
}

/** Where each letter of `a` stands in `b` in a longest common sequence, -1 where it does not. */
function matched(a, b) {
  const at = Array.from(a, () => -1)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) at[head] = head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    at[a.length - 1 - tail] = b.length - 1 - tail
    tail++
  }
  const rows = a.length - head - tail
  const columns = b.length - head - tail
  if (rows === 0 || columns === 0) return at
  const longest = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--)
      longest[i][j] =
        a[head + i] === b[head + j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1])
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[head + i] === b[head + j]) at[head + i++] = head + j++
    else if (longest[i + 1][j] >= longest[i][j + 1]) i++
    else j++
  }
  return at
}

/** Holds repaired lines against right ones. */
export function measure(rightLines, repairedLines, contested) {
  const strict = empty()
  const core = empty()
  const compounds = { found: 0, all: 0 }
  rightLines.forEach((line, i) => {
    const right = gapsOf(line)
    const repaired = gapsOf(repairedLines[i] ?? '')
    const repairedGaps = gapsAsRepaired(right, repaired)
    right.gaps.forEach((wanted, k) => {
      if (wanted === '.') return
      const got = repairedGaps[k]
      tally(strict, wanted, got)
      if (wanted === HALF && isCompound(right, k)) {
        compounds.all++
        if (got === HALF) compounds.found++
      }
      const free = (wanted === HALF || got !== wanted) && placesOf(right, k).some((place) => contested.has(place))
      const mute = NEVER_JOINS.has(right.letters[k])
      if (!free) tally(core, mute && wanted === HALF ? '' : wanted, mute && got === HALF ? '' : got)
    })
  })
  return { strict, core, compounds }
}

function tally(sums, wanted, got) {
  sums.gaps++
  if (wanted === HALF) sums.gold++
  if (got === HALF) {
    if (wanted === HALF) sums.hit++
    else sums.wrong++
  }
  if (got !== wanted) sums.damaged++
}

const AFFIX = /^(?:ها.{0,4}|تر.{0,3}|ترین.*|ا[میتشن]|ای|ایم|اید|اند|م|ت|ش|مان|تان|شان|یی|یم|ید|ند|است|ست|ایی|یک)$/u
const PREFIX = new Set(
  'می نمی همی بی نا غیر هم پیش پس باز فرا ابر ضد فوق نیم پر کم خوش بد تک چند سر بر در ور وا'.split(' '),
)

/** A half-space between two words proper, not before an ending or after a prefix. */
function isCompound({ letters, gaps }, k) {
  let from = k
  let to = k + 1
  while (from > 0 && gaps[from - 1] === '') from--
  while (to < gaps.length && gaps[to] === '') to++
  return !PREFIX.has(letters.slice(from, k + 1).join('')) && !AFFIX.test(letters.slice(k + 1, to + 1).join(''))
}

/** Adds up measures of several texts. */
export function pooled(measures) {
  const sum = (pick) =>
    measures.reduce((into, one) => {
      for (const key of Object.keys(pick(one))) into[key] = (into[key] ?? 0) + pick(one)[key]
      return into
    }, {})
  return { strict: sum((one) => one.strict), core: sum((one) => one.core), compounds: sum((one) => one.compounds) }
}

export const percent = (sums) => 100 * f1(sums)
export const per10k = ({ damaged, gaps }) => (damaged / gaps) * 1e4
