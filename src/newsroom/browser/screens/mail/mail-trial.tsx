import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mailServerQuery, tryMailServer } from '../../api/mail.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../words/say.ts'

/** Send one mail; when the server takes it, mail is sent from then on. */
export function MailTrial() {
  const [to, setTo] = useState('')
  const client = useQueryClient()
  const trying = useMutation({
    mutationFn: () => tryMailServer(to),
    onSuccess: () => {
      announce(say('mail.tried'))
      return client.invalidateQueries({ queryKey: mailServerQuery.queryKey })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        trying.mutate()
      }}
    >
      <Section title={say('mail.trial')} about={say('mail.trialAbout')}>
        <TextField label={say('mail.trialTo')} value={to} onChange={setTo} type="email" dir="ltr" required isRequired />
        <RefusalNotice error={trying.error} />
        <div className="row">
          <Button type="submit" isBusy={trying.isPending}>
            {say('mail.trialSend')}
          </Button>
        </div>
      </Section>
    </form>
  )
}
