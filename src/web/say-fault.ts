import type { Context } from 'hono'
import { localizeDigits } from '#persian/digits.ts'
import type { Fault } from '#ground/fault.ts'
import type { StaffEnv } from './authenticate.ts'
import { faultsEn } from './words/faults-en.ts'
import { faultsFa } from './words/faults-fa.ts'

export type FaultLanguage = 'fa' | 'en'

/** A refusal in words. A reason that has none is answered by the sentence for what cannot be accepted. */
export function sayFault(fault: Pick<Fault, 'reason' | 'details'>, language: FaultLanguage): string {
  const sentences = language === 'fa' ? faultsFa : faultsEn
  const sentence = sentences[fault.reason] ?? sentences['input.invalid'] ?? ''
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => sayDetail(fault.details[name], language) ?? hole)
}

function sayDetail(value: Fault['details'][string] | undefined, language: FaultLanguage): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return localizeDigits(String(value), language)
  return Array.isArray(value) ? value.join(language === 'fa' ? '، ' : ', ') : String(value)
}

/** The language of whoever asks: the account's, else what the browser prefers, else Persian. */
export function faultLanguage(c: Context<StaffEnv>): FaultLanguage {
  const own = c.get('account')?.language
  if (own !== undefined) return own
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase().split(',')
  return wanted.map((part) => part.trim().slice(0, 2)).find((tag) => tag === 'fa' || tag === 'en') ?? 'fa'
}
