import type { ReadLine } from './page.ts'

/** Lines of a translation, and those of the original that they answer. */
export interface AlignedPart {
  own: ReadLine[]
  source: ReadLine[]
  /** Of `source`, those of which something must stand in `own`: what a translation left out whole is not asked for. */
  asked: ReadLine[]
  /** Where else what stands in `own` may come from: a line over the text says again what another line or the lead says. */
  beside: ReadLine[]
}

/**
 * A translation beside its original, part by part: the lines over the text by their roles, the lead, and the blocks. A block and its
 * translation have one id; one that only the translation has was parted from the block before it, and one that only the original has was
 * joined to it or left out.
 */
export function alignedParts(own: ReadLine[], source: ReadLine[]): AlignedPart[] {
  const [ours, theirs] = [sortedBy(own), sortedBy(source)]
  const heads = decksOf(ours.decks, theirs.decks).map((part): AlignedPart => ({
    ...part,
    beside: [...theirs.decks, ...theirs.lead],
  }))
  const lead = ours.lead.length > 0 && theirs.lead.length > 0 ? [plainPart(ours.lead, theirs.lead, theirs.lead)] : []
  return [...heads, ...lead, ...blocksOf(ours.blocks, theirs.blocks)]
}

/** Headline beside headline; of lines of a role of which one side has more, nobody knows which answers which. */
function decksOf(own: ReadLine[], source: ReadLine[]): AlignedPart[] {
  const theirs = Map.groupBy(source, roleOf)
  return [...Map.groupBy(own, roleOf)].flatMap(([role, lines]) => {
    const answered = theirs.get(role) ?? []
    if (answered.length !== lines.length) return [plainPart(lines, answered, answered)]
    return lines.flatMap((line, at) => {
      const there = answered.slice(at, at + 1)
      return [plainPart([line], there, there)]
    })
  })
}

function roleOf({ role }: ReadLine): string {
  return role ?? ''
}

function blocksOf(own: ReadLine[], source: ReadLine[]): AlignedPart[] {
  const answered = new Set(source.map((line) => line.block))
  const answers = new Set(own.map((line) => line.block))
  const ours = runsOf(own, answered)
  const theirs = runsOf(source, answers)
  return [...ours].map(([id, lines]) => {
    const all = theirs.get(id) ?? []
    const isWhole = lengthOf(lines) > joined * lengthOf(all)
    return plainPart(lines, all, isWhole ? all : all.filter((line) => answers.has(line.block) || id === ''))
  })
}

/** As much of the original's length a translation has that left nothing of it out. */
const joined = 0.6

/** Lines under the id of the last block that both sides have; those before the first of them belong to it. */
function runsOf(lines: ReadLine[], shared: ReadonlySet<string>): Map<string, ReadLine[]> {
  const runs = new Map<string, ReadLine[]>()
  let id = lines.find((line) => shared.has(line.block))?.block ?? ''
  for (const line of lines) {
    if (shared.has(line.block)) id = line.block
    runs.set(id, [...(runs.get(id) ?? []), line])
  }
  return runs
}

function plainPart(own: ReadLine[], source: ReadLine[], asked: ReadLine[]): AlignedPart {
  return { own, source, asked, beside: [] }
}

function sortedBy(lines: ReadLine[]): { decks: ReadLine[]; lead: ReadLine[]; blocks: ReadLine[] } {
  const decks = lines.filter((line) => line.block.startsWith('deck:'))
  const lead = lines.filter((line) => line.block === 'lead')
  return { decks, lead, blocks: lines.filter((line) => !line.block.startsWith('deck:') && line.block !== 'lead') }
}

function lengthOf(lines: ReadLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0)
}
