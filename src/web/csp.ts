import { createHash } from 'node:crypto'

/** The hash by which a policy allows an inline style or script. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

export interface PagePolicy {
  styles: string[]
  isEmbeddable?: boolean
  /** It carries script files of ours, which may ask this house and have workers. */
  isScripted?: boolean
}

/**
 * The content security policy of a page of ours: nothing comes from another host, no inline style or script but those allowed by
 * hash, no plug-ins, no foreign forms, no base. `isEmbeddable`: other sites may show the page in a frame.
 */
export function pagePolicy({ styles, isEmbeddable = false, isScripted = false }: PagePolicy): string {
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    "font-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    ...(isScripted ? ["script-src 'self'", "worker-src 'self'", "connect-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbeddable ? '*' : "'none'"}`,
  ].join('; ')
}
