/** Somebody's words, in the marks of their own language, which stand in the direction of the words. */
export function Quoted({ children, lang }: { children: string; lang?: string | undefined }) {
  return (
    <q dir="auto" lang={lang}>
      {children}
    </q>
  )
}
