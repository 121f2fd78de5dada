import { say } from '../words/say.ts'

/** What the server answered instead of doing it, already in the user's language; or that no answer came at all. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly reason: string
  readonly field: string | undefined
  readonly details: Record<string, unknown>

  constructor(status: number, told: Told) {
    super(told.message)
    this.name = 'Refusal'
    this.status = status
    this.code = told.code
    this.reason = told.reason
    this.field = told.field
    this.details = told.details ?? {}
  }
}

interface Told {
  code: string
  reason: string
  message: string
  field?: string | undefined
  details?: Record<string, unknown> | undefined
}

/** The server's refusal, or our own sentence where the answer is not one of ours. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null)
  const error = (body as { error?: Partial<Told> } | null)?.error
  if (error?.message !== undefined) {
    return new Refusal(response.status, {
      code: error.code ?? '',
      reason: error.reason ?? '',
      message: error.message,
      field: error.field,
      details: error.details,
    })
  }
  const message = response.status === 413 ? say('fault.tooLarge') : say('fault.server')
  return new Refusal(response.status, { code: 'unknown', reason: 'unknown', message })
}

/** No answer: the line is down or the server is away. Nothing is lost by trying again. */
export function noAnswer(): Refusal {
  return new Refusal(0, { code: 'offline', reason: 'offline', message: say('fault.offline') })
}

export const isStale = (error: unknown): boolean => error instanceof Refusal && error.status === 409
/** The sentence to show for whatever was thrown. */
export const refusalMessage = (error: unknown): string =>
  error instanceof Refusal ? error.message : say('fault.unexpected')
