import { useQuery } from '@tanstack/react-query'
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import type { Video as VideoBlock } from '#record/body.ts'
import { fileContent } from '../../api/files.ts'
import { pictureQuery } from '../../api/pictures.ts'
import type { OfficeFile } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { factsOfFile, FilePicker } from '../../parts/file-picker.tsx'
import { KeepDialog } from '../../parts/keep-dialog.tsx'
import { PictureFrame } from '../../parts/picture-frame.tsx'
import { PicturePicker } from '../../parts/picture-picker.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say, sayAny } from '../../words/say.ts'
import { typeHalfSpace } from '../around/type-half-space.ts'
import { factsOf } from './commands.ts'
import { Video } from './nodes.ts'

type Facts = VideoBlock['attrs']
type Asking = 'words' | 'poster' | 'captions' | null

/** A video as it stands in the text: its poster, whose it is, its captions, and what is still to be told. */
export const VideoWithView = Video.extend({
  addNodeView() {
    return ReactNodeViewRenderer(VideoView)
  },
})

function VideoView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const attrs = node.attrs as Facts
  const [asking, setAsking] = useState<Asking>(null)
  const [captions, setCaptions] = useState<OfficeFile | null>(null)
  return (
    <NodeViewWrapper
      as="figure"
      className="text-figure"
      data-selected={selected || undefined}
      data-field={`body.${attrs.id}`}
    >
      <Poster id={attrs.poster} />
      <figcaption>
        <p>
          <a href={fileContent(attrs.file)}>
            <bdi>{attrs.title === '' ? say('files.untitled') : attrs.title}</bdi>
          </a>{' '}
          <span className="small soft">{factsOfFile(attrs)}</span>
        </p>
        {attrs.poster === '' && <p className="text-figure-missing">{say('video.posterMissing')}</p>}
        {attrs.credit === '' ? (
          <p className="text-figure-missing">{say('video.creditMissing')}</p>
        ) : (
          <p className="small">{say('video.credit', { credit: attrs.credit })}</p>
        )}
        <CaptionsList captions={attrs.captions} onChange={(kept) => updateAttributes({ captions: kept })} />
        <div className="row">
          <Button size="small" onClick={() => setAsking('words')}>
            {say('video.describe')}
          </Button>
          <Button size="small" icon="picture" onClick={() => setAsking('poster')}>
            {say('video.poster')}
          </Button>
          <Button size="small" onClick={() => setAsking('captions')}>
            {say('video.addCaptions')}
          </Button>
          <Button size="small" tone="quiet" onClick={deleteNode}>
            {say('action.remove')}
          </Button>
        </div>
      </figcaption>
      {asking === 'words' && <WordsDialog video={attrs} onKeep={updateAttributes} onClose={() => setAsking(null)} />}
      {asking === 'poster' && (
        <PicturePicker
          onClose={() => setAsking(null)}
          onPick={(picture) => {
            setAsking(null)
            updateAttributes({ poster: picture.id })
          }}
        />
      )}
      {asking === 'captions' && (
        <FilePicker
          sort="captions"
          onClose={() => setAsking(null)}
          onPick={(file) => {
            setAsking(null)
            setCaptions(file)
          }}
        />
      )}
      {captions !== null && (
        <LanguageDialog
          taken={attrs.captions.map(({ lang }) => lang)}
          onClose={() => setCaptions(null)}
          onKeep={(lang) => {
            const others = attrs.captions.filter((one) => one.lang !== lang)
            updateAttributes({ captions: [...others, { ...factsOf(captions), lang }] })
            setCaptions(null)
          }}
        />
      )}
    </NodeViewWrapper>
  )
}

function Poster({ id }: { id: string }) {
  const found = useQuery({ ...pictureQuery(id), enabled: id !== '' })
  return found.data ? <PictureFrame picture={found.data} width={960} /> : null
}

interface CaptionsProps {
  captions: Facts['captions']
  onChange: (captions: Facts['captions']) => void
}

function CaptionsList({ captions, onChange }: CaptionsProps) {
  if (captions.length === 0) return <p className="small soft">{say('video.noCaptions')}</p>
  return (
    <ul className="text-file-captions small">
      {captions.map((one) => (
        <li key={one.lang} className="row">
          {say('video.captionsIn', { language: sayAny('language', one.lang) })}
          <Button size="small" tone="quiet" onClick={() => onChange(captions.filter((other) => other !== one))}>
            {say('action.remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface WordsProps {
  video: Facts
  onKeep: (facts: Partial<Facts>) => void
  onClose: () => void
}

function WordsDialog({ video, onKeep, onClose }: WordsProps) {
  const [title, setTitle] = useState(video.title)
  const [credit, setCredit] = useState(video.credit)
  const keep = () => {
    onKeep({ title: title.trim(), credit: credit.trim() })
    onClose()
  }
  return (
    <KeepDialog title={say('files.video')} onClose={onClose} onKeep={keep}>
      <TextField
        label={say('files.title')}
        hint={say('video.titleHint')}
        isRequired
        value={title}
        onChange={setTitle}
        onKeyDown={typeHalfSpace}
        maxLength={300}
      />
      <TextField
        label={say('video.creditLabel')}
        isRequired
        value={credit}
        onChange={setCredit}
        onKeyDown={typeHalfSpace}
        maxLength={300}
      />
    </KeepDialog>
  )
}

interface LanguageProps {
  taken: string[]
  onKeep: (lang: string) => void
  onClose: () => void
}

/** In which language captions are; those of a language that there are already give way. */
function LanguageDialog({ taken, onKeep, onClose }: LanguageProps) {
  const { languages } = useOffice()
  const [lang, setLang] = useState(languages.find((one) => !taken.includes(one)) ?? languages[0] ?? 'fa')
  return (
    <KeepDialog title={say('video.addCaptions')} size="small" onClose={onClose} onKeep={() => onKeep(lang)}>
      <SelectField
        label={say('video.captionsLanguage')}
        value={lang}
        choices={languages.map((one) => ({ value: one, label: sayAny('language', one) }))}
        onChange={setLang}
      />
      {taken.includes(lang) && <p className="small soft">{say('video.captionsReplace')}</p>}
    </KeepDialog>
  )
}
