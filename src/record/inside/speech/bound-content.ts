import type { Token } from './read-tokens.ts'
import { AND, CLOSE, COLON, COMMA, DASH, KE, NEUTRAL_QUOTE, OPEN, STOP, VERB } from './word-bits.ts'

/** Token range without the marks at its ends. */
export function trimContent(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  let start = from,
    end = to
  const edge = STOP | COMMA | COLON | DASH | OPEN | CLOSE | NEUTRAL_QUOTE
  while (start < end && (tokens[start]?.bits ?? 0) & edge) start++
  while (end > start && (tokens[end - 1]?.bits ?? 0) & (edge & ~OPEN) && !/[؟?!]/.test(tokens[end - 1]?.text ?? ''))
    end--
  return end - start >= 2 ? { from: start, to: end } : null
}

/** The token of the mark that closes the quotation opened at `open`, when the quotation is all that is said; else -1. */
export function endOfQuotation(tokens: readonly Token[], open: number): number {
  const opener = tokens[open]
  if (!opener || !(opener.bits & (OPEN | NEUTRAL_QUOTE))) return -1
  const close = opener.bits & OPEN ? closeOfPair(tokens, open) : closeOfNeutral(tokens, open)
  const after = tokens[close + 1],
    before = tokens[close - 1]
  if (close < 0 || !before) return -1
  const whole = !after || after.bits & (STOP | AND) || before.bits & STOP
  return whole && close - open > 3 ? close : -1
}

/** As `endOfQuotation`, right after a verb without a colon: a quotation that holds a verb is all that is said, whatever follows it. */
export function endOfQuoted(tokens: readonly Token[], open: number): number {
  const whole = endOfQuotation(tokens, open)
  if (whole > 0 || !((tokens[open]?.bits ?? 0) & OPEN)) return whole
  const close = closeOfPair(tokens, open)
  return close > 0 && tokens.slice(open, close).some((token) => token.bits & VERB) ? close : -1
}

const LONGEST_QUOTATION = 1500

function closeOfPair(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let i = open; i < Math.min(tokens.length, open + LONGEST_QUOTATION); i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & OPEN) depth++
    else if (bits & CLOSE && --depth === 0) return i
  }
  return -1
}

/** Straight quotes do not tell opening from closing: the first that is followed by the sentence's end closes. */
function closeOfNeutral(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + LONGEST_QUOTATION); i++) {
    if (!((tokens[i]?.bits ?? 0) & NEUTRAL_QUOTE)) continue
    const after = tokens[i + 1],
      before = tokens[i - 1]
    if (!after || after.bits & STOP || (before && before.bits & STOP)) return i
  }
  return -1
}

/**
 * Where the clause of «با بیان اینکه …» ends before the verb it hangs on (at `main`): after its last verb, unless that verb
 * is joined by «و» to the main one («…، به … پرداخت و گفت»).
 */
export function endOfHangingClause(tokens: readonly Token[], from: number, main: number): number {
  let verb = -1,
    paused = -1
  for (let i = from; i < main; i++) {
    const bits = tokens[i]?.bits ?? 0,
      after = tokens[i + 1]?.bits ?? 0
    if (after & COMMA && i + 1 < main && (bits & VERB || tokens[i]?.text === 'خیر')) paused = i + 1
    if (bits & VERB) verb = i + 1
    if (bits & AND && i > from && hangsAnew(tokens, i)) return i
  }
  if (verb < 0) return lastComma(tokens, from, main) ?? main
  if (tokens[verb]?.text === 'یا' && /^(?:نه|خیر)$/.test(tokens[verb + 1]?.text ?? '') && verb + 2 <= main) verb += 2
  const joined = (tokens[verb]?.bits ?? 0) & AND && verb + 1 >= main - 1
  if (paused > 0 && joined && paused < verb) return paused
  return paused > 0 && !onlySmall(tokens, verb, main) ? paused : verb
}

/** «… و با اشاره به», «… و با بیان»: the hanging clause is over. */
function hangsAnew(tokens: readonly Token[], and: number): boolean {
  const lead = tokens[and + 1]?.text,
    noun = tokens[and + 2]?.text ?? ''
  return (
    (lead === 'با' || lead === 'ضمن') &&
    /^(?:اشاره|بیان|تاکید|ابراز|اعلام|انتقاد|یادآوری|تقدیر|تشکر|اذعان|توجه)$/.test(noun)
  )
}

function lastComma(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = to - 1; i > from; i--) if ((tokens[i]?.bits ?? 0) & COMMA) return i
  return null
}

/** Between the clause and its main verb stand only adverbs and short phrases. */
function onlySmall(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 8) return false
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & KE) return false
  return true
}
