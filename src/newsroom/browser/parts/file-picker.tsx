import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sortOf, type FileSort } from '#media/file.ts'
import { durationInWords, sizeInWords } from '#record/file-words.ts'
import { filesQuery, sendFile } from '../api/files.ts'
import type { OfficeFile } from '../api/types.ts'
import { language, say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Empty } from './empty.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Notice, RefusalNotice } from './notice.tsx'
import { Pager } from './pager.tsx'
import { Waiting } from './waiting.tsx'
import './picture-upload.css'
import './file-picker.css'

const endings: Record<FileSort, string> = {
  attachment: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.zip',
  video: '.mp4,.m4v,.webm',
  captions: '.vtt',
}

interface Props {
  sort: FileSort
  onPick: (file: OfficeFile) => void
  onClose: () => void
}

/** Send a new file of a sort, or choose one that the office has. */
export function FilePicker({ sort, onPick, onClose }: Props) {
  const [isNew, setNew] = useState(true)
  return (
    <Dialog
      title={say(`files.new_${sort}`)}
      onClose={onClose}
      actions={
        <Button icon={isNew ? 'file' : 'add'} onClick={() => setNew(!isNew)}>
          {say(isNew ? 'files.pickKept' : 'files.sendNew')}
        </Button>
      }
    >
      {isNew ? <FileUpload sort={sort} onSent={onPick} /> : <Kept sort={sort} onPick={onPick} />}
    </Dialog>
  )
}

function FileUpload({ sort, onSent }: { sort: FileSort; onSent: (file: OfficeFile) => void }) {
  const client = useQueryClient()
  const [wrongSort, setWrongSort] = useState<OfficeFile | null>(null)
  const [share, setShare] = useState(0)
  const sending = useMutation({
    mutationFn: (file: File) => sendFile(file, setShare),
    onSuccess: (file) => {
      void client.invalidateQueries({ queryKey: ['files'] })
      if (sortOf(file.format) === sort) onSent(file)
      else setWrongSort(file)
    },
  })
  const choose = (file: File | undefined) => {
    setWrongSort(null)
    setShare(0)
    if (file !== undefined) sending.mutate(file)
  }
  return (
    <div className="stack">
      <label className="file-choice">
        <span className="button">{say('files.choose')}</span>
        <span className="small faint">{say(`files.accepted_${sort}`)}</span>
        <input
          type="file"
          className="file-input"
          accept={endings[sort]}
          disabled={sending.isPending}
          onChange={(event) => {
            choose(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {wrongSort !== null && <Notice tone="danger">{say(`files.wrong_${sort}`)}</Notice>}
      <RefusalNotice error={sending.error} />
      {sending.isPending && (
        <label className="small soft">
          <bdi>{sending.variables.name}</bdi>: {say(share < 1 ? 'pictures.sending' : 'files.checking')}
          <progress className="upload-progress" value={share < 1 ? share : undefined} max={1} />
        </label>
      )}
    </div>
  )
}

function Kept({ sort, onPick }: { sort: FileSort; onPick: (file: OfficeFile) => void }) {
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const files = useQuery(filesQuery({ q, sort, page }))
  const items = files.data?.items ?? []
  return (
    <>
      <FilterBar text={q} label={say('files.search')} onText={setQ} isFiltered={false} onClear={() => setQ('')} />
      <RefusalNotice error={files.error} />
      {files.isPending && <Waiting lines={3} />}
      {files.isSuccess && items.length === 0 && (
        <Empty icon="file" title={say(q === '' ? 'files.emptyTitle' : 'filter.noneTitle')} />
      )}
      <ul className="file-list">
        {items.map((file) => (
          <li key={file.id}>
            <button type="button" className="file-line" onClick={() => onPick(file)}>
              <bdi>{file.name}</bdi>
              <span className="small soft">{factsOfFile(file)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Pager page={page} total={files.data?.total ?? 0} onTurn={setPage} />
    </>
  )
}

/** What a file is, how long it lasts and how large it is, in the reader's language. */
export function factsOfFile({ format, bytes, seconds }: Pick<OfficeFile, 'format' | 'bytes' | 'seconds'>): string {
  const lang = language()
  return [
    format.toUpperCase(),
    ...(seconds === null ? [] : [durationInWords(seconds, lang)]),
    sizeInWords(bytes, lang),
  ].join(' · ')
}
