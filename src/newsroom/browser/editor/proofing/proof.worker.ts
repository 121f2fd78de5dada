import type { Part } from './parts-of.ts'
import { proofreadingFor, type Exceptions, type Suggestion } from './proofread.ts'

/** What the page asks of the proofreader. */
export interface ProofRequest {
  parts: Pick<Part, 'key' | 'text' | 'protect'>[]
  exceptions: Exceptions
}
/** One answer for each part, in their order. */
export type ProofAnswer = { key: string; text: string; suggestions: Suggestion[] }[]

// Off the main thread: typing never waits for the model of the language, which is large.
addEventListener('message', ({ data }: MessageEvent<ProofRequest>) => {
  const proofread = proofreadingFor(data.exceptions)
  const answer: ProofAnswer = data.parts.map(({ key, text, protect }) => ({
    key,
    text,
    suggestions: proofread(text, protect),
  }))
  postMessage(answer)
})
