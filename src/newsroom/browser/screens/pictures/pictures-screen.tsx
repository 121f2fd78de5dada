import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { picturesQuery } from '../../api/pictures.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FilterBar } from '../../parts/filter-bar.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { altOf, PictureFrame } from '../../parts/picture-frame.tsx'
import { PictureUpload } from '../../parts/picture-upload.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import '../../parts/picture-picker.css'

const route = getRouteApi('/inside/pictures')

/** Every picture of the office, the latest first. */
export function PicturesScreen() {
  const { q, page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const [isNew, setNew] = useState(false)
  const pictures = useQuery(picturesQuery({ q, page }))
  const { items = [], total = 0 } = pictures.data ?? {}
  const search = useCallback(
    (text: string) => void navigate({ search: text === '' ? {} : { q: text }, replace: true }),
    [navigate],
  )
  const add = (
    <Button tone="primary" icon="add" onClick={() => setNew(true)}>
      {say('pictures.new')}
    </Button>
  )
  return (
    <>
      <PageHead title={say('pictures.title')} about={say('pictures.about')} actions={add} />
      <FilterBar
        text={q ?? ''}
        label={say('pictures.search')}
        onText={search}
        isFiltered={q !== undefined}
        onClear={() => search('')}
      />
      <RefusalNotice error={pictures.error} onRetry={() => void pictures.refetch()} />
      {pictures.isPending && <Waiting lines={4} />}
      {pictures.isSuccess && items.length === 0 && (
        <Empty
          icon="picture"
          title={say(q === undefined ? 'pictures.emptyTitle' : 'filter.noneTitle')}
          action={q === undefined ? add : undefined}
        >
          {say(q === undefined ? 'pictures.emptyText' : 'filter.noneText')}
        </Empty>
      )}
      <ul className="picture-grid">
        {items.map((picture) => (
          <li key={picture.id}>
            <Link to="/pictures/$picture" params={{ picture: picture.id }} className="picture-card">
              <PictureFrame picture={picture} isDescribedBeside />
              <span className="picture-card-text small">
                <bdi>{altOf(picture)}</bdi>
                <br />
                <bdi className="faint">{picture.credit}</bdi>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        total={total}
        onTurn={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })}
      />
      {isNew && (
        <Dialog title={say('pictures.new')} onClose={() => setNew(false)}>
          <PictureUpload
            onSent={(picture) => {
              announce(say('pictures.sent'))
              void navigate({ to: '/pictures/$picture', params: { picture: picture.id } })
            }}
          />
        </Dialog>
      )}
    </>
  )
}
