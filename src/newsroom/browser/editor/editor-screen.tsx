import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { documentQuery } from '../api/documents.ts'
import { Waiting } from '../parts/waiting.tsx'
import { Unopened } from '../shell/trouble.tsx'
import { DeskScreen } from './desk/desk-screen.tsx'
import { draftQuery } from './draft-api.ts'

const route = getRouteApi('/inside/documents/$document/$version')

/** One version of a document, open for writing. */
export function EditorScreen() {
  const { document, version } = route.useParams()
  const draft = useQuery(draftQuery(version))
  const found = useQuery(documentQuery(document))
  const error = draft.data === undefined ? draft.error : found.data === undefined ? found.error : null
  if (error !== null) {
    const retry = () => {
      void draft.refetch()
      void found.refetch()
    }
    return <Unopened error={error} onRetry={retry} />
  }
  if (draft.data === undefined || found.data === undefined) return <Waiting lines={8} />
  return <DeskScreen key={version} draft={draft.data} document={found.data} />
}
