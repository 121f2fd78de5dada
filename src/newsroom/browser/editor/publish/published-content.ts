import { useQuery } from '@tanstack/react-query'
import type { DraftContent } from '#record/draft-content.ts'
import { revisionQuery, revisionsQuery } from '../draft-api.ts'

/** What was published last of a version, from its revisions; undefined while it is fetched or where nothing is public. */
export function usePublishedContent(version: string, isPublic: boolean): DraftContent | undefined {
  const revisions = useQuery({ ...revisionsQuery(version), enabled: isPublic })
  const last = revisions.data?.items.find(({ reason }) => reason === 'published')?.revision
  return useQuery({ ...revisionQuery(version, last ?? 0), enabled: last !== undefined }).data
}
