import { findStatementStory } from '#record/find-statement-story.ts'
import type { StatementAnchor, StatementStory } from '#record/find-statement-story.ts'
import { encodePath } from '#web/address.ts'
import { sendPage } from '#web/send-page.ts'
import { officeName } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { shown } from './page-tags.ts'
import { statementAsked } from './statement-asked.ts'
import type { Visit } from './visit.ts'

/**
 * `/s/{id}/annotation`: where a statement's words stand, as a W3C Web Annotation: each stretch by its block, its offsets (Unicode characters
 * of the block's text, as the standard counts) and its words with what is around them, in the edition that has them.
 */
export async function statementAnnotation(visit: Visit): Promise<Response> {
  const statement = await statementAsked(visit)
  const { lang, at, publicUrl } = visit
  const { wording, id, speaker } = statement
  noteShown(visit.c, shown.name(speaker))
  const { anchors, context } = await findStatementStory(visit.reader, statement, lang)
  const source = publicUrl + at.edition(wording.lang, wording.number, wording.edition)
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: publicUrl + at.annotation(lang, id),
    type: 'Annotation',
    motivation: 'identifying',
    created: wording.since,
    creator: { type: 'Organization', id: `${publicUrl}/`, name: officeName(visit) },
    body: {
      id: publicUrl + at.statement(lang, id),
      type: 'SpecificResource',
      purpose: 'identifying',
      source: publicUrl + encodePath(at.thing(lang, speaker.kind, speaker.tail)),
    },
    target: anchors.map((anchor) =>
      targetOf({ id: source, format: 'text/html', language: wording.lang }, textBefore(anchor, context), anchor),
    ),
  }
  return sendPage(visit.c, `${JSON.stringify(annotation, null, 1)}\n`, {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  })
}

function textBefore({ block, start }: StatementAnchor, context: StatementStory['context']): string {
  const pieces = context.find((one) => one.block === block)?.pieces ?? []
  return pieces
    .map((piece) => piece.text)
    .join('')
    .slice(0, start)
}

function targetOf(source: object, before: string, { block, exact, prefix, suffix }: StatementAnchor): object {
  const start = charactersOf(before)
  return {
    type: 'SpecificResource',
    source,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: `b-${block}`,
      refinedBy: [
        { type: 'TextPositionSelector', start, end: start + charactersOf(exact) },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  }
}

function charactersOf(text: string): number {
  return Array.from(text).length
}
