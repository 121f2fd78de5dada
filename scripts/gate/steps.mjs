import { existsSync } from 'node:fs'
import { inRoot } from '../prepare/root.mjs'

const tool = (...parts) => inRoot('node_modules', ...parts)
const typescript = tool('typescript', 'bin', 'tsc')
const projects = ['.', 'src/newsroom/browser', 'packages/persian']

export const testPatterns = [
  'src/**/*.test.ts',
  'packages/*/src/**/*.test.ts',
  'packages/*/test/**/*.test.ts',
  'test/**/*.test.ts',
]

/** What dependency-cruiser is asked, also by the law that plants violations. */
export const cruiseArguments = (...folders) => [
  '--import',
  new URL('../typescript6.mjs', import.meta.url).href,
  tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
  ...folders,
  '--config',
  inRoot('.dependency-cruiser.mjs'),
]

/**
 * The gate's steps in order, the quick ones first. `commands` are arguments for Node, run one after another;
 * `proves` must be found in what a green step says, so that a tool that looked at nothing is red.
 */
export const steps = [
  {
    name: 'types',
    commands: () =>
      projects
        .filter((project) => existsSync(inRoot(project, 'tsconfig.json')))
        .map((project) => [typescript, '-p', project, '--noEmit']),
    help: 'mend the types at the places named above.',
  },
  {
    name: 'lint',
    commands: () => [[tool('oxlint', 'bin', 'oxlint'), '--report-unused-disable-directives']],
    proves: /on [1-9]\d* files?/,
    help: 'mend the places named above; `npm run lint:fix` does the mechanical ones.',
  },
  {
    name: 'styles',
    commands: () => [[tool('stylelint', 'bin', 'stylelint.mjs'), '--allow-empty-input', '{src,packages}/**/*.css']],
    help: 'write the direction logically: inline-start for left, inline-end for right, block-start for top.',
  },
  {
    name: 'rooms',
    commands: () => [cruiseArguments('src', 'packages/persian/src')],
    proves: /\(([1-9]\d*) modules/,
    help: 'an import goes where rooms.json does not let it; move the file or hand the thing down as an argument.',
  },
  {
    name: 'dead code',
    commands: () => [[tool('knip', 'bin', 'knip.js'), '--no-progress']],
    help: 'remove what nobody uses, or use it.',
  },
  {
    name: 'format',
    commands: () => [[tool('oxfmt', 'bin', 'oxfmt'), '--check']],
    help: 'run `npm run format` and commit what it changed.',
  },
]
