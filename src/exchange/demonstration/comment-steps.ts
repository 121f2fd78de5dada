import { getCommented } from '#comments/commented-document.ts'
import { decideComments } from '#comments/decide-comments.ts'
import { appealRefusal } from '#comments/own-comment.ts'
import { pickComment, replyAsOffice } from '#comments/reply-as-office.ts'
import { keepComment } from '#comments/submit-comment.ts'
import { newSecret } from '#ground/id.ts'
import type { Account } from '#staff/account.ts'
import type { Transaction } from '#storage/store.ts'
import type { DemonstrationComment } from './shapes.ts'
import { instantOf } from './times.ts'
import { idIn, type World } from './world.ts'
import type { Step } from './write-document.ts'

/** A comment comes in; later an editor reads it, sets it before the others, answers it; one who was refused asks again. */
export function commentSteps(
  comment: DemonstrationComment,
  { known, editor }: { known: World; editor: Account },
): Step[] {
  const { key, at, decided, refused, isPicked, reply, appeal } = comment
  const step = (when: string | undefined, run: (tx: Transaction, id: string) => Promise<unknown>): Step[] =>
    when === undefined
      ? []
      : [{ at: instantOf(when), run: async (tx) => void (await run(tx, idIn(known.comments, key))) }]
  return [
    { at: instantOf(at), run: (tx) => write(tx, comment, known) },
    ...step(decided, (tx, id) =>
      decideComments(tx, {
        comments: [id],
        by: editor.id,
        ...(refused === undefined ? { decision: 'publish' } : { decision: 'refuse', ...refused }),
      }),
    ),
    ...step(isPicked === true ? decided : undefined, (tx, id) =>
      pickComment(tx, { comment: id, isPicked: true, by: editor.id }),
    ),
    ...step(reply?.at, (tx, id) => replyAsOffice(tx, { comment: id, text: reply?.text ?? '', account: editor })),
    ...step(appeal?.at, (tx, id) => appealRefusal(tx, { id, text: appeal?.text ?? '' })),
  ]
}

async function write(tx: Transaction, comment: DemonstrationComment, known: World): Promise<void> {
  const { key, lang, name, text, to, isUnproven = false } = comment
  const document = await getCommented(tx.sql, { id: idIn(known.documents, comment.document) })
  const secret = known.writers.get(name) ?? newSecret()
  known.writers.set(name, secret)
  const kept = await keepComment(tx, {
    submission: {
      document: document.number,
      lang,
      parent: to === undefined ? undefined : idIn(known.comments, to),
      name,
      text,
      key: `demonstration-${key}`,
      trap: '',
      isForeign: false,
      network: networkOf([...known.writers.keys()].indexOf(name)),
    },
    document,
    name,
    text,
    proof: isUnproven ? { signal: 'proof.missing' } : {},
    form: [],
    secret,
  })
  known.comments.set(key, kept.comment)
}

/** A network for each writer, out of those that are kept for examples and are nobody's. */
function networkOf(writer: number): string {
  return `2001:db8:${(writer + 1).toString(16)}::/48`
}
