import type { Block, ListItem } from '#record/body.ts'
import type { DraftContent } from '#record/draft-content.ts'
import type { Moment } from '#record/moment.ts'
import { momentWords } from '../../words/dates.ts'
import { say } from '../../words/say.ts'
import { canonical } from '../saving/same-content.ts'

/** One line of a content for comparing: `key` tells it from all others, `form` is what its text does not show. */
export interface Line {
  key: string
  label: string
  text: string
  form: string
}

/** Everything a content says, in the order of the page. */
export function linesOf(content: DraftContent): Line[] {
  const { sourceLine, picture } = content
  return [
    ...content.decks.map((deck) =>
      line(`deck.${deck.id}`, say(`deck.${deck.role}`), { text: deck.text, form: deck.role + (deck.restsOn ?? '') }),
    ),
    line('lead', say('lead.label'), content.lead),
    line('happened', say('facts.happened'), moment(content.happened)),
    line('said', say('facts.said'), moment(content.said)),
    line('verbality', say('facts.verbality'), say(`verbality.${content.verbality}`)),
    line('agency', say('source.agency'), sourceLine?.agency ?? ''),
    line('received', say('source.received'), moment(sourceLine?.received ?? null)),
    line('link', say('source.link'), sourceLine?.link ?? ''),
    line('picture', say('picture.lead'), {
      text: picture === null ? '' : picture.alt || say('picture.noAlt'),
      form: picture?.picture ?? '',
    }),
    line('picture.caption', say('picture.caption'), picture?.caption ?? ''),
    ...content.body.content.flatMap(linesOfBlock),
  ]
}

const line = (key: string, label: string, said: string | { text: string; form: string }): Line => ({
  key,
  label,
  ...(typeof said === 'string' ? { text: said, form: '' } : said),
})
const moment = (value: Moment | null): string => (value === null ? '' : momentWords(value))

function linesOfBlock(block: Block | ListItem, at: number): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const text = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
      return [line(block.attrs.id, '', { text, form: canonical(block) })]
    }
    case 'figure':
      return [
        line(block.attrs.id, say('picture.figure'), {
          text: [block.attrs.alt, block.attrs.caption].filter(Boolean).join(' · ') || say('picture.noAlt'),
          form: block.attrs.picture,
        }),
      ]
    case 'attachment':
      return [line(block.attrs.id, say('files.attachment'), { text: block.attrs.title, form: block.attrs.hash })]
    case 'video':
      return [line(block.attrs.id, say('files.video'), { text: block.attrs.title, form: canonical(block) })]
    case 'horizontalRule':
      return [line(`rule.${at}`, '', '⁂')]
    default:
      return block.content.flatMap(linesOfBlock)
  }
}
