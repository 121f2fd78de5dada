import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const foreignWords =
  /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/](?:.*[\\/])?(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/

/** React Aria carries its words in thirty languages, Persian not among them. We hand it ours, so none of these is ever read. */
const leaveForeignWords: Plugin = {
  name: 'leave-foreign-words',
  load: (id) => (foreignWords.test(id) ? 'export default undefined' : null),
}

/** What every screen needs comes in three files instead of thirty; React Aria and the editor stay with the screens that use them. */
const chunks = [
  { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
  { name: 'routing', test: /[\\/]node_modules[\\/]@tanstack[\\/]/ },
  {
    name: 'frame',
    test: /[\\/](?:persian[\\/]src[\\/](?:date-|digits|iso-date|jalali|relative-time|require-text)|newsroom[\\/]browser[\\/](?:api|shell[\\/](?!frame|sign-in-again|own-office)|words[\\/](?!fa|en|pseudo)|parts[\\/](?:announce|button|empty|field|icon|name|notice|page-head|pager|say|state-badge|waiting|when)))/,
  },
]

export default defineConfig({
  root: here('.'),
  base: '/newsroom/',
  plugins: [react(), leaveForeignWords],
  build: {
    outDir: here('../../../dist/newsroom'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
})
