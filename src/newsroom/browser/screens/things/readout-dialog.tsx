import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Moment } from '#record/moment.ts'
import { addReadout, type Readout } from '../../api/readouts.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { MomentField } from '../../parts/moment-field.tsx'
import { Field, SelectField, TextArea, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { officeZone } from '../../words/dates.ts'
import { say, sayAny } from '../../words/say.ts'
import '../../parts/picture-upload.css'

interface Props {
  event: string
  replaces: Readout | undefined
  onDone: () => void
  onClose: () => void
}

const languages = [
  'en',
  'fa',
  'ar',
  'ru',
  'fr',
  'de',
  'tr',
  'zh',
  'es',
  'ur',
  'ps',
  'ku',
  'az',
  'hy',
  'tg',
  'he',
  'ja',
  'it',
  'pt',
]

/** The other side's words, where they stand, and when they were captured there. */
export function ReadoutDialog({ event, replaces, onDone, onClose }: Props) {
  const [lang, setLang] = useState(replaces?.lang ?? 'en')
  const [source, setSource] = useState(replaces?.source ?? '')
  const [address, setAddress] = useState(replaces?.address ?? '')
  const [when, setWhen] = useState<Moment | null>(() => momentNow())
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const adding = useMutation({
    mutationFn: () =>
      addReadout(event, {
        lang,
        source,
        address,
        capturedAt: instantOf(when),
        text,
        file,
        ...(replaces === undefined ? {} : { replaces: replaces.id }),
      }),
    onSuccess: onDone,
  })
  return (
    <Dialog
      title={say(replaces === undefined ? 'readouts.addTitle' : 'readouts.replaceTitle')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" isBusy={adding.isPending} onClick={() => adding.mutate()}>
            {say(replaces === undefined ? 'readouts.addVerb' : 'readouts.replaceVerb')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <div className="columns-2">
        <TextField
          label={say('readouts.source')}
          hint={say('readouts.sourceHint')}
          isRequired
          value={source}
          onChange={setSource}
          maxLength={200}
        />
        <SelectField
          label={say('readouts.lang')}
          value={lang}
          onChange={setLang}
          choices={languages.map((value) => ({ value, label: sayAny('language', value) }))}
        />
      </div>
      <div className="columns-2">
        <TextField
          label={say('readouts.address')}
          type="url"
          dir="ltr"
          isRequired
          value={address}
          onChange={setAddress}
          maxLength={2000}
        />
        <MomentField label={say('readouts.capturedAt')} value={when} onChange={setWhen} precisions={['minute']} />
      </div>
      <TextArea
        label={say('readouts.text')}
        hint={say('readouts.textHint')}
        isRequired
        rows={8}
        lang={lang}
        value={text}
        onChange={setText}
        maxLength={200_000}
      />
      <Field label={say('readouts.fileLabel')} hint={say('readouts.fileHint')}>
        {(links) => (
          <div className="file-choice">
            <span className="button" aria-hidden="true">
              {say('files.choose')}
            </span>
            {file !== null && <bdi className="small">{file.name}</bdi>}
            <input
              type="file"
              className="file-input"
              {...links}
              onChange={(change) => setFile(change.target.files?.[0] ?? null)}
            />
          </div>
        )}
      </Field>
      <RefusalNotice error={adding.error} />
    </Dialog>
  )
}

/** Now, on the office's clock, to the minute. */
function momentNow(): Moment {
  const now = Temporal.Now.plainDateTimeISO(officeZone())
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' })
  return { date: now.toPlainDate().toString(), time, zone: officeZone(), precision: 'minute' }
}

/** Nothing where a day or a time is missing: the server says so, and the form stays as it is. */
function instantOf(moment: Moment | null): string {
  if (moment === null || moment.time === null) return ''
  return Temporal.PlainDateTime.from(`${moment.date}T${moment.time}`)
    .toZonedDateTime(moment.zone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
}
