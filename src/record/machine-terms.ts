import { z } from 'zod'

/** Uses of a text by machines, in the words of RSL 1.0. */
export const machineUses = ['search', 'ai-index', 'ai-input', 'ai-train'] as const

/**
 * What the office tells machines: on what terms they may use its texts, and which WebSub hubs its feeds name. An office of record
 * wants to be quoted, so every use is allowed from the beginning, and wants it known whose words they are.
 */
export const machineTermsShape = z.object({
  allowed: z
    .array(z.enum(machineUses))
    .max(machineUses.length)
    .default([...machineUses]),
  /** Whoever uses a text names the office and links to it. */
  asksForSource: z.boolean().default(true),
  /** Where the terms stand in words. */
  policy: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  hubs: z
    .array(z.url({ protocol: /^https?$/ }).max(500))
    .max(5)
    .default([]),
})

export type MachineTerms = z.infer<typeof machineTermsShape>
