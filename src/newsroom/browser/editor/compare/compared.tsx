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
  const same = lines.filter((line) => line.state === 'same')
  return (
    <>
      <div className="compared-sides">
        <section>
          <h3>{beforeTitle}</h3>
          <div className="compared" lang={lang} dir={dir}>
            <Lines lines={shown.filter((line) => line.state !== 'added')} kinds={['same', 'removed']} isSide />
          </div>
        </section>
        <section>
          <h3>{afterTitle}</h3>
          <div className="compared" lang={lang} dir={dir}>
            <Lines lines={shown.filter((line) => line.state !== 'removed')} kinds={['same', 'added']} isSide />
          </div>
        </section>
      </div>
      {same.length > 0 && (
        <details>
          <summary className="small soft">{say('compare.rest', { count: same.length })}</summary>
          <div className="compared soft" lang={lang} dir={dir}>
            <Lines lines={same} kinds={['same']} />
          </div>
        </details>
      )}
    </>
  )
}

function Lines({ lines, kinds, isSide = false }: { lines: ComparedLine[]; kinds: Piece['kind'][]; isSide?: boolean }) {
  return lines.map((line) => (
    <div key={line.key} className="compared-line" data-state={isSide ? undefined : line.state}>
      {line.label !== '' && <span className="compared-label">{line.label}</span>}
      <p>
        <bdi className={facts.has(line.key) ? undefined : 'own-block'}>
          {line.pieces
            .filter((piece) => kinds.includes(piece.kind))
            .map((piece, at) => (
              <PieceText key={at} piece={piece} isSide={isSide} />
            ))}
        </bdi>
      </p>
      {line.state === 'form' && <small className="faint">{say('compare.form')}</small>}
    </div>
  ))
}

/** What the interface says in its own language stands where the text's lines begin. */
const facts: ReadonlySet<string> = new Set(['happened', 'said', 'verbality', 'received'])

/** Of two texts side by side neither is the one that was taken out: what differs is only marked. */
function PieceText({ piece, isSide }: { piece: Piece; isSide: boolean }) {
  if (piece.kind === 'same') return <span>{piece.text}</span>
  if (isSide) return <mark>{piece.text}</mark>
  return piece.kind === 'added' ? <ins>{piece.text}</ins> : <del>{piece.text}</del>
}
