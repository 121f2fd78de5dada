import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeOffice, officeQuery } from '../../api/office.ts'
import { sessionQuery } from '../../api/session.ts'
import type { Office } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PictureField } from '../../parts/picture-field.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { AccentField, isAccent } from './accent-field.tsx'
import { LanguagesField } from './languages-field.tsx'
import { MachineTermsField } from './machine-terms-field.tsx'
import { LayoutFields, readLead } from './layout-fields.tsx'
import { OfficePreview } from './office-preview.tsx'
import { PageTexts } from './page-texts.tsx'
import { ZoneField } from './zone-field.tsx'

/** The office itself: what it is called, in which languages it publishes, its zone, its look and what its site shows, with the home page beside it. */
export function OfficeScreen() {
  const office = useQuery(officeQuery)
  const account = useAccount()
  return (
    <>
      <PageHead title={say('office.title')} about={say('office.about')} />
      {office.isPending && <Waiting />}
      <RefusalNotice error={office.error} onRetry={() => void office.refetch()} />
      {account.role !== 'owner' && <Notice>{say('office.ownersOnly')}</Notice>}
      {office.data && <OfficeForm key={office.data.revision} office={office.data} />}
    </>
  )
}

function OfficeForm({ office }: { office: Office }) {
  const [names, setNames] = useState(office.names)
  const [motto, setMotto] = useState(office.profile.motto)
  const [languages, setLanguages] = useState(office.languages)
  const [zone, setZone] = useState(office.zone)
  const [accent, setAccent] = useState(office.profile.accent)
  const [logo, setLogo] = useState(office.profile.logo)
  const [machines, setMachines] = useState(office.profile.machines)
  const [layout, setLayout] = useState(office.profile.layout)
  const [lead, setLead] = useState(String(office.profile.layout.lead ?? ''))
  const [pages, setPages] = useState(office.profile.pages)
  const client = useQueryClient()
  const leading = readLead(lead)
  const shownLayout = { ...layout, lead: leading ?? null }
  const change = {
    names,
    languages,
    zone,
    profile: { ...office.profile, motto, accent, logo, machines, layout: shownLayout, pages },
  }
  const saving = useMutation({
    mutationFn: () => changeOffice(office.revision, change),
    onSuccess: async () => {
      announce(say('action.saved'))
      await client.invalidateQueries({ queryKey: officeQuery.queryKey })
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  const { profile } = office
  const kept = { names: office.names, languages: office.languages, zone: office.zone, profile }
  const isUnsaved = !saving.isPending && !saving.isSuccess && JSON.stringify(change) !== JSON.stringify(kept)
  const isWrong = leading === undefined || !isAccent(accent)
  return (
    <div className="office-form">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWrong) saving.mutate()
        }}
      >
        <Section title={say('office.languages')} about={say('office.languagesAbout')}>
          <LanguagesField languages={languages} onChange={setLanguages} />
        </Section>
        <Section title={say('office.names')}>
          {languages.map((lang) => (
            <div key={lang} className="columns-2">
              <TextField
                label={say('office.nameIn', { language: sayAny('language', lang) })}
                lang={lang}
                value={names[lang] ?? ''}
                onChange={(text) => setNames({ ...names, [lang]: text })}
                maxLength={200}
              />
              <TextField
                label={say('office.mottoIn', { language: sayAny('language', lang) })}
                lang={lang}
                value={motto[lang] ?? ''}
                onChange={(text) => setMotto({ ...motto, [lang]: text })}
                maxLength={300}
              />
            </div>
          ))}
        </Section>
        <Section title={say('office.look')}>
          <AccentField value={accent} onChange={setAccent} />
          <PictureField label={say('office.logo')} value={logo} onChange={setLogo} />
          <ZoneField value={zone} onChange={setZone} />
        </Section>
        <LayoutFields layout={layout} lead={lead} onLayout={setLayout} onLead={setLead} />
        <PageTexts pages={pages} languages={languages} onChange={setPages} />
        <Section title={say('office.machines')} about={say('office.machinesAbout')}>
          <MachineTermsField terms={machines} onChange={setMachines} />
        </Section>
        <RefusalNotice error={saving.error} />
        <div className="row">
          <Button type="submit" tone="primary" isBusy={saving.isPending} aria-disabled={isWrong || undefined}>
            {say('action.save')}
          </Button>
          {isUnsaved && <span className="small soft">{say('layout.unsaved')}</span>}
        </div>
      </form>
      <OfficePreview
        languages={languages}
        triedIn={(lang) => ({
          name: names[lang] ?? '',
          motto: motto[lang] ?? '',
          accent: isAccent(accent) ? accent : profile.accent,
          logo,
          layout: shownLayout,
        })}
      />
      <UnsavedGuard isUnsaved={isUnsaved} />
    </div>
  )
}
