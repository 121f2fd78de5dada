import { say } from '../../words/say.ts'
import { Button } from '../../parts/button.tsx'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { Panel } from './panel.tsx'

/** What an import did not take for the article: to be seen, never published. */
export function SetAsideList() {
  const { writer, draft } = useDesk()
  const setAside = useWritten(({ content }) => content.setAside)
  if (setAside.length === 0) return null
  return (
    <Panel title={say('setAside.title')} count={say('setAside.count', { count: setAside.length })} isOpen={false}>
      <p className="small soft">{say('setAside.about')}</p>
      <ul className="set-aside">
        {setAside.map((part, at) => (
          <li key={at}>
            <div className="row-apart">
              <strong className="small">{say(`setAside.${part.kind}`)}</strong>
              <Button size="small" tone="quiet" onClick={() => writer.change({ setAside: setAside.toSpliced(at, 1) })}>
                {say('action.remove')}
              </Button>
            </div>
            <p className="small" lang={draft.lang}>
              <bdi className="own-block">{part.text}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
