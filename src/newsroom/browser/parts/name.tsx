/** A name or text that came from outside: kept apart from the direction of what stands around it. */
export function Name({ children, lang }: { children: string; lang?: string | undefined }) {
  return <bdi lang={lang}>{children}</bdi>
}
