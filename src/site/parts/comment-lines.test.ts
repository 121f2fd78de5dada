import { test } from 'node:test'
import { textOfMarkup } from '#web/markup.ts'
import { assertLinear } from '../../../test/linear-time.ts'
import { textMarkup } from './comment-lines.ts'

test('a text with its links is written in no square of its length', () =>
  assertLinear((text) => textOfMarkup(textMarkup({ text, mayLink: true }))))
