import { createInterface } from 'node:readline';
import { proposeFromLines } from '../src/record/propose-statements-command.ts';
process.exitCode = await proposeFromLines(createInterface({ input: process.stdin }), line => process.stdout.write(`${line}\n`));
