import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as persian from './index.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!);
const EXAMPLE = /^(.+?) \/\/ → (.+)$/;

/** Runs the README's blocks as one program, with each «expression // → value» turned into a comparison. */
function run(): { expression: string; got: unknown; wanted: unknown }[] {
  const results: { expression: string; got: unknown; wanted: unknown }[] = [];
  const lines = blocks.join('\n').split('\n').filter((line) => !line.startsWith('import '));
  const body = lines.map((line) => {
    const example = EXAMPLE.exec(line);
    return example ? `;check(${JSON.stringify(example[1])}, ${example[1]}, ${example[2]});` : line + ';';
  });
  const check = (expression: string, got: unknown, wanted: unknown): void => void results.push({ expression, got, wanted });
  new Function('check', ...Object.keys(persian), body.join('\n'))(check, ...Object.values(persian));
  return results;
}

test('every example of the README holds', () => {
  const results = run();
  assert.ok(results.length >= 15, `${results.length} examples found`);
  for (const { expression, got, wanted } of results) assert.deepEqual(got, wanted, expression);
});
