import type { WordKey } from './fa.ts'
import { language, say } from './say.ts'

/**
 * React Aria's own words, from our catalogue: it has no Persian. It looks for them under these symbols, which its server-side
 * rendering uses to send one language only; whatever it asks for has to be there, or it throws.
 */
export function giveReactAriaWords(): void {
  const place = window as unknown as Record<symbol, unknown>
  place[Symbol.for('react-aria.i18n.locale')] = language()
  place[Symbol.for('react-aria.i18n.strings')] = packages
}

const spoken = (key: WordKey) => (args: Record<string, string>) => say(key, args)
const plain = (key: WordKey) => () => say(key)

const packages: Record<string, Record<string, unknown>> = {
  '@react-aria/overlays': { dismiss: plain('aria.dismiss') },
  '@react-aria/combobox': {
    focusAnnouncement: (args: Record<string, string>) => args.optionText ?? '',
    countAnnouncement: (args: Record<string, number>) => say('aria.options', { count: args.optionCount ?? 0 }),
    selectedAnnouncement: (args: Record<string, string>) => say('aria.selected', { option: args.optionText ?? '' }),
    buttonLabel: plain('aria.showSuggestions'),
    listboxLabel: plain('aria.suggestions'),
  },
  '@react-aria/calendar': {
    previous: plain('aria.monthBefore'),
    next: plain('aria.monthAfter'),
    selectedDateDescription: spoken('aria.dateSelected'),
    selectedRangeDescription: spoken('aria.dateSelected'),
    todayDate: spoken('aria.today'),
    todayDateSelected: spoken('aria.todaySelected'),
    dateSelected: spoken('aria.dateSelected'),
    startRangeSelectionPrompt: () => '',
    finishRangeSelectionPrompt: () => '',
    minimumDate: plain('aria.firstDate'),
    maximumDate: plain('aria.lastDate'),
    dateRange: (args: Record<string, string>) => `${args.startDate} – ${args.endDate}`,
  },
  '@react-aria/datepicker': {
    era: plain('aria.era'),
    year: plain('aria.year'),
    month: plain('aria.month'),
    day: plain('aria.day'),
    hour: plain('aria.hour'),
    minute: plain('aria.minute'),
    second: plain('aria.second'),
    dayPeriod: plain('aria.dayPeriod'),
    calendar: plain('aria.calendar'),
    startDate: plain('aria.calendar'),
    endDate: plain('aria.calendar'),
    weekday: plain('aria.weekday'),
    timeZoneName: plain('aria.zone'),
    selectedDateDescription: spoken('aria.dateSelected'),
    selectedRangeDescription: spoken('aria.dateSelected'),
    selectedTimeDescription: (args: Record<string, string>) => say('aria.timeSelected', { time: args.time ?? '' }),
  },
  '@react-stately/datepicker': {
    rangeUnderflow: (args: Record<string, string>) => say('aria.tooEarly', { date: args.minValue ?? '' }),
    rangeOverflow: (args: Record<string, string>) => say('aria.tooLate', { date: args.maxValue ?? '' }),
    rangeReversed: () => '',
    unavailableDate: plain('aria.noSuchDate'),
  },
  '@react-aria/spinbutton': { Empty: plain('aria.empty') },
  '@react-aria/menu': { longPressMessage: plain('aria.longPress') },
  '@react-aria/grid': {
    deselectedItem: () => '',
    longPressToSelect: () => '',
    select: () => '',
    selectedAll: () => '',
    selectedCount: () => '',
    selectedItem: () => '',
  },
  '@react-aria/gridlist': { hasActionAnnouncement: () => '', hasLinkAnnouncement: () => '' },
  'react-aria-components': {
    selectPlaceholder: plain('aria.choose'),
    tableResizer: () => '',
    dropzoneLabel: plain('aria.drop'),
    colorSwatchPicker: () => '',
  },
}
