import { truncate } from '#persian/truncate.ts'
import { askSearch } from '#search/ask-search.ts'
import type { House } from '#web/house.ts'
import { officeName } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { say } from '#web/words.ts'
import { searchPage } from './search-page.ts'
import { akomaNtosoForm } from './akoma-ntoso.ts'
import { csvForm, exportStatements, jsonLinesForm } from './statement-exports.ts'
import { statementSearchPage } from './statement-search-page.ts'
import type { Visit } from './visit.ts'

/** The pages of the search, by their address within a language. */
export function searchPages({ store }: House): [string, (visit: Visit) => Response | Promise<Response>][] {
  return [
    ['/search', (visit) => searchPage(visit, store)],
    ['/search/suggestions', (visit) => suggestions(visit, store)],
    ['/search/description.xml', description],
    ['/statements', (visit) => statementSearchPage(visit, store)],
    ['/statements.csv', (visit) => exportStatements(visit, store, csvForm)],
    ['/statements.jsonl', (visit) => exportStatements(visit, store, jsonLinesForm)],
    ['/statements.akn.xml', (visit) => exportStatements(visit, store, akomaNtosoForm())],
  ]
}

/** What may be meant, as OpenSearch Suggestions 1.0 has it: `["typed", ["typed further", …]]`. */
async function suggestions(visit: Visit, store: House['store']): Promise<Response> {
  const q = (visit.c.req.query('q') ?? '').slice(0, 200)
  const words = await askSearch(store, 'suggestWords', { q, lang: visit.lang })
  return new Response(JSON.stringify([q, words]).replaceAll('<', '\\u003c'), {
    headers: {
      'content-type': 'application/x-suggestions+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The OpenSearch 1.1 description by which browsers offer this search. */
function description(visit: Visit): Response {
  const { lang, publicUrl, at } = visit
  const name = officeName(visit)
  const url = (path: string) => escapeXml(`${publicUrl}${at.path(lang, path)}`)
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(within(name, 16))}</ShortName>
<LongName>${escapeXml(within(name, 48))}</LongName>
<Description>${escapeXml(say(lang, 'search.label'))}</Description>
<Language>${escapeXml(lang)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Url type="text/html" template="${url('/search')}?q={searchTerms}&amp;page={startPage?}"/>
<Url type="application/x-suggestions+json" rel="suggestions" template="${url('/search/suggestions')}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${url('/search/description.xml')}"/>
</OpenSearchDescription>
`
  return sendPage(visit.c, text, { mediaType: 'application/opensearchdescription+xml; charset=utf-8' })
}

/** A name cut after a word to so many characters; what a reader takes for one letter can be several. */
function within(name: string, most: number): string {
  let cut = name
  for (let length = most; [...cut].length > most; length -= 1) cut = truncate(name, length)
  return cut
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
