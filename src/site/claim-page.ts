import { html, raw } from 'hono/html'
import { directionOfLanguage } from '#persian/direction.ts'
import { hostOf, type ClaimedStatement, type ClaimLeaf } from '#record/claim-leaf.ts'
import { diffSayings } from '#record/diff-sayings.ts'
import { listClaimNames, type ClaimNames, type SignedName } from '#record/list-claim-names.ts'
import { findClaimProof } from '#record/find-proof.ts'
import { findPublishedClaim, type PublishedAnswerLine } from '#record/find-published-claim.ts'
import { claimProofText, pageProofId } from '#record/page-proof.ts'
import { formatDate } from '#persian/date-words.ts'
import { instantMarkup, momentMarkup } from '#web/dates.ts'
import { inLanguage, nothing, pageText, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { siteStyle, styleMarkup } from '#web/site-style.ts'
import { say } from '#web/words.ts'
import { claimData } from './json-ld.ts'
import { claimedByMarkup, signedNameMarkup } from './parts/claimed-by.ts'
import { numberInWords } from './parts/document-lines.ts'
import { pieceMarkup } from './parts/redline-pieces.ts'
import { notFound, show, type Visit } from './visit.ts'

/** `/claims/{id}`: words that circulate, what was really said, and what the office answers, signed. */
export async function claimPage(visit: Visit): Promise<Response> {
  const answers = await answersAsked(visit)
  const [latest, ...earlier] = answers
  if (latest === undefined) throw notFound()
  const { leaf } = latest
  const { lang, at } = visit
  const names = await listClaimNames(visit.reader, [leaf], lang)
  const title = say(lang, `verdict.${leaf.verdict}`)
  const data = claimData(visit, leaf)
  return show(visit, {
    title: `${title}: ${beginning(leaf.text)}`,
    description: explanationIn(leaf, lang).text,
    path: at.claim(lang, leaf.claim),
    kind: 'article',
    ...(data === undefined ? {} : { data: [data] }),
    main: html`<article class="alone claim">
        <div class="title">
          <p class="kicker"><a href="${at.claims(lang)}">${say(lang, 'claims.title')}</a></p>
          <h1 class="finding ${leaf.verdict}" data-claim="finding">${title}</h1>
        </div>
        ${claimedWords(visit, leaf, names)}
        <section class="part">
          <h2>${say(lang, 'claims.answer')}</h2>
          ${explanationMarkup(leaf, lang)}
        </section>
        ${evidence(visit, leaf, names.speakers(leaf))}
        <dl class="facts">${facts(visit, latest)}</dl>
        <p class="soft no-print">
          ${say(lang, 'claims.card_hint')}
          <a href="${at.claimCard(lang, leaf.claim)}">${say(lang, 'statement.card')}</a>
        </p>
        ${earlierAnswers(visit, earlier)}
      </article>
      ${await proofOf(visit, latest)}`,
  })
}

/** `/claims/{id}/card`: the answer alone, for other sites to show in a frame. */
export async function claimCard(visit: Visit): Promise<Response> {
  const [latest] = await answersAsked(visit)
  if (latest === undefined) throw notFound()
  const { leaf } = latest
  const { lang, at, office, publicUrl } = visit
  const names = await listClaimNames(visit.reader, [leaf], lang)
  const style = siteStyle(office.profile.accent)
  const title = say(lang, `verdict.${leaf.verdict}`)
  const page = html`<!doctype html>
    <html lang="${lang}" dir="${directionOfLanguage(lang)}">
      <head>
        <meta charset="utf-8" />
        <title>${title}: ${beginning(leaf.text)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href="${publicUrl}${at.claim(lang, leaf.claim)}" />
        <base target="_top" />
        ${styleMarkup(style)}
      </head>
      <body class="card">
        <main class="say claim">
          <h1 class="finding ${leaf.verdict}">${title}</h1>
          ${claimedWords(visit, leaf, names)}${explanationMarkup(leaf, lang)}
          <p class="meta">
            <span>${instantMarkup(leaf.published, visit)}</span>
            <span>${officeName(visit)}</span>
            <span><a href="${at.claim(lang, leaf.claim)}">${say(lang, 'claims.whole')}</a></span>
          </p>
        </main>
      </body>
    </html> `
  return sendPage(visit.c, pageText(page), { styles: [style.hash], isEmbeddable: true })
}

async function answersAsked(visit: Visit): Promise<PublishedAnswerLine[]> {
  const id = visit.c.req.param('id') ?? ''
  if (!/^[0-9a-z]{12}$/.test(id)) throw notFound()
  const answers = await findPublishedClaim(visit.reader, id)
  if (answers === undefined) throw notFound()
  return answers
}

/** The words as they circulate, in whose name, and where they were seen. They are somebody's, not ours. */
export function claimedWords(frame: Frame, leaf: ClaimLeaf, names: ClaimNames): Html {
  const { lang } = frame
  return html`<figure class="claimed">
    <figcaption>${claimedByMarkup(frame, leaf, names)}</figcaption>
    <blockquote data-claim="text" ${inLanguage(leaf.language, lang)}><p>${leaf.text}</p></blockquote>
    ${seenMarkup(frame, leaf)}
  </figure>`
}

function seenMarkup(frame: Frame, { seen }: ClaimLeaf): Html {
  const { lang } = frame
  if (seen.address === '' && seen.on === null) return nothing
  const day =
    seen.on === null
      ? nothing
      : html`<time datetime="${seen.on}">${formatDate(seen.on, { locale: lang, style: 'long' })}</time>`
  const link =
    seen.address === ''
      ? nothing
      : html`<a href="${seen.address}" rel="nofollow noopener external"
          ><bdi dir="ltr">${hostOf(seen.address)}</bdi></a
        >`
  return html`<p class="meta"><span data-claim="seen">${say(lang, 'claims.seen')} ${day} ${link}</span></p>`
}

function explanationMarkup(leaf: ClaimLeaf, lang: string): Html {
  const { text, language } = explanationIn(leaf, lang)
  return html`<div
    class="prose"
    data-claim="explanation"
    data-verdict="${leaf.verdict}"
    data-language="${language}"
    ${inLanguage(language, lang)}
  >
    ${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}
  </div>`
}

/** In the page's language, in the claim's, or in the first that there is. */
function explanationIn({ explanation, language: own }: ClaimLeaf, lang: string): { text: string; language: string } {
  const language = [lang, own].find((one) => explanation[one] !== undefined) ?? Object.keys(explanation)[0] ?? own
  return { text: explanation[language] ?? '', language }
}

/** What was really said, with the difference marked word by word. */
function evidence(frame: Frame, leaf: ClaimLeaf, speakers: SignedName[]): Html {
  const { lang } = frame
  if (leaf.statements.length === 0)
    return leaf.verdict === 'never_said' ? html`<p class="soft">${say(lang, 'claims.no_statements')}</p>` : nothing
  return html`<section class="part">
    <h2>${say(lang, 'claims.really_said')}</h2>
    <p class="soft"><del>${say(lang, 'claims.only_said')}</del> <ins>${say(lang, 'claims.only_claimed')}</ins></p>
    <ol class="says">
      ${leaf.statements.map(
        (statement, index) =>
          html`<li>${speakerLine(frame, speakers[index])}${evidenceMarkup(frame, leaf, statement)}</li>`,
      )}
    </ol>
  </section>`
}

function speakerLine(frame: Frame, name: SignedName | undefined): Html {
  return name === undefined ? nothing : html`<p class="who">${signedNameMarkup(frame, name, 'speaker')}</p>`
}

function evidenceMarkup(frame: Frame, leaf: ClaimLeaf, statement: ClaimedStatement): Html {
  const { lang, at } = frame
  const pieces = diffSayings(statement.text, leaf.text)
  return html`<blockquote data-claim="statement" ${inLanguage(statement.language, lang)}>
      <p>${statement.text}</p>
    </blockquote>
    <p class="was" data-outside ${inLanguage(statement.language, lang)}>
      ${pieces.map((piece) => pieceMarkup(lang, piece))}
    </p>
    <p class="meta">
      ${statement.said === null ? nothing : html`<span data-claim="said">${momentMarkup(statement.said, frame, 'long')}</span>`}
      <span><a href="${at.statement(lang, statement.id)}">${say(lang, 'statement.permalink')}</a></span>
      <span
        >${say(lang, 'statement.edition_note', {
          edition: statement.edition,
          number: numberInWords(lang, statement.number),
        })}</span
      >
    </p>`
}

function facts(frame: Frame, { leaf, leafHash }: PublishedAnswerLine): Html {
  const { lang } = frame
  return html`<div>
      <dt>${say(lang, 'claims.answered')}</dt>
      <dd data-claim="answered">${instantMarkup(leaf.published, frame, { time: true })}</dd>
    </div>
    <div>
      <dt>${say(lang, 'claims.answer_number')}</dt>
      <dd data-claim="answer">${numberInWords(lang, leaf.answer)}</dd>
    </div>
    <div>
      <dt>${say(lang, 'document.hash')}</dt>
      <dd><code dir="ltr">${leafHash}</code></dd>
    </div>`
}

/** What was answered before stays readable; only the latest counts. */
function earlierAnswers(frame: Frame, answers: PublishedAnswerLine[]): Html {
  const { lang } = frame
  if (answers.length === 0) return nothing
  return html`<section class="part" data-outside>
    <h2>${say(lang, 'claims.earlier')}</h2>
    <ol class="says">
      ${answers.map(
        ({ leaf, leafHash }) =>
          html`<li>
            <h3>${say(lang, `verdict.${leaf.verdict}`)}</h3>
            <p class="meta"><span>${instantMarkup(leaf.published, frame, { time: true })}</span></p>
            <p ${inLanguage(explanationIn(leaf, lang).language, lang)}>${explanationIn(leaf, lang).text}</p>
            <p class="meta hash">
              <span><code dir="ltr">${leafHash}</code></span>
            </p>
          </li>`,
      )}
    </ol>
  </section>`
}

/** The answer's proof for whoever saves the page: a data block that no browser runs. Absent until the log is signed. */
async function proofOf(visit: Visit, { id, leaf }: PublishedAnswerLine): Promise<Html> {
  const proof = await findClaimProof(visit.reader, id)
  if (proof === undefined) return nothing
  return html`<script type="application/json" id="${pageProofId}" data-outside>
    ${raw(claimProofText(leaf, proof))}
  </script>`
}

/** So much of a claim stands in a title. */
const shown = 80

export function beginning(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length <= shown ? line : `${line.slice(0, Math.max(line.lastIndexOf(' ', shown), shown / 2))}…`
}
