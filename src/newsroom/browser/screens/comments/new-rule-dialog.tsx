import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { documentKinds } from '#record/kinds.ts'
import { commentsQuery } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { SearchPicker } from '../../parts/search-picker.tsx'
import { useDocumentOffers } from '../../parts/use-document-offers.ts'
import { say } from '../../words/say.ts'
import { AuthorRuleDialog } from './author-rule-dialog.tsx'
import { scopeWords } from './rule-words.ts'
import { ScopeRuleDialog } from './scope-rule-dialog.tsx'
import type { Undoable } from './use-undo.ts'

const reaches = ['document', 'author', 'kind', 'site'] as const
type Reach = (typeof reaches)[number]

/** What a rule is for: the site, a kind, a document or a writer, by the name that it is called by. */
interface Target {
  scope: string
  name: string
}

/** A rule for something that is chosen first. One that it has already is opened to be changed. */
export function NewRuleDialog({ onDone, onClose }: { onDone: (undoable: Undoable) => void; onClose: () => void }) {
  const [target, setTarget] = useState<Target>()
  if (target === undefined) return <Choice onChoose={setTarget} onClose={onClose} />
  const { scope, name } = target
  if (scope.startsWith('author:'))
    return <AuthorRuleDialog author={scope.slice('author:'.length)} onDone={onDone} onClose={onClose} />
  return <ScopeRuleDialog scope={scope} name={<Name>{name}</Name>} onDone={onDone} onClose={onClose} />
}

function Choice({ onChoose, onClose }: { onChoose: (target: Target) => void; onClose: () => void }) {
  const [reach, setReach] = useState<Reach>('document')
  const [kind, setKind] = useState<string>(documentKinds[0])
  const chosen = reach === 'site' ? 'site' : reach === 'kind' ? `kind:${kind}` : undefined
  return (
    <Dialog
      title={say('commentRules.new')}
      onClose={onClose}
      actions={
        <>
          {chosen !== undefined && (
            <Button tone="primary" onClick={() => onChoose({ scope: chosen, name: scopeWords(chosen) })}>
              {say('commentRules.goOn')}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <SelectField
        label={say('commentRules.scope')}
        value={reach}
        onChange={(value) => setReach(reaches.find((one) => one === value) ?? 'document')}
        choices={reaches.map((value) => ({ value, label: say(`commentRules.reach.${value}`) }))}
      />
      {reach === 'kind' && (
        <SelectField
          label={say('documents.kind')}
          value={kind}
          onChange={setKind}
          choices={documentKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
      )}
      {reach === 'document' && (
        <SearchPicker
          label={say('commentRules.findDocument')}
          icon="documents"
          useOffers={useDocumentOffers}
          onPick={({ id, name }) => onChoose({ scope: `document:${id}`, name })}
        />
      )}
      {reach === 'author' && (
        <SearchPicker
          label={say('commentRules.findAuthor')}
          icon="person"
          useOffers={useAuthors}
          onPick={({ id, name }) => onChoose({ scope: `author:${id}`, name })}
        />
      )}
    </Dialog>
  )
}

/** Writers by what they wrote: the same name may be several people's. */
function useAuthors(q: string, isWanted: boolean) {
  const asked = commentsQuery({ queue: 'all', q: q === '' ? undefined : q, page: 1 })
  const { data, isFetching } = useQuery({ ...asked, enabled: isWanted })
  const byAuthor = new Map((data?.items ?? []).toReversed().map((comment) => [comment.author, comment]))
  const offers = [...byAuthor.values()].flatMap(({ author, name, text }) =>
    author === null ? [] : [{ id: author, name, hint: text.slice(0, 60) }],
  )
  return { offers: offers.toReversed(), isFetching }
}
