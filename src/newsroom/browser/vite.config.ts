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
    chunkSizeWarningLimit: 700,
  },
})
