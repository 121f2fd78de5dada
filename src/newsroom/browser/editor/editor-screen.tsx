import { getRouteApi } from '@tanstack/react-router'
import { Waiting } from '../parts/waiting.tsx'

const route = getRouteApi('/inside/documents/$document/$version')

/** One version of a document, open for writing. */
export function EditorScreen() {
  const { version } = route.useParams()
  return <Waiting key={version} />
}
