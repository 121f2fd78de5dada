const paths = {
  bold: 'M7 5h6a3.500 3.500 0 0 1 0 7H7zM7 12h7a3.500 3.500 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.500-1v5M4 14.500c.3-1 2.500-1 2.500.3C6.500 16 4 17 4 18.500h2.600',
  quoted: 'M5 5v14M10 8h10M10 12h10M10 16h6',
  rule: 'M4 12h16M8 6h8M8 18h8',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
  gallery: 'M7 4h13v11H7zM4 8v11h13M7 12l3.500-3 3 2.500 2-2L20 13',
  attachment: 'M15.500 7.500L9 14a2 2 0 0 0 3 3l7-7a4 4 0 0 0-5.700-5.700L6 11.500a6 6 0 0 0 8.500 8.500L20 14.500',
  video: 'M4 6h12v12H4zM16 10.500l4-2.500v8l-4-2.500',
  foreign: 'M4 6h9M8.500 4v2M11 6c-1 4-3.500 6.500-7 8M6 9c1 2.500 3.500 4.500 6 5.500M12.500 20l4-10 4 10M14 17h5',
  halfSpace: 'M8 5v14M16 5v14M8 12h8M10.500 10L8 12l2.500 2M13.500 10l2.500 2-2.500 2',
  undo: 'M9 7L4.500 11.500 9 16M5 11.500h8a5.500 5.500 0 0 1 5.500 5.500v1',
  redo: 'M15 7l4.500 4.500L15 16M19 11.500h-8A5.500 5.500 0 0 0 5.500 17v1',
} as const

export type ToolbarIconName = keyof typeof paths

export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.800"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
