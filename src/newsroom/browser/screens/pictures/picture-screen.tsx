import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { changePicture, pictureQuery, removePicture } from '../../api/pictures.ts'
import type { Picture, PictureUse } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { altOf } from '../../parts/picture-frame.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { Unopened } from '../../shell/trouble.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { FocalPoint } from './focal-point.tsx'
import './picture-screen.css'

const route = getRouteApi('/inside/pictures/$picture')

/** One picture: what is to be seen, whose it is, the point that stays in sight, and where it stands. */
export function PictureScreen() {
  const { picture: id } = route.useParams()
  const picture = useQuery(pictureQuery(id))
  if (picture.isPending) return <Waiting />
  if (picture.error) return <Unopened error={picture.error} onRetry={() => void picture.refetch()} />
  return (
    <>
      <PageHead
        title={<bdi>{altOf(picture.data) || picture.data.fileName}</bdi>}
        titleText={altOf(picture.data)}
        actions={<RemovePicture picture={picture.data} />}
      />
      <ChangePicture key={picture.data.revision} picture={picture.data} />
      <Uses uses={picture.data.uses ?? []} />
    </>
  )
}

function ChangePicture({ picture }: { picture: Picture }) {
  const office = useOffice()
  const client = useQueryClient()
  const [alt, setAlt] = useState(picture.alt)
  const [credit, setCredit] = useState(picture.credit)
  const [focal, setFocal] = useState({ x: picture.focalX, y: picture.focalY })
  const saving = useMutation({
    mutationFn: () => changePicture(picture, { alt, credit, focalX: focal.x, focalY: focal.y }),
    onSuccess: () => {
      announce(say('action.saved'))
      void client.invalidateQueries({ queryKey: ['pictures'] })
      return client.invalidateQueries({ queryKey: pictureQuery(picture.id).queryKey })
    },
  })
  return (
    <form
      className="picture-sheet card"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <FocalPoint picture={picture} focal={focal} onChange={setFocal} />
      <div className="stack">
        {office.languages.map((lang, at) => (
          <TextField
            key={lang}
            label={say('pictures.altIn', { language: sayAny('language', lang) })}
            hint={at === 0 ? say('pictures.altHint') : undefined}
            isRequired={at === 0}
            required={at === 0}
            lang={lang}
            value={alt[lang] ?? ''}
            onChange={(text) => setAlt({ ...alt, [lang]: text })}
            maxLength={1000}
          />
        ))}
        <TextField
          label={say('pictures.credit')}
          isRequired
          required
          value={credit}
          onChange={setCredit}
          maxLength={300}
        />
        <p className="small faint">
          <bdi className="code">
            {picture.width} × {picture.height}
          </bdi>{' '}
          · <bdi>{picture.fileName}</bdi> · <When at={picture.createdAt} exact />
        </p>
        <RefusalNotice error={saving.error} />
        <div className="row">
          <Button type="submit" tone="primary" isBusy={saving.isPending}>
            {say('action.save')}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** A document shows a picture in its draft and in many editions: it stands here once, as it is called in each of its languages. */
function eachOnce(uses: PictureUse[]): PictureUse[] {
  const places = uses.map(({ document, headline, id }) => `${document ?? id} ${headline ?? ''}`)
  return uses.filter((_, at) => places.indexOf(places[at] ?? '') === at)
}

function Uses({ uses }: { uses: PictureUse[] }) {
  return (
    <Section title={say('uses.title')}>
      {uses.length === 0 && <p className="soft">{say('pictures.unused')}</p>}
      <ul className="stack-tight">
        {eachOnce(uses).map((use) => (
          <li key={`${use.kind}-${use.id}`}>
            {use.document === undefined ? (
              <bdi>{use.name ?? use.headline ?? use.id}</bdi>
            ) : (
              <Link to="/documents/$document" params={{ document: use.document }} preload={false}>
                {use.headline === undefined || use.headline === '' ? (
                  say('documents.untitled')
                ) : (
                  <bdi>{use.headline}</bdi>
                )}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RemovePicture({ picture }: { picture: Picture }) {
  const [isAsked, setAsked] = useState(false)
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const isUsed = (picture.uses ?? []).length > 0
  return (
    <>
      <Button
        icon="trash"
        aria-disabled={isUsed}
        title={isUsed ? say('pictures.usedStays') : undefined}
        onClick={() => setAsked(true)}
      >
        {say('pictures.remove')}
      </Button>
      {isAsked && (
        <Confirm
          title={say('pictures.remove')}
          verb={say('pictures.remove')}
          tone="danger"
          act={() => removePicture(picture.id)}
          onDone={() => {
            void client.invalidateQueries({ queryKey: ['pictures'] })
            void navigate({ to: '/pictures' })
          }}
          onClose={() => setAsked(false)}
        >
          <p>{say('pictures.removeText')}</p>
        </Confirm>
      )}
    </>
  )
}
