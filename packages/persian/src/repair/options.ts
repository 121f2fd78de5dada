/** How much `repair` dares: `safe` works unattended, `full` adds less certain edits as suggestions for an editor. */
export type RepairLevel = 'safe' | 'full'

/** What the house wants; whatever is not named stays at its default. */
export interface RepairOptions {
  level?: RepairLevel
  /** Half-open ranges [start, end) of the given text that must stay as they are. */
  protect?: readonly (readonly [number, number])[]
  /** Words whose spacing stays as typed, in any of their spellings («آتش بس» also keeps «آتشبس»). */
  keepWords?: readonly string[]
  /** «خانهٔ», «خانۀ» or «خانه‌ی»; `keep` (default) leaves each as written. */
  hehYe?: 'keep' | 'هٔ' | 'ۀ' | 'ه‌ی'
  /** Words with hamza: `seat` («مسئول، تأمین»), `plain` («مسوول، تامین»), `keep` (default). */
  hamza?: 'keep' | 'seat' | 'plain'
  /** Adverbs in «ـاً»: `mark` («کاملاً»), `plain` («کاملا»), `keep` (default; level full suggests the mark). */
  tanvin?: 'keep' | 'mark' | 'plain'
  /** Digits of Persian prose; `fa` (default), `latin`, or `keep`, which still turns Arabic ones into Persian. */
  digits?: 'fa' | 'latin' | 'keep'
  /** `fa` (default) sets «» around quoted Persian, `keep` leaves quotes. */
  quotes?: 'fa' | 'keep'
}

/** The options with every default filled in. */
export interface HouseStyle {
  hehYe: 'keep' | 'هٔ' | 'ۀ' | 'ه‌ی'
  hamza: 'keep' | 'seat' | 'plain'
  tanvin: 'keep' | 'mark' | 'plain'
  digits: 'fa' | 'latin' | 'keep'
  quotes: 'fa' | 'keep'
}

export const houseStyle = ({
  hehYe = 'keep',
  hamza = 'keep',
  tanvin = 'keep',
  digits = 'fa',
  quotes = 'fa',
}: RepairOptions): HouseStyle => ({ hehYe, hamza, tanvin, digits, quotes })
