import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeTenure, createTenure, removeTenure, thingQuery } from '../../api/things.ts'
import type { Tenure, ThingFull, ThingHint } from '../../api/types.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { CheckField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { Section } from '../../parts/section.tsx'
import { ThingField } from '../../parts/thing-field.tsx'
import { say } from '../../words/say.ts'
import { spanWords } from './span-words.ts'
import '../../parts/table.css'

type Asked = { act: 'add' } | { act: 'change' | 'remove'; tenure: Tenure } | null

/** Who held which position, from when to when: of a person the positions, of a position the persons. */
export function Tenures({ thing }: { thing: ThingFull }) {
  const [asked, setAsked] = useState<Asked>(null)
  const client = useQueryClient()
  const isPerson = thing.kind === 'person'
  const done = () => {
    setAsked(null)
    void client.invalidateQueries({ queryKey: thingQuery(thing.kind, thing.id).queryKey })
  }
  return (
    <Section
      title={say(isPerson ? 'tenures.ofPerson' : 'tenures.ofPosition')}
      about={say('tenures.about')}
      actions={
        <Button size="small" icon="add" onClick={() => setAsked({ act: 'add' })}>
          {say('tenures.add')}
        </Button>
      }
    >
      {thing.tenures.length === 0 && <p className="soft">{say('tenures.none')}</p>}
      {thing.tenures.length > 0 && (
        <ul className="list">
          {thing.tenures.map((tenure) => (
            <li key={tenure.id} className="list-row row-apart">
              <span>
                <strong>
                  <bdi>{isPerson ? tenure.positionName : tenure.personName}</bdi>
                </strong>
                {tenure.isActing && <span className="small soft"> ({say('tenures.acting')})</span>}
                <br />
                <time className="small soft">{spanWords(tenure)}</time>
              </span>
              <span className="row">
                <Button size="small" tone="quiet" onClick={() => setAsked({ act: 'change', tenure })}>
                  {say('tenures.change')}
                </Button>
                <IconButton
                  icon="trash"
                  label={say('tenures.remove')}
                  onClick={() => setAsked({ act: 'remove', tenure })}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked?.act === 'add' && <TenureDialog thing={thing} onDone={done} onClose={() => setAsked(null)} />}
      {asked?.act === 'change' && (
        <TenureDialog thing={thing} tenure={asked.tenure} onDone={done} onClose={() => setAsked(null)} />
      )}
      {asked?.act === 'remove' && (
        <Confirm
          title={say('tenures.remove')}
          verb={say('tenures.remove')}
          tone="danger"
          act={() => removeTenure(asked.tenure.id)}
          onDone={done}
          onClose={() => setAsked(null)}
        >
          <p>
            <Say
              words="tenures.removeText"
              slots={{ person: <bdi>{asked.tenure.personName}</bdi>, position: <bdi>{asked.tenure.positionName}</bdi> }}
            />
          </p>
        </Confirm>
      )}
    </Section>
  )
}

function TenureDialog({
  thing,
  tenure,
  onDone,
  onClose,
}: {
  thing: ThingFull
  tenure?: Tenure
  onDone: () => void
  onClose: () => void
}) {
  const otherKind = thing.kind === 'person' ? 'position' : 'person'
  const [other, setOther] = useState<ThingHint | null>(() => otherOf(tenure, otherKind))
  const [validFrom, setFrom] = useState(tenure?.validFrom ?? null)
  const [validTo, setTo] = useState(tenure?.validTo ?? null)
  const [isActing, setActing] = useState(tenure?.isActing ?? false)
  const saving = useMutation({
    mutationFn: (id: string) => {
      const pair = thing.kind === 'person' ? { person: thing.id, position: id } : { person: id, position: thing.id }
      const given = { ...pair, validFrom, validTo, isActing }
      return tenure === undefined
        ? createTenure(given)
        : changeTenure(tenure.id, { ...given, revision: tenure.revision })
    },
    onSuccess: onDone,
  })
  return (
    <Dialog
      title={say(tenure === undefined ? 'tenures.add' : 'tenures.change')}
      onClose={onClose}
      actions={
        <>
          <Button
            tone="primary"
            isBusy={saving.isPending}
            aria-disabled={other === null}
            onClick={() => other !== null && saving.mutate(other.id)}
          >
            {say('action.save')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <ThingField label={say(`tenures.${otherKind}`)} kinds={[otherKind]} value={other} onChange={setOther} />
      <div className="columns-2">
        <DateField label={say('tenures.from')} value={validFrom} onChange={setFrom} hint={say('tenures.fromHint')} />
        <DateField label={say('tenures.to')} value={validTo} onChange={setTo} hint={say('tenures.toHint')} />
      </div>
      <CheckField label={say('tenures.isActing')} isChecked={isActing} onChange={setActing} />
      <RefusalNotice error={saving.error} />
    </Dialog>
  )
}

function otherOf(tenure: Tenure | undefined, kind: 'person' | 'position'): ThingHint | null {
  if (tenure === undefined) return null
  return { id: tenure[kind], kind, name: kind === 'person' ? tenure.personName : tenure.positionName, hint: '' }
}
