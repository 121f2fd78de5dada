import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { errorReportLimits } from '#comments/error-report.ts'
import { fileLimits } from '#media/file.ts'
import { claimLimits } from '#record/claim.ts'
import { exceptionLength, exceptionLimit } from '#record/proofing-exceptions.ts'
import { readoutLimits } from '#record/readout.ts'
import { sessionLife } from '#staff/find-session.ts'
import { invitationLife } from '#staff/invite-staff.ts'
import { passwordLength } from '#staff/password.ts'
import { resetLife } from '#staff/reset-staff.ts'

const page = readFileSync('docs/reference/limits.md', 'utf8').replace(/\s+/g, ' ')
const source = (file: string) => readFileSync(file, 'utf8')

const [hour, day] = [3_600_000, 86_400_000]

test('the page of limits says what the house holds to', () => {
  const requests = [...source('src/api/body-limits.ts').matchAll(/\[\/\^.*?, (\d+)\],/g)].map(([, megabytes]) =>
    Number(megabytes),
  )
  assert.deepEqual(
    [...new Set(requests)].toSorted((a, b) => a - b),
    [1, 5, 12, 30],
  )
  says("at most 1 MB; a draft, a new document or a pasted page 5 MB; a picture's form 30 MB, a readout's 12 MB")
  says(`at most ${readoutLimits.file / 1024 ** 2} MB, and an event has at most ${readoutLimits.perEvent}`)
  says(`at most ${errorReportLimits.text} letters, the words it quotes ${errorReportLimits.quote}`)
  says(
    `have at most ${claimLimits.text} characters; an answer holds it against at most ${claimLimits.statements} statements`,
  )
  says(`nested ${number('src/api/limit-depth.ts', /deepest = (\d+)/)} levels`)
  const pictures = 'src/media/inside/open-picture.ts'
  says(`at most ${number(pictures, /megabytes: (\d+)/)} MB and ${number(pictures, /megapixels: (\d+)/)} megapixels`)
  says(`at least ${number(pictures, /leastSide: (\d+)/)} pixels`)
  says(`${number(pictures, /width: (\d+)/)} pixels wide and ${number(pictures, /height: (\d+)/)} high`)
  const widths = /widths = \[([\d, ]+)\]/.exec(source('src/media/inside/render-picture.ts'))?.[1] ?? 'none'
  says(widths.replace(/, (\d+)$/, ' and $1'))
  const megabytes = Object.values(fileLimits).map((limit) => limit / 1024 ** 2)
  says(`An attachment has at most ${megabytes[0]} MB, a video ${megabytes[1]} MB, captions ${megabytes[2]} MB`)
  says(`${passwordLength.least} to ${passwordLength.most} characters`)
  const attempts = 'src/staff/inside/limit-attempts.ts'
  says(`After ${number(attempts, /login: \{ free: (\d+)/)} attempts`)
  says(`after ${number(attempts, /network: \{ free: (\d+)/)} from a network`)
  says(`ends ${sessionLife / day} days`)
  says(`good for ${invitationLife / day} days, one for a reset for ${resetLife / hour} hours`)
  says(`at most ${number('src/staff/add-passkey.ts', /most = (\d+)/)} passkeys`)
  says(`at most ${exceptionLimit} words that proofing leaves alone, each of up to ${exceptionLength} characters`)
})

function says(words: string): void {
  assert.ok(page.includes(words), `«${words}» stands in docs/reference/limits.md`)
}

function number(file: string, pattern: RegExp): string {
  return pattern.exec(source(file))?.[1] ?? assert.fail(`${file} has no ${String(pattern)}`)
}
