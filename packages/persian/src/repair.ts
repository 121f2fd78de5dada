import { applyEdits, composeEdits, type Edit } from './repair/edit.ts';
import { builtInModel } from './repair/built-in-model.ts';
import { missingHalfSpaces } from './repair/half-space.ts';
import { GAP, roomFor, scan } from './repair/scan.ts';
import { editOf } from './repair/edit.ts';
import { ZWNJ } from './letters.ts';

export { applyEdits, composeEdits, RULES, type Edit, type RuleName } from './repair/edit.ts';

/** How much `repair` dares: `safe` unattended, `full` adds less certain edits as suggestions. */
export type RepairLevel = 'safe' | 'full';
export interface RepairOptions { level?: RepairLevel }
export interface Repair { text: string; edits: Edit[] }

/**
 * Repairs the typing of a Persian text. Gives the repaired text and every edit with its place in the given text; see
 * `applyEdits` for taking single ones back. Throws TypeError for what is not a string; everything else gets an answer.
 */
export function repair(text: string, options: RepairOptions = {}): Repair {
  if (typeof text !== 'string') throw new TypeError(`repair expects a string, got ${text === null ? 'null' : typeof text}`);
  void options;
  const model = builtInModel();
  const room = roomFor(text.length);
  let edits: Edit[] = [];
  let now = text;
  for (;;) {
    scan(now, 0, now.length, room);
    const found = missingHalfSpaces(model, room, { none: 0, space: 0 }).map((place) => editOf(now, {
      start: room.to[place.at]!, end: room.from[place.at + 1]!, after: ZWNJ,
      rule: place.gap === GAP.none ? 'half-space-missing' : 'half-space-for-space', confidence: 1 / (1 + Math.exp(-place.logit)),
    }));
    if (found.length === 0) return { text: now, edits };
    edits = composeEdits(text, edits, found);
    now = applyEdits(now, found);
  }
}
