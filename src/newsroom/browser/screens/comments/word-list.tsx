import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addWord, removeWord, tryText, wordsQuery, type ListedWord } from '../../api/comments.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { SelectField, TextArea, TextField } from '../../parts/field.tsx'
import { Name } from '../../parts/name.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../words/say.ts'

const actions = ['block', 'hold', 'flag', 'allow'] as const
const matches = ['word', 'anywhere'] as const

/** The words that comments are read for, and a box to try a sentence. */
export function WordList() {
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
  const removing = useMutation({ mutationFn: removeWord, onSuccess: refresh })
  return (
    <Section title={say('commentWords.title')} about={say('commentWords.about')}>
      <form
        className="stack"
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
              onClick={() => removing.mutate(one.id)}
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
  const trying = useMutation({ mutationFn: () => tryText(text) })
  const { data } = trying
  return (
    <>
      <TextArea label={say('commentWords.try')} hint={say('commentWords.tryHint')} value={text} onChange={setText} />
      <div className="row">
        <Button isBusy={trying.isPending} onClick={() => trying.mutate()}>
          {say('commentWords.tryVerb')}
        </Button>
      </div>
      <RefusalNotice error={trying.error} />
      {data && (
        <Notice>
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
