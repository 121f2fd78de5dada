import { readFileSync } from 'node:fs'

const rows = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'))
/** The files that know every room: what is started, and what they share to open it. No room imports them. */
export const entries = [
  'serve',
  'supervise',
  'serve-office',
  'serve-reader',
  'parts',
  'listen',
  'work',
  'command',
  'faces',
  'open-office',
  'keep-pages',
]
const tests = '\\.test\\.tsx?$'

const importsDown = (room, row) => ({
  name: `${room}-imports-down`,
  severity: 'error',
  comment: 'A room imports only rooms in lower rows of rooms.json.',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: '^src/', pathNot: `^src/(${[room, ...rows.slice(row + 1).flat()].join('|')})/` },
})

export default {
  forbidden: [
    ...rows.flatMap((rooms, row) => rooms.map((room) => importsDown(room, row))),
    {
      name: 'no-unknown-room',
      severity: 'error',
      comment: 'Every folder of src/ stands in rooms.json; only the entry files lie beside them.',
      from: {},
      to: { path: '^src/', pathNot: `^src/((${rows.flat().join('|')})/|(${entries.join('|')})\\.ts$)` },
    },
    {
      name: 'inside-is-private',
      severity: 'error',
      comment: 'What lies in <room>/inside/ is for that room alone.',
      from: { path: '^(src/[^/]+|[^/]+)/' },
      to: { path: '^src/[^/]+/inside/', pathNot: '^$1/' },
    },
    {
      name: 'sql-stays-in-its-room',
      severity: 'error',
      comment: 'The faces ask the rooms that own the tables; they write no queries.',
      from: { path: '^src/(site|newsroom|api|web)/', pathNot: tests },
      to: { path: '^(node:)?sqlite$|(^|node_modules/)(kysely|better-sqlite3|pg|@types/pg|@types/better-sqlite3)(/|$)' },
    },
    {
      name: 'persian-stands-alone',
      severity: 'error',
      comment: '@dabir/persian imports nothing but itself: no room, no package, no part of Node.',
      from: { path: '^packages/persian/src/', pathNot: tests },
      to: { pathNot: '^packages/persian/src/' },
    },
    {
      name: 'browser-has-no-server',
      severity: 'error',
      comment: "The newsroom's app runs in a browser.",
      from: { path: '^src/newsroom/browser/', pathNot: `${tests}|vite\\.config\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'source-needs-no-test-code',
      severity: 'error',
      comment: 'What runs in an office imports neither tests nor measurements nor packages that only they have.',
      from: { path: '^(src|packages/persian/src)/', pathNot: tests },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'source-needs-no-dev-package',
      severity: 'error',
      comment: 'A package that src/ imports stands under "dependencies".',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Files import one another in one direction.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import names something that is there.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|woff2)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
