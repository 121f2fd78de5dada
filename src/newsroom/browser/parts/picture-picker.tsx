import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { picturesQuery } from '../api/pictures.ts'
import type { Picture } from '../api/types.ts'
import { say } from '../words/say.ts'
import { Dialog } from './dialog.tsx'
import { Empty } from './empty.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Button } from './button.tsx'
import { RefusalNotice } from './notice.tsx'
import { Pager } from './pager.tsx'
import { altOf, PictureFrame } from './picture-frame.tsx'
import { PictureUpload } from './picture-upload.tsx'
import { Waiting } from './waiting.tsx'
import './picture-picker.css'

interface Props {
  onPick: (picture: Picture) => void
  onClose: () => void
  /** What was picked so far, where one picks one after another until all are there. */
  soFar?: string
}

/** Choose one of the office's pictures, or send a new one. */
export function PicturePicker({ onPick, onClose, soFar }: Props) {
  const [isNew, setNew] = useState(false)
  const pick = (picture: Picture) => {
    setNew(false)
    onPick(picture)
  }
  return (
    <Dialog
      title={say(isNew ? 'pictures.new' : 'pictures.pick')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {soFar !== undefined && (
            <Button tone="primary" onClick={onClose}>
              {say('pictures.enough')}
            </Button>
          )}
          <Button icon={isNew ? 'picture' : 'add'} onClick={() => setNew(!isNew)}>
            {say(isNew ? 'pictures.pickKept' : 'pictures.new')}
          </Button>
          {soFar !== undefined && (
            <span className="small soft" role="status">
              {soFar}
            </span>
          )}
        </>
      }
    >
      {isNew ? <PictureUpload onSent={pick} /> : <Kept onPick={pick} />}
    </Dialog>
  )
}

function Kept({ onPick }: { onPick: (picture: Picture) => void }) {
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const pictures = useQuery(picturesQuery({ q, page }))
  const items = pictures.data?.items ?? []
  return (
    <>
      <FilterBar text={q} label={say('pictures.search')} onText={setQ} isFiltered={false} onClear={() => setQ('')} />
      <RefusalNotice error={pictures.error} />
      {pictures.isPending && <Waiting lines={3} />}
      {pictures.isSuccess && items.length === 0 && (
        <Empty icon="picture" title={say(q === '' ? 'pictures.emptyTitle' : 'filter.noneTitle')} />
      )}
      <ul className="picture-grid">
        {items.map((picture) => (
          <li key={picture.id}>
            <button type="button" className="picture-choice" onClick={() => onPick(picture)}>
              <PictureFrame picture={picture} isDescribedBeside />
              <bdi className="small">{altOf(picture)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <Pager page={page} total={pictures.data?.total ?? 0} onTurn={setPage} />
    </>
  )
}
