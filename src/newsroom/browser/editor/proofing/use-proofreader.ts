import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { keepRejections, keptRejections } from './kept-rejections.ts'
import { openWorker } from './open-worker.ts'
import { partsOf } from './parts-of.ts'
import { exceptionsQuery } from './proofing-api.ts'
import { Proofreader, type Proof } from './proofreader.ts'

/** The proofreader of the open version, fed with what is written and with the office's own words. */
export function useProofreader(): { reader: Proofreader; proof: Proof; isEmpty: boolean; listing: unknown } {
  const { draft } = useDesk()
  const content = useWritten((written) => written.content)
  const parts = useMemo(() => partsOf(content), [content])
  const exceptions = useQuery(exceptionsQuery)
  const reader = useMemo(() => openProofreader(draft.version), [draft.version])
  useEffect(() => reader.close, [reader])
  useEffect(() => reader.take(parts), [reader, parts])
  useEffect(() => {
    if (exceptions.data !== undefined) reader.except(exceptions.data.map(({ word }) => word))
  }, [reader, exceptions.data])
  const proof = useSyncExternalStore(reader.listen, reader.read)
  return {
    reader,
    proof,
    isEmpty: parts.length === 0,
    listing: exceptions.data === undefined ? exceptions.error : null,
  }
}

function openProofreader(version: string): Proofreader {
  return new Proofreader(
    {
      worker: openWorker(),
      later: (ms, act) => {
        const timer = window.setTimeout(act, ms)
        return () => window.clearTimeout(timer)
      },
      keepRejected: (keys) => keepRejections(version, keys),
    },
    keptRejections(version),
  )
}
