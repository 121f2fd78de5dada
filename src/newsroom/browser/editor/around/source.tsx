import { useState } from 'react'
import type { SourceLine } from '#record/draft-content.ts'
import { TextField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { Panel } from './panel.tsx'
import { TypedMoment } from './typed-moment.tsx'
import { typeHalfSpace } from './type-half-space.ts'

const none: SourceLine = { agency: '', received: null, link: null }

/** From whom the text came, when, and where it stands there. */
export function Source() {
  const { writer, draft } = useDesk()
  const source = useWritten(({ content }) => content.sourceLine) ?? none
  const generation = useWritten((written) => written.generation)
  const keep = (change: Partial<SourceLine>) => {
    const next = { ...source, ...change }
    const isEmpty = next.agency === '' && next.received === null && next.link === null
    writer.change({ sourceLine: isEmpty ? null : next })
  }
  return (
    <Panel
      title={say('source.title')}
      count={source.agency === '' ? '' : <bdi>{source.agency}</bdi>}
      isOpen={source.agency !== ''}
      field="sourceLine"
    >
      <TextField
        label={say('source.agency')}
        hint={say('source.agencyHint')}
        value={source.agency}
        onChange={(agency) => keep({ agency })}
        onKeyDown={typeHalfSpace}
        maxLength={200}
        lang={draft.lang}
      />
      <LinkField key={generation} value={source.link} onChange={(link) => keep({ link })} />
      <TypedMoment
        field="received"
        label={say('source.received')}
        value={source.received}
        onChange={(received) => keep({ received })}
      />
    </Panel>
  )
}

/** What is no whole address yet is not kept, and says so. */
function LinkField({ value, onChange }: { value: string | null; onChange: (link: string | null) => void }) {
  const [typed, setTyped] = useState(value ?? '')
  const link = readLink(typed)
  return (
    <TextField
      label={say('source.link')}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const read = readLink(text)
        if (read !== undefined) onChange(read)
      }}
      error={link === undefined ? say('source.noLink') : undefined}
      dir="ltr"
      inputMode="url"
      maxLength={2000}
    />
  )
}

function readLink(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const whole = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : text
  return /^https?:\/\/[^\s/]+\.?[^\s]*$/.test(whole) ? whole : undefined
}
