import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import sharp from 'sharp'
import { drawShareImage } from './draw-share-image.ts'

const emblem = readFileSync(new URL('../web/images/emblem.svg', import.meta.url))

test('the lines of a headline are about as long as each other in a share picture', async () => {
  for (const [lang, headline] of [
    ['fa', 'شمار کشتی‌هایی که به بندر رسید دو برابر شد'],
    ['en', 'Twice as many ships have come to the port'],
  ] as const) {
    const facts = { lang, headline, office: 'دبیر', kicker: '', line: '۱', colour: '#1c5754', emblem }
    const [first, second] = await lengthsOfLines(await drawShareImage(facts))
    assert.ok(Math.min(first, second) > 0.6 * Math.max(first, second), `${lang}: ${first}, ${second}`)
  }
})

/** How wide the ink is in the upper and in the lower half of a headline of two lines. */
async function lengthsOfLines(picture: Buffer): Promise<[number, number]> {
  const whole = { left: 40, width: 1120 }
  const headline = sharp(
    await sharp(picture)
      .extract({ ...whole, top: 200, height: 320 })
      .png()
      .toBuffer(),
  )
  const { info } = await headline.trim().toBuffer({ resolveWithObject: true })
  const top = 200 - (info.trimOffsetTop ?? 0)
  const half = Math.floor(info.height / 2)
  const length = async (from: number) => {
    const line = sharp(
      await sharp(picture)
        .extract({ ...whole, top: from, height: half })
        .png()
        .toBuffer(),
    )
    return (await line.trim().toBuffer({ resolveWithObject: true })).info.width
  }
  return [await length(top), await length(top + half)]
}
