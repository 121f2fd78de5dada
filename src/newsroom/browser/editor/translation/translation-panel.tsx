import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { directionOfLanguage } from '#persian/direction.ts'
import { diffWords } from '#record/diff-words.ts'
import { leftOut, textsOf } from '#record/left-out.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say, sayAny } from '../../words/say.ts'
import { Panel } from '../around/panel.tsx'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { confirmTranslation, translationQuery, type TranslationSource } from '../draft-api.ts'
import { markSelection } from '../statements/mark-selection.ts'
import { statementWords } from '../statements/statement-words.ts'
import { bringIn } from './bring-in.ts'
import './translation-panel.css'

/** What a translation is made from: what was corrected there since, and what of it does not stand here. Absent where there is one language. */
export function TranslationPanel() {
  const { draft, document } = useDesk()
  const found = useQuery({ ...translationQuery(draft.version), enabled: document.versions.length > 1 })
  if (found.data === undefined) return null
  const { source, offers } = found.data
  if (source === null) return offers.length === 0 ? null : <Offers offers={offers} />
  return (
    <Panel title={say('translation.title', { language: sayAny('language', source.lang) })} field="translation">
      {source.isStale && <Corrected source={source} />}
      <LeftOut source={source} />
    </Panel>
  )
}

function useConfirming() {
  const { draft, document } = useDesk()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edition: string) => confirmTranslation(draft.version, edition),
    onSuccess: async (translation) => {
      client.setQueryData(translationQuery(draft.version).queryKey, translation)
      await client.invalidateQueries({ queryKey: ['document', document.id] })
      announce(say('action.saved'))
    },
  })
}

/** Nobody said yet what this text is a translation of. */
function Offers({ offers }: { offers: { edition: string; lang: string; number: number }[] }) {
  const confirming = useConfirming()
  return (
    <Panel title={say('translation.none')} isOpen={false} field="translation">
      <p className="small soft">{say('translation.noneText')}</p>
      <div className="row">
        {offers.map(({ edition, lang, number }) => (
          <Button key={edition} size="small" isBusy={confirming.isPending} onClick={() => confirming.mutate(edition)}>
            {say('translation.isOf', { language: sayAny('language', lang), number })}
          </Button>
        ))}
      </div>
      <RefusalNotice error={confirming.error} />
    </Panel>
  )
}

/** The source was corrected since: what changed there, and the press that says that it was seen to here. */
function Corrected({ source }: { source: TranslationSource }) {
  const confirming = useConfirming()
  const { lang, translated, number, changes } = source
  return (
    <Notice
      tone="warn"
      title={say('translation.corrected', { language: sayAny('language', lang), from: translated, to: number })}
      actions={
        <Button size="small" isBusy={confirming.isPending} onClick={() => confirming.mutate(source.edition)}>
          {say('translation.seen')}
        </Button>
      }
    >
      <ul className="translation-changes stack-tight" lang={lang} dir={directionOfLanguage(lang)}>
        {changes.map(({ block, before, after }) => (
          <li key={block}>
            {diffWords(before, after).map(({ kind, text }, index) =>
              kind === 'added' ? (
                <ins key={index}>{text}</ins>
              ) : kind === 'removed' ? (
                <del key={index}>{text}</del>
              ) : (
                <span key={index}>{shortened(text)}</span>
              ),
            )}
          </li>
        ))}
      </ul>
      <p className="small">{say('translation.seenText')}</p>
      <RefusalNotice error={confirming.error} />
    </Notice>
  )
}

/** What stayed is told only near what changed. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 30)} … ${text.slice(-30)}`
}

/** Paragraphs and statements of the source that do not stand in this text, and those that still stand in the other language. */
function LeftOut({ source }: { source: TranslationSource }) {
  const { editor } = useDesk()
  const body = useWritten(({ content }) => content.body)
  const { missing, untouched, unsaid } = useMemo(() => {
    const own = new Map(textsOf(body.content).map((one) => [one.block, one.text]))
    const said = statementWords(body)
    return {
      missing: leftOut(source.texts, body.content),
      untouched: source.texts.filter((one) => own.get(one.block) === one.text),
      unsaid: source.statements.filter(({ id }) => !said.has(id)),
    }
  }, [body, source])
  if (missing.length + untouched.length + unsaid.length === 0)
    return <p className="small soft">{say('translation.whole')}</p>
  const language = { lang: source.lang, dir: directionOfLanguage(source.lang) }
  return (
    <div className="stack">
      {untouched.length > 0 && <p className="small">{say('translation.untouched', { count: untouched.length })}</p>}
      {missing.length > 0 && (
        <section>
          <h3 className="field-label">{say('translation.missing', { count: missing.length })}</h3>
          <ol className="translation-missing">
            {missing.map((one) => (
              <li key={one.block}>
                <bdi className="own-block" {...language}>
                  {one.text.length > 140 ? `${one.text.slice(0, 140)}…` : one.text}
                </bdi>
                <Button
                  size="small"
                  tone="quiet"
                  onClick={() => editor !== null && bringIn(editor, { missing: one, order: source.texts })}
                >
                  {say('translation.bringIn')}
                </Button>
              </li>
            ))}
          </ol>
        </section>
      )}
      {unsaid.length > 0 && (
        <section>
          <h3 className="field-label">{say('translation.unsaid', { count: unsaid.length })}</h3>
          <ul className="translation-missing">
            {unsaid.map(({ id, text }) => (
              <li key={id}>
                <bdi className="own-block" {...language}>
                  {text}
                </bdi>
                <Button size="small" tone="quiet" onClick={() => markSelection(editor, id)}>
                  {say('translation.saidHere')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
