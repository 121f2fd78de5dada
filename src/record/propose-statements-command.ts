import { z } from 'zod'
import { proposeStatements, type ProposedStatement } from './propose-statements.ts'

const articleShape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  date: z.string().optional(),
  paragraphs: z.array(z.string()),
})

/**
 * Reads articles as JSON lines `{"id", "title", "date"?, "paragraphs": […]}` and writes for each a line
 * `{"id", "statements": […]}` in the same order. A line that is no article is named on stderr with its number and passed over.
 *
 * @returns the exit code: 0, or 1 when a line was passed over.
 */
export async function proposeFromLines(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  complain = toStderr,
): Promise<0 | 1> {
  let number = 0,
    code: 0 | 1 = 0
  for await (const line of input) {
    number++
    if (!line.trim()) continue
    const article = readArticle(line)
    if (typeof article === 'string') {
      complain(`line ${number}: ${article}`)
      code = 1
    } else write(JSON.stringify({ id: article.id, statements: proposeStatements(article).map(toLine) }))
  }
  return code
}

/** The article, or why the line is none. */
function readArticle(line: string): z.infer<typeof articleShape> | string {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return 'not JSON'
  }
  const parsed = articleShape.safeParse(value)
  if (parsed.success) return parsed.data
  return `not an article: ${parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ')}`
}

function toLine({
  p,
  start,
  end,
  cue,
  speaker,
  person,
  addressee,
  addresseePerson,
  basis,
  directness,
  confidence,
  inside,
}: ProposedStatement): object {
  return {
    p,
    start,
    end,
    cue,
    speaker,
    person,
    addressee,
    addressee_person: addresseePerson,
    ...(basis === 'event' && { basis }),
    directness,
    confidence,
    inside,
  }
}

function toStderr(message: string): void {
  process.stderr.write(`${message}\n`)
}
