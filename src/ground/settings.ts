import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * What the house may be told from outside, all of it. `docs/reference/settings.md` has one heading for each; a test holds it so.
 */
const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  DABIR_HOST: z.string().min(1).default('127.0.0.1'),
  DABIR_DATA: z.string().min(1).optional(),
  DABIR_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.canParse(url) && new URL(url).pathname === '/' && new URL(url).search === '')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DABIR_LOCAL_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim()))
    .refine((hosts) => hosts.every((host) => /^[\w.:[\]-]{1,253}$/.test(host)))
    .default([]),
  DABIR_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

/** What each setting has to look like, said when it does not. */
const expected: Record<keyof z.infer<typeof shape>, string> = {
  PORT: 'a port number from 0 to 65535, such as 3000',
  DABIR_HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DABIR_DATA: 'the path of a folder',
  DABIR_URL: 'the public address without a path, such as https://president.example',
  DATABASE_URL: 'a PostgreSQL address, such as postgres://user:password@host:5432/dabir',
  DABIR_LOCAL_HOSTS: 'names and addresses between commas, such as localhost, mail.lan',
  DABIR_LOG: 'one of silent, error, warn, info, debug',
}

export const settingNames = Object.keys(expected) as (keyof typeof expected)[]

export interface Settings {
  port: number
  host: string
  /** The folder of database, blobs and keys, absolute. `undefined`: none was named, and the demonstration may choose its own. */
  dataFolder: string | undefined
  /** The public address without a trailing slash, or `undefined` where it follows from host and port. */
  publicUrl: string | undefined
  databaseUrl: string | undefined
  /** Machines of the house's own network that it may speak to. */
  localHosts: readonly string[]
  logLevel: string
}

/** A setting that cannot be used. Its message is one sentence that says which, why, and what to write instead. */
export class SettingError extends Error {}

/** Read the settings from an environment. Throws `SettingError` for the first that is malformed. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(settingNames.map((name) => [name, env[name] === '' ? undefined : env[name]]))
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as keyof typeof expected
    throw new SettingError(`${name} is «${given[name]}», but should be ${expected[name]}.`)
  }
  const value = parsed.data
  return {
    port: value.PORT,
    host: value.DABIR_HOST,
    dataFolder: value.DABIR_DATA === undefined ? undefined : absolute(value.DABIR_DATA),
    publicUrl: value.DABIR_URL?.replace(/\/$/, ''),
    databaseUrl: value.DATABASE_URL,
    localHosts: value.DABIR_LOCAL_HOSTS,
    logLevel: value.DABIR_LOG,
  }
}

/** The folder that holds everything the office owns when no other is named: `data/` where the program is started. */
export function defaultDataFolder(): string {
  return join(process.cwd(), 'data')
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path)
}
