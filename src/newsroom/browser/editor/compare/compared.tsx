import { useMemo } from 'react'
import { directionOfLanguage } from '#persian/direction.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { say } from '../../words/say.ts'
import { compareContents, isSame, type ComparedLine, type Piece } from './compare-contents.ts'
import './compared.css'

interface Props {
  before: DraftContent
  after: DraftContent
  lang: string
  /** `both`: one text with what went and what came. `side`: each text in a column of its own. */
  view?: 'both' | 'side'
  beforeTitle?: string
  afterTitle?: string
}

/** What differs between two texts, word by word, in the text's own direction. Lines that are the same are left out where nothing hangs on them. */
export function Compared({ before, after, lang, view = 'both', beforeTitle = '', afterTitle = '' }: Props) {
  const lines = useMemo(() => compareContents(before, after), [before, after])
  if (isSame(lines)) return <p className="soft">{say('compare.same')}</p>
  const shown = lines.filter((line) => line.state !== 'same')
  const dir = directionOfLanguage(lang)
  if (view === 'both') {
    return (
      <div className="compared" lang={lang} dir={dir}>
        <Lines lines={shown} kinds={['same', 'added', 'removed']} />
      </div>
    )
  }
  return (
    <div className="compared-sides">
      <section>
        <h3>{beforeTitle}</h3>
        <div className="compared" lang={lang} dir={dir}>
          <Lines lines={shown.filter((line) => line.state !== 'added')} kinds={['same', 'removed']} />
        </div>
      </section>
      <section>
        <h3>{afterTitle}</h3>
        <div className="compared" lang={lang} dir={dir}>
          <Lines lines={shown.filter((line) => line.state !== 'removed')} kinds={['same', 'added']} />
        </div>
      </section>
    </div>
  )
}

function Lines({ lines, kinds }: { lines: ComparedLine[]; kinds: Piece['kind'][] }) {
  return lines.map((line) => (
    <div key={line.key} className="compared-line" data-state={line.state}>
      {line.label !== '' && <span className="compared-label">{line.label}</span>}
      <p>
        <bdi>
          {line.pieces
            .filter((piece) => kinds.includes(piece.kind))
            .map((piece, at) => (
              <PieceText key={at} piece={piece} />
            ))}
        </bdi>
      </p>
      {line.state === 'form' && <small className="faint">{say('compare.form')}</small>}
    </div>
  ))
}

function PieceText({ piece }: { piece: Piece }) {
  if (piece.kind === 'added') return <ins>{piece.text}</ins>
  if (piece.kind === 'removed') return <del>{piece.text}</del>
  return <span>{piece.text}</span>
}
