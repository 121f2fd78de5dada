import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { ClaimLeaf } from './claim-leaf.ts'
import { listPublishedNames, type PublishedName, type PublishedNames } from './list-published-names.ts'
import { listPublishedStatements } from './list-published-statements.ts'

/** Someone as the answer to a claim names them, for ever, and as readers of another language know them. */
export interface SignedName {
  signed: string
  /** The language that the signed name was found in. */
  lang: string
  /** The one meant, as the page's language names them; undefined where that is no longer sure. */
  known: PublishedName | undefined
}

/** The names in answers to claims. */
export interface ClaimNames {
  /** In whose name the words circulate; undefined where the answer says none. */
  attributedTo(leaf: ClaimLeaf): SignedName | undefined
  /** Whose statements an answer rests on, in their order. */
  speakers(leaf: ClaimLeaf): SignedName[]
}

/** The names in these answers, for readers of a language. An answer has them in its claim's language, as far as there was one. */
export async function listClaimNames(reader: Reader, leaves: readonly ClaimLeaf[], lang: string): Promise<ClaimNames> {
  const ids = leaves.flatMap((leaf) => leaf.statements.map((one) => one.id))
  const statements = ids.length === 0 ? [] : await listPublishedStatements(reader, { lang, ids })
  const speakers = new Map(statements.map(({ id, speaker }) => [id, speaker.id]))
  const names = await listPublishedNames(reader, {
    ids: [...speakers.values(), ...leaves.map((leaf) => leaf.attributedTo?.id)],
  })
  return {
    attributedTo: ({ attributedTo, language, seen }) =>
      attributedTo === null || attributedTo.name === ''
        ? undefined
        : signedName(names, attributedTo, { language, lang, at: seen.on ?? undefined }),
    speakers: ({ statements: evidence, language }) =>
      evidence.map(({ id, speaker, said }) =>
        signedName(names, { id: speakers.get(id), name: speaker }, { language, lang, at: said?.date }),
      ),
  }
}

/** Whoever bears the signed name no more, by a statement that was given to another since, is not the one meant. */
function signedName(
  names: PublishedNames,
  { id, name }: { id: Id | undefined; name: string },
  { language, lang, at }: { language: string; lang: string; at: string | undefined },
): SignedName {
  const own = id === undefined ? undefined : names.nameOf(id, { lang: language, at })
  if (own === undefined || !names.formsOf(own.id, own.lang).includes(name))
    return { signed: name, lang: language, known: undefined }
  return { signed: name, lang: own.lang, known: names.nameOf(own.id, { lang, at }) }
}
