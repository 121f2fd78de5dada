const paths = {
  add: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.500 4.500L19 7.500',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zM15.500 15.500L20 20',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  documents: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  paste: 'M9 4h6v3H9zM9 5H6v15h12V5h-3M9 12h6M9 16h4',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20c.8-4 3.800-6 7.500-6s6.700 2 7.500 6',
  position: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  organisation: 'M4 20h16M6 20V9l6-4 6 4v11M10 20v-5h4v5',
  place:
    'M12 21s7-6.300 7-11.500A7 7 0 0 0 5 9.500C5 14.700 12 21 12 21zM12 7a2.600 2.600 0 1 1 0 5.200A2.600 2.600 0 0 1 12 7z',
  topic: 'M4 4h8l8 8-8 8-8-8zM8 8h.01',
  dossier: 'M3 6h7l2 2h9v11H3z',
  series: 'M4 6h16M4 12h16M4 18h10',
  event: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  video: 'M4 6h12v12H4zM16 10.500l4-2.500v8l-4-2.500',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
  staff:
    'M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3 19c.5-3.300 2.900-5 6-5s5.500 1.700 6 5M16 5.500a3 3 0 0 1 0 5.300M17.500 14.300c1.900.7 3.100 2.300 3.500 4.700',
  office: 'M12 3l8 4.500v9L12 21l-8-4.500v-9zM12 12l8-4.500M12 12v9M12 12L4 7.500',
  mail: 'M3 6h18v12H3zM3 7l9 6.500L21 7',
  key: 'M8 9a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM11 11l8-6M16 7.300l2.500 3.200',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  external: 'M10 6H5v13h13v-5M13 4h7v7M20 4l-9 9',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 14h.01M13 14h.01',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  quote: 'M6 17c3 0 4-2 4-5V7H5v5h3M15 17c3 0 4-2 4-5V7h-5v5h3',
  warn: 'M12 4l9 16H3zM12 10v5M12 17.500h.01',
  history: 'M5 5v4h4M5.500 9A7.500 7.500 0 1 1 4.500 13M12 8v4.500l3 2',
  language: 'M4 6h9M8.500 4v2M11 6c-1 4-3.500 6.500-7 8M6 9c1 2.500 3.500 4.500 6 5.500M12.500 20l4-10 4 10M14 17h5',
} as const

export type IconName = keyof typeof paths
const turning: ReadonlySet<IconName> = new Set(['forward', 'back', 'external'])

/** A picture beside a word, never instead of one: it is hidden from who listens. «forward» follows the reading direction. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      data-turns={turning.has(name) || undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
