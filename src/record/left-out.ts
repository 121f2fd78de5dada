import { blockText, textBlocks, type Block, type Body } from './body.ts'

export interface TextOfBlock {
  block: string
  text: string
}

/** A block that is not there, and which it is in its own text: the first one is 1. */
export interface LeftOutBlock extends TextOfBlock {
  place: number
}

/** What stands in each text block, in reading order; those in which nothing is written are passed over. */
export function textsOf(blocks: readonly Block[]): TextOfBlock[] {
  const body: Body = { type: 'doc', content: [...blocks] }
  return textBlocks(body).flatMap((block) => {
    const text = blockText(block)
    return text.trim() === '' ? [] : [{ block: block.attrs.id, text }]
  })
}

/**
 * What a translation left out: the blocks of its source that none of its own answers. A block and its translation have one id, which a translation
 * is begun with and which stays with a block through every edit.
 */
export function leftOut(source: readonly TextOfBlock[], own: readonly Block[]): LeftOutBlock[] {
  const here = new Set(textsOf(own).map((one) => one.block))
  return source.map((one, index) => ({ ...one, place: index + 1 })).filter((one) => !here.has(one.block))
}
