import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { sendPicture } from '../api/pictures.ts'
import type { ByLanguage, Picture } from '../api/types.ts'
import { useOffice } from '../shell/use-session.ts'
import { say, sayAny } from '../words/say.ts'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { Notice, RefusalNotice } from './notice.tsx'
import './picture-upload.css'

const accepted = ['image/jpeg', 'image/png', 'image/webp']

/** Choose or drop a file, say what is to be seen and whose it is, and send it; how far it is stands in a bar. */
export function PictureUpload({ onSent }: { onSent: (picture: Picture) => void }) {
  const office = useOffice()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState<ByLanguage>({})
  const [credit, setCredit] = useState('')
  const [share, setShare] = useState(0)
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: (chosen: File) => sendPicture({ file: chosen, alt: withoutEmpty(alt), credit }, setShare),
    onSuccess: (picture) => {
      void client.invalidateQueries({ queryKey: ['pictures'] })
      onSent(picture)
    },
  })
  const isFit = file === null || accepted.includes(file.type)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (file !== null && isFit) sending.mutate(file)
      }}
    >
      <FileChoice file={file} onChoose={setFile} />
      {!isFit && <Notice tone="danger">{say('pictures.wrongType')}</Notice>}
      {file !== null && isFit && (
        <>
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
            hint={say('pictures.creditHint')}
            isRequired
            required
            value={credit}
            onChange={setCredit}
            maxLength={300}
          />
          <RefusalNotice error={sending.error} />
          {sending.isPending && (
            <label className="small soft">
              {share < 1 ? say('pictures.sending') : say('pictures.preparing')}
              <progress className="upload-progress" value={share < 1 ? share : undefined} max={1} />
            </label>
          )}
          <div className="row">
            <Button type="submit" tone="primary" isBusy={sending.isPending}>
              {say('pictures.send')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

function FileChoice({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  const preview = usePreview(file)
  return (
    <label className="file-choice">
      {preview !== null && <img src={preview} alt="" className="file-preview" />}
      <span className="button">{say(file === null ? 'pictures.choose' : 'pictures.chooseOther')}</span>
      <span className="small faint">{file === null ? say('pictures.accepted') : <bdi>{file.name}</bdi>}</span>
      <input
        type="file"
        className="file-input"
        accept={accepted.join(',')}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
    </label>
  )
}

/** The chosen file as the browser itself shows it, before anything is sent. */
function usePreview(file: File | null): string | null {
  const address = useMemo(
    () => (file === null || !accepted.includes(file.type) ? null : URL.createObjectURL(file)),
    [file],
  )
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address])
  return address
}

function withoutEmpty(alt: ByLanguage): ByLanguage {
  return Object.fromEntries(Object.entries(alt).filter(([, text]) => text.trim() !== ''))
}
