import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { documentQuery } from '../../api/documents.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { NothingHere, Unopened } from '../../shell/trouble.tsx'
import { language } from '../../words/say.ts'

const route = getRouteApi('/inside/documents/$document')

/** A document named without a version opens in the interface's language where there is one, else in its first. */
export function OpenDocument() {
  const { document } = route.useParams()
  const found = useQuery(documentQuery(document))
  if (found.isPending) return <Waiting />
  if (found.error) return <Unopened error={found.error} onRetry={() => void found.refetch()} />
  const versions = found.data.versions
  const version = versions.find((each) => each.lang === language()) ?? versions[0]
  if (version === undefined) return <NothingHere />
  return <Navigate to="/documents/$document/$version" params={{ document, version: version.id }} replace />
}
