import { z } from 'zod'

export const backupFormat = 'dabir-backup/1'
export const manifestName = 'manifest.json'

/** What a backup says of itself, in its last part. */
export const backupManifestShape = z.object({
  format: z.literal(backupFormat),
  at: z.string(),
  /** The steps of the database that it was taken from. */
  steps: z.array(z.string()),
  /** Rows of each table. */
  rows: z.record(z.string(), z.int()),
  /** SHA-256 of each part that holds rows, in hex. A blob's name is its own hash. */
  parts: z.record(z.string(), z.string()),
  blobs: z.int(),
})

export type BackupManifest = z.infer<typeof backupManifestShape>
