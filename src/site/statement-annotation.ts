import { findStatementStory } from '#record/find-statement-story.ts'
import type { StatementAnchor } from '#record/find-statement-story.ts'
import { encodePath } from '#web/address.ts'
import { sendPage } from '#web/send-page.ts'
import { noteShown } from '#web/page-life.ts'
import { shown } from './page-tags.ts'
import { statementAsked } from './statement-asked.ts'
import type { Visit } from './visit.ts'

/**
 * `/s/{id}/annotation`: where a statement's words stand, as a W3C Web Annotation: each stretch by its block, its offsets (UTF-16 units of the
 * block's text) and its words with what is around them, in the edition that has them.
 */
export async function statementAnnotation(visit: Visit): Promise<Response> {
  const statement = await statementAsked(visit)
  const { lang, at, publicUrl } = visit
  const { wording, id, speaker } = statement
  noteShown(visit.c, shown.name(speaker))
  const { anchors } = await findStatementStory(visit.reader, statement, lang)
  const source = publicUrl + at.edition(wording.lang, wording.number, wording.edition)
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: publicUrl + at.annotation(lang, id),
    type: 'Annotation',
    motivation: 'identifying',
    created: wording.since,
    creator: { type: 'Organization', id: `${publicUrl}/` },
    body: {
      id: publicUrl + at.statement(lang, id),
      type: 'SpecificResource',
      purpose: 'identifying',
      source: publicUrl + encodePath(at.thing(lang, speaker.kind, speaker.tail)),
    },
    target: anchors.map((anchor) => targetOf(source, wording.lang, anchor)),
  }
  return sendPage(visit.c, `${JSON.stringify(annotation, null, 1)}\n`, {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  })
}

function targetOf(source: string, language: string, anchor: StatementAnchor): object {
  const { block, start, end, exact, prefix, suffix } = anchor
  return {
    type: 'SpecificResource',
    source,
    language,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: `b-${block}`,
      refinedBy: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  }
}
