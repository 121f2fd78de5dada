import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { openOwnOffice } from '../api/office.ts'
import { Button } from '../parts/button.tsx'
import { CopyLink } from '../parts/copy-link.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { RefusalNotice } from '../parts/notice.tsx'
import { LanguagesField } from '../screens/office/languages-field.tsx'
import { ZoneField } from '../screens/office/zone-field.tsx'
import { officeZone } from '../words/dates.ts'
import { language, say, sayAny } from '../words/say.ts'

/** Leave the demonstration for an empty office: what it is called, in which languages it publishes and in which zone its times are; all else is set in it. */
export function OwnOffice({ onClose }: { onClose: () => void }) {
  const [languages, setLanguages] = useState<string[]>([language()])
  const [names, setNames] = useState<Record<string, string>>({})
  const [zone, setZone] = useState(officeZone())
  const opening = useMutation({
    mutationFn: () =>
      openOwnOffice({
        names: Object.fromEntries(languages.map((lang) => [lang, names[lang] ?? ''])),
        languages,
        zone,
      }),
  })
  const link = opening.data?.link
  return (
    <Dialog
      title={say('own.title')}
      onClose={onClose}
      actions={
        link === undefined ? (
          <>
            <Button tone="primary" isBusy={opening.isPending} onClick={() => opening.mutate()}>
              {say('own.verb')}
            </Button>
            <Button onClick={onClose}>{say('action.cancel')}</Button>
          </>
        ) : (
          <a className="button" data-tone="primary" href={link}>
            {say('own.enter')}
          </a>
        )
      }
    >
      {link === undefined ? (
        <>
          <p>{say('own.text')}</p>
          <LanguagesField languages={languages} onChange={setLanguages} />
          {languages.map((lang) => (
            <TextField
              key={lang}
              label={say('own.name', { language: sayAny('language', lang) })}
              lang={lang}
              value={names[lang] ?? ''}
              onChange={(text) => setNames({ ...names, [lang]: text })}
              maxLength={200}
            />
          ))}
          <ZoneField value={zone} onChange={setZone} />
        </>
      ) : (
        <>
          <p role="status">{say('own.ready')}</p>
          <CopyLink link={link} label={say('staff.link')} />
        </>
      )}
      <RefusalNotice error={opening.error} />
    </Dialog>
  )
}
