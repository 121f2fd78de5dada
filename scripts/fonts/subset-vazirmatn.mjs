// Cuts the font that pages use out of the variable Vazirmatn of the npm package: the letters of Persian and Arabic, their marks,
// digits and signs, in the weights that the pages set. Latin letters are left to the reader's own faces.
import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const source = new URL('../../node_modules/vazirmatn/fonts/variable/Vazirmatn[wght].ttf', import.meta.url)
export const target = new URL('../../src/web/fonts/vazirmatn-arabic.woff2', import.meta.url)

const letters = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژکگیۀە'
const digits = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩'
const signs = ' \u00a0«»،؛؟٪٫٬.:()-–—/…\u200c\u200d\u200e\u200f'
const marks = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670'

/** What makes Arabic script join, and its marks sit; no stylistic sets. */
const keepFeatures = [
  'ccmp',
  'locl',
  'isol',
  'init',
  'medi',
  'fina',
  'rlig',
  'calt',
  'liga',
  'kern',
  'mark',
  'mkmk',
  'curs',
]

export async function subsetVazirmatn() {
  return subsetFont(readFileSync(source), letters + digits + signs + marks, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800 } },
    keepFeatures,
  })
}

if (import.meta.main) {
  const font = await subsetVazirmatn()
  writeFileSync(target, font)
  console.log(`${target.pathname.split('/').at(-1)}: ${font.length} bytes`)
}
