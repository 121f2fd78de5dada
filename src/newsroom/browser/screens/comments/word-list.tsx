import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addWord, removeWord, tryText, wordsQuery, type ListedWord, type Trial as Tried } from '../../api/comments.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { SelectField, TextArea, TextField } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../words/say.ts'
import type { Undo } from './use-undo.ts'

const actions = ['block', 'hold', 'flag', 'allow'] as const
const matches = ['word', 'anywhere'] as const

/** The words that comments are read for, and a box to try a sentence. */
export function WordList({ undo }: { undo: Undo }) {
  const client = useQueryClient()
  const words = useQuery(wordsQuery)
  const [word, setWord] = useState('')
  const [action, setAction] = useState<ListedWord['action']>('hold')
  const [match, setMatch] = useState<ListedWord['match']>('word')
  const refresh = () => client.invalidateQueries({ queryKey: wordsQuery.queryKey })
  const adding = useMutation({
    mutationFn: () => addWord({ word, action, match }),
    onSuccess: () => {
      setWord('')
      return refresh()
    },
  })
  const removing = useMutation({
    mutationFn: ({ id }: ListedWord) => removeWord(id),
    onSuccess: (_, { id: __, ...gone }) =>
      undo.note({ done: say('commentWords.removed', { word: gone.word }), undo: () => addWord(gone) }),
  })
  return (
    <Section title={say('commentWords.title')} about={say('commentWords.about')}>
      <form
        className="word-form"
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <TextField label={say('commentWords.word')} value={word} onChange={setWord} isRequired />
        <SelectField
          label={say('commentWords.action')}
          value={action}
          onChange={(value) => setAction(actions.find((one) => one === value) ?? 'hold')}
          choices={actions.map((value) => ({ value, label: say(`commentWords.action.${value}`) }))}
        />
        <SelectField
          label={say('commentWords.match')}
          value={match}
          onChange={(value) => setMatch(matches.find((one) => one === value) ?? 'word')}
          choices={matches.map((value) => ({ value, label: say(`commentWords.match.${value}`) }))}
        />
        <Button type="submit" icon="add" isBusy={adding.isPending}>
          {say('action.add')}
        </Button>
      </form>
      <RefusalNotice error={words.error ?? adding.error ?? removing.error} />
      {words.data?.items.length === 0 && <p className="soft">{say('commentWords.empty')}</p>}
      <ul className="list">
        {words.data?.items.map((one) => (
          <li key={one.id} className="list-row row-apart">
            <span>
              <Name>{one.word}</Name> · {say(`commentWords.action.${one.action}`)} ·{' '}
              {say(`commentWords.match.${one.match}`)}
            </span>
            <IconButton
              icon="trash"
              label={say('commentWords.removeNamed', { word: one.word })}
              onClick={() => removing.mutate(one)}
            />
          </li>
        ))}
      </ul>
      <Trial />
    </Section>
  )
}

function Trial() {
  const [text, setText] = useState('')
  const trying = useMutation({ mutationFn: tryText })
  const { data } = trying
  return (
    <>
      <TextArea
        label={say('commentWords.try')}
        hint={say('commentWords.tryHint')}
        value={text}
        onChange={setText}
        maxLength={5000}
        onKeyDown={(event) => {
          if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          trying.mutate(text)
        }}
      />
      <div className="row">
        <Button isBusy={trying.isPending} onClick={() => trying.mutate(text)}>
          {say('commentWords.tryVerb')}
        </Button>
      </div>
      <RefusalNotice error={trying.error} />
      {data && (
        <Notice title={say(`commentWords.fate.${fateOf(data)}`)}>
          <p className="comment-text" dir="auto">
            {markWords(trying.variables, data.met).map((piece, index) =>
              piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
            )}
          </p>
          {data.met.length === 0 && <p>{say('commentWords.metNone')}</p>}
          <ul>
            {data.met.map((one) => (
              <li key={`${one.id}${one.start}`}>
                {say('commentWords.met', { word: one.word, action: say(`commentWords.action.${one.action}`) })}
              </li>
            ))}
          </ul>
          <p className="small soft">
            {data.spam === null
              ? say('commentWords.filter', { count: data.trained.good + data.trained.bad, needed: data.trained.needed })
              : say('commentWords.spam', { share: Math.round(data.spam * 100) })}
          </p>
        </Notice>
      )}
    </>
  )
}

/** What would become of the sentence by the list and the filter alone. */
function fateOf({ met, isSpam }: Tried): 'block' | 'hold' | 'flag' | 'none' {
  const actions = new Set(met.map((one) => one.action))
  if (actions.has('block')) return 'block'
  if (actions.has('hold') || isSpam) return 'hold'
  return actions.has('flag') ? 'flag' : 'none'
}

/** The sentence in pieces, what was met marked. */
function markWords(text: string, met: Tried['met']): { text: string; isMarked: boolean }[] {
  let end = 0
  const pieces = met
    .toSorted((one, other) => one.start - other.start)
    .flatMap((one) => {
      const from = Math.max(one.start, end)
      const before = { text: text.slice(end, from), isMarked: false }
      const word = { text: text.slice(from, one.end), isMarked: true }
      end = Math.max(end, one.end)
      return [before, word]
    })
  return [...pieces, { text: text.slice(end), isMarked: false }].filter((piece) => piece.text !== '')
}
