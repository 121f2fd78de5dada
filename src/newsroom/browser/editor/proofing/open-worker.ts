import type { ProofAnswer, ProofRequest } from './proof.worker.ts'

/** The proofreader in a thread of its own. One request at a time. */
export interface ProofWorker {
  /** Rejects when the worker cannot be loaded or breaks; the next request opens another. */
  read: (request: ProofRequest) => Promise<ProofAnswer>
  close: () => void
}

/** The worker is fetched and started by the first request. */
export function openWorker(): ProofWorker {
  let worker: Worker | undefined
  const close = (): void => {
    worker?.terminate()
    worker = undefined
  }
  return {
    close,
    read: (request) =>
      new Promise((resolve, reject) => {
        worker ??= new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
        worker.onmessage = ({ data }: MessageEvent<ProofAnswer>) => resolve(data)
        worker.onerror = () => {
          close()
          reject(new Error('the proofreading worker broke'))
        }
        worker.postMessage(request)
      }),
  }
}
