import { queryOptions } from '@tanstack/react-query'
import type { FileSort } from '#media/file.ts'
import { get, upload } from './client.ts'
import type { OfficeFile, Page } from './types.ts'

export const filesQuery = (filter: { q: string; sort: FileSort; page: number }) =>
  queryOptions({
    queryKey: ['files', filter],
    queryFn: () => get<Page<OfficeFile>>('/files', { ...filter }),
    placeholderData: (before) => before,
  })

/** Send a file as it is and tell how far it is, from 0 to 1. Throws `Refusal`. */
export const sendFile = (file: File, onProgress: (share: number) => void) =>
  upload<OfficeFile>(`/files?name=${encodeURIComponent(file.name)}`, file, onProgress)

/** Where the staff finds the bytes of a file, whether a public document carries it or not. */
export const fileContent = (id: string): string => `/api/v1/files/${id}/content`
