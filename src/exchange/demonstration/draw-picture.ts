import sharp from 'sharp'
import type { DemonstrationPicture } from './shapes.ts'

const width = 1280
const height = 800
/** The width it is handed over in: wide enough for a page, small enough for the first start. */
const kept = 960

/** Draw a picture of the demonstration, always the same from the same scene and seed, as PNG. */
export function drawPicture({ scene, seed }: DemonstrationPicture): Promise<Buffer> {
  const random = numbersFrom(seed)
  const { sky, shapes } = scenes[scene](random)
  const stops = sky.map((colour, i) => `<stop offset="${i / (sky.length - 1)}" stop-color="${colour}"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>${shapes}</svg>`
  return sharp(Buffer.from(svg)).resize({ width: kept }).png({ compressionLevel: 1 }).toBuffer()
}

type Random = () => number
interface Scene {
  sky: string[]
  shapes: string
}

const scenes: Record<DemonstrationPicture['scene'], (random: Random) => Scene> = {
  hills: (random) => ({
    sky: ['#dfe9ee', '#f3e6d3'],
    shapes: ['#b9c4cf', '#8fa3ad', '#5f7f86', '#2f5f5f', '#1d403f']
      .map((colour, i) => ridge(random, { colour, level: 330 + i * 95, swing: 120 - i * 18 }))
      .join(''),
  }),
  water: (random) => ({
    sky: ['#cfe3e6', '#f0efe4'],
    shapes: [
      ridge(random, { colour: '#6f9a86', level: 330, swing: 90 }),
      ridge(random, { colour: '#3f7a6b', level: 400, swing: 60 }),
      '<rect y="440" width="100%" height="360" fill="#3b7f97"/>',
      ...Array.from({ length: 26 }, () => wave(random)),
    ].join(''),
  }),
  city: (random) => ({
    sky: ['#e9d9c2', '#f4ede2'],
    shapes: ['#c7b59b', '#8c8f8b', '#3d5658']
      .map((colour, i) => skyline(random, { colour, level: 420 + i * 110 }))
      .join(''),
  }),
  sun: (random) => ({
    sky: ['#f6d9a6', '#f9efdc'],
    shapes: [
      `<circle cx="${400 + random() * 480}" cy="${240 + random() * 90}" r="${110 + random() * 50}" fill="#e59a3c"/>`,
      ...Array.from({ length: 7 }, (_, i) => row(i)),
    ].join(''),
  }),
  table: (random) => ({
    sky: ['#e4e0d6', '#f2efe8'],
    shapes: [
      '<ellipse cx="640" cy="520" rx="420" ry="150" fill="#7b5b43"/>',
      '<ellipse cx="640" cy="500" rx="420" ry="150" fill="#9a7656"/>',
      ...Array.from({ length: 10 }, (_, i) => chair(i, random)),
    ].join(''),
  }),
}

/** A line of hills across the whole width. */
function ridge(random: Random, { colour, level, swing }: { colour: string; level: number; swing: number }): string {
  const points = Array.from({ length: 9 }, (_, i) => [i * 160, level + (random() - 0.5) * swing * 2] as const)
  const curve = points
    .slice(1)
    .map(([x, y], i) => {
      const [px, py] = points[i] ?? [0, level]
      return `C ${px + 80} ${py} ${x - 80} ${y} ${x} ${y}`
    })
    .join(' ')
  return `<path d="M 0 ${points[0]?.[1] ?? level} ${curve} V ${height} H 0 Z" fill="${colour}"/>`
}

function wave(random: Random): string {
  const y = 455 + random() * 330
  const x = random() * width
  return `<rect x="${x}" y="${y}" width="${60 + random() * 240}" height="${3 + (y - 440) / 60}" rx="4" fill="#cfe6ea" opacity="0.45"/>`
}

function skyline(random: Random, { colour, level }: { colour: string; level: number }): string {
  const houses = Array.from({ length: 18 }, (_, i) => {
    const top = level - 40 - random() * 190
    return `<rect x="${i * 74 - 20}" y="${top}" width="${54 + random() * 30}" height="${height - top}" fill="${colour}"/>`
  })
  return houses.join('')
}

function row(i: number): string {
  const y = 500 + i * 44
  return `<path d="M ${-60 - i * 30} ${y + 30} L 80 ${y} H 1200 L ${1340 + i * 30} ${y + 30} Z" fill="${i % 2 === 0 ? '#24485a' : '#2f6273'}"/>`
}

function chair(i: number, random: Random): string {
  const angle = (i / 10) * 2 * Math.PI
  const x = 640 + Math.cos(angle) * 500
  const y = 490 + Math.sin(angle) * 210
  return `<circle cx="${x}" cy="${y}" r="${34 + random() * 6}" fill="${i % 2 === 0 ? '#1f5f5b' : '#b56a3d'}"/>`
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function numbersFrom(seed: number): Random {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
