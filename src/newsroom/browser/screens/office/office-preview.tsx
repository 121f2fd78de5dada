import { useEffect, useRef, useState } from 'react'
import type { OfficeLayout } from '#record/office-layout.ts'
import { SelectField } from '../../parts/field.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { say, sayAny } from '../../words/say.ts'
import './office-preview.css'

export interface Tried {
  name: string
  motto: string
  accent: string
  logo: string | null
  layout: OfficeLayout
}

const widths = { desk: 1280, phone: 390 } as const
type Width = keyof typeof widths

/** The home page as it will be, while the settings are being written: in any language, on a desk or a phone, by day or by night. */
export function OfficePreview({ languages, triedIn }: { languages: string[]; triedIn: (lang: string) => Tried }) {
  const [lang, setLang] = useState(languages[0] ?? 'fa')
  const [width, setWidth] = useState<Width>('desk')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const shown = languages.includes(lang) ? lang : (languages[0] ?? 'fa')
  const tried = useSettled(JSON.stringify({ lang: shown, ...triedIn(shown) }), 400)
  return (
    <aside className="office-preview card" aria-label={say('layout.preview')}>
      <div className="office-preview-choices">
        <SelectField
          label={say('layout.previewLanguage')}
          value={shown}
          onChange={setLang}
          choices={languages.map((each) => ({ value: each, label: sayAny('language', each) }))}
        />
        <SelectField
          label={say('layout.previewWidth')}
          value={width}
          onChange={(value) => setWidth(value as Width)}
          choices={[
            { value: 'desk', label: say('layout.desk') },
            { value: 'phone', label: say('layout.phone') },
          ]}
        />
        <SelectField
          label={say('layout.previewLight')}
          value={scheme}
          onChange={(value) => setScheme(value as 'light' | 'dark')}
          choices={[
            { value: 'light', label: say('layout.day') },
            { value: 'dark', label: say('layout.night') },
          ]}
        />
      </div>
      <PreviewFrame tried={tried} width={widths[width]} scheme={scheme} />
    </aside>
  )
}

/** A page of its own, drawn at its real width and shown smaller. It is replaced, not visited, so that «back» leads out of the screen. */
function PreviewFrame({ tried, width, scheme }: { tried: string; width: number; scheme: 'light' | 'dark' }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(0.4)
  useEffect(() => {
    const address = `/newsroom/office-preview?office=${encodeURIComponent(tried)}`
    frame.current?.contentWindow?.location.replace(new URL(address, location.origin))
  }, [tried])
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setShare(Math.min(1, entry.contentRect.width / width)))
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [width])
  return (
    <div ref={place} className="office-preview-place">
      <iframe
        ref={frame}
        title={say('layout.preview')}
        data-scheme={scheme}
        style={{ inlineSize: width, blockSize: `${100 / share}%`, transform: `scale(${share})` }}
      />
    </div>
  )
}
