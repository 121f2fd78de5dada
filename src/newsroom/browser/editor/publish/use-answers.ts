import { useQueryClient } from '@tanstack/react-query'
import type { Answer, Deck } from '#record/draft-content.ts'
import type { Check } from '../../api/types.ts'
import { useDesk } from '../desk/desk-context.ts'

/** Answer what stands in the way of publication; each answer is written into the draft, saved, and the check is made anew. */
export function useAnswers() {
  const { writer, draft } = useDesk()
  const client = useQueryClient()
  const checkAnew = () => void client.invalidateQueries({ queryKey: ['saved-for-publication', draft.version] })
  const keep = (answers: Answer[]) => {
    writer.change({ answers })
    checkAnew()
  }
  const changeDeck = (id: string, change: Partial<Deck>) => {
    const { decks } = writer.read().content
    writer.change({ decks: decks.map((deck) => (deck.id === id ? { ...deck, ...change } : deck)) })
    checkAnew()
  }
  const others = (check: Check) => (writer.read().content.answers ?? []).filter((one) => !isAbout(one, check))
  return {
    answer: (check: Check, reason: string) => keep([...others(check), { ...keyOf(check), reason }]),
    takeBack: (check: Check) => keep(others(check)),
    reasonOf: (check: Check) => writer.read().content.answers?.find((one) => isAbout(one, check))?.reason ?? '',
    markOwn: (deck: string) => changeDeck(deck, { isOwn: true, restsOn: null }),
    unmarkOwn: (deck: string) => changeDeck(deck, { isOwn: false }),
    restOn: (deck: string, statement: string) => changeDeck(deck, { restsOn: statement, isOwn: false }),
  }
}

function keyOf({ details }: Check): Omit<Answer, 'reason'> {
  return { rule: String(details?.rule), block: String(details?.block), found: String(details?.found) }
}

function isAbout(answer: Answer, check: Check): boolean {
  const { rule, block, found } = keyOf(check)
  return answer.rule === rule && answer.block === block && answer.found === found
}
