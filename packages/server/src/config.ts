/** The one schema over the environment. Reading it is `main.ts`'s business; every bad value is listed at once. */
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { duration, flag, httpUrl, integer, second, usd } from './config-values.ts'
import { logLevels } from './core/log.ts'
import { nearestName } from './core/nearest.ts'

export const roles = ['all', 'api', 'worker'] as const
export type Role = (typeof roles)[number]

/** Variable → schema. The order is that of the README's table, which a test holds to this. */
const variables = {
  PORT: integer(0, 65_535).prefault('8787'),
  HOST: z.string().min(1).prefault('127.0.0.1'),
  LIKENESS_DATA_DIR: z.string().min(1).prefault('./data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/./,
      'must be a URL such as postgres://user:password@host:5432/database',
    )
    .optional(),
  LIKENESS_DATABASE_POOL: integer(1, 1000).prefault('10'),
  LIKENESS_ROLE: z.enum(roles, `must be one of ${roles.join(', ')}`).prefault('all'),
  LIKENESS_PUBLIC_URL: httpUrl.optional(),
  LIKENESS_BOOTSTRAP_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 printable ASCII characters without spaces')
    .optional(),
  LIKENESS_BOOTSTRAP_CREDIT: usd.prefault('1000'),
  LIKENESS_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  LIKENESS_TASK_DEADLINE: duration(second, 24 * 3600 * second).prefault('15m'),
  LIKENESS_RETENTION: duration(60 * second, 3650 * 86_400 * second).prefault('7d'),
  LIKENESS_WORKER_CONCURRENCY: integer(1, 1024).optional(),
  LIKENESS_LEASE: duration(second, 3600 * second).prefault('15s'),
  LIKENESS_DRAIN: duration(0, 3600 * second).prefault('20s'),
  LIKENESS_RATE_LIMIT: integer(1, 100_000_000).prefault('6000'),
  LIKENESS_WAITING_MAX: integer(1, 10_000_000).prefault('1000'),
  LIKENESS_BODY_BUDGET_MB: integer(20, 65_536).prefault('64'),
  LIKENESS_ALLOW_PRIVATE_URLS: flag.prefault('0'),
  LIKENESS_CORS_ORIGINS: z.string().optional(),
  LIKENESS_LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).prefault('info'),
  LIKENESS_S3_BUCKET: z.string().min(1).optional(),
  LIKENESS_S3_REGION: z.string().min(1).prefault('us-east-1'),
  LIKENESS_S3_ENDPOINT: httpUrl.optional(),
  LIKENESS_S3_PUBLIC_ENDPOINT: httpUrl.optional(),
  LIKENESS_S3_PREFIX: z.string().min(1).optional(),
  LIKENESS_S3_ADDRESSING: z
    .enum(['path', 'virtual-host'], 'must be path or virtual-host')
    .optional(),
  LIKENESS_S3_REDIRECT: flag.prefault('0'),
  AWS_ACCESS_KEY_ID: z.string().min(1).optional(),
  AWS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  AWS_SESSION_TOKEN: z.string().min(1).optional(),
  LIKENESS_CONFIG: z.string().min(1).optional(),
  VIDU_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, 'must be the bare key: printable ASCII without spaces')
    .optional(),
  VIDU_BASE_URL: httpUrl.prefault('https://api.vidu.com'),
}
const environment = z.object(variables)

/** Names of the variables, for the README's table and for typos. */
export const variableNames = Object.keys(variables)

/** Variables others read that share our prefix. */
const clientVariables = ['LIKENESS_API_KEY', 'LIKENESS_BASE_URL']

/** A bucket of AWS S3 or of any service that speaks its API. */
export interface S3Config {
  readonly bucket: string
  readonly region: string
  /** Null: AWS. */
  readonly endpoint: string | null
  /** Where clients reach it; null: at the endpoint. */
  readonly publicEndpoint: string | null
  readonly prefix: string | null
  /** Null: as the endpoint suggests. */
  readonly addressing: 'path' | 'virtual-host' | null
  /** Whether clients are sent there for pictures, in place of getting them through this server. */
  readonly redirects: boolean
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | null
}

export interface Config {
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly dataDirectory: string
  /** PostgreSQL, shared by any number of processes; null: SQLite in the data folder. */
  readonly database: { readonly url: string; readonly poolMax: number } | null
  readonly role: Role
  /** Where blobs are kept; null: in the data folder. */
  readonly s3: S3Config | null
  /** Under which clients reach the server, without a trailing slash; null: from host and port. */
  readonly publicUrl: string | null
  readonly bootstrapKey: string | null
  readonly bootstrapCreditMicros: number
  /** What file URLs and callbacks are signed with; null: one is made and kept in the data folder. */
  readonly secret: string | null
  readonly deadlineMs: number
  readonly retentionMs: number
  readonly workerConcurrency: number
  readonly leaseMs: number
  readonly drainMs: number
  /** Requests a key may make in a minute. */
  readonly rateLimit: number
  readonly waitingMax: number
  readonly bodyBudgetBytes: number
  readonly allowPrivateUrls: boolean
  /** Origins whose pages may call the API from a browser; `*` is any. */
  readonly corsOrigins: readonly string[]
  readonly logLevel: (typeof logLevels)[number]
  /** Vidu's platform API, when the operator has a key to it in VIDU_API_KEY. */
  readonly vidu: { readonly apiKey: string; readonly baseUrl: string } | null
}

/** Pictures this machine can draw at the same time, and still answer. */
function localConcurrency(): number {
  return Math.max(1, availableParallelism() - 1)
}

/** Every fault of a configuration, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((f) => `  ${f}`).join('\n')}`,
    )
    this.faults = faults
  }
}

/**
 * Reads the configuration out of an environment. An empty variable counts as unset; no file is read.
 * `othersNames`: variables that somebody else has named, such as the configuration file.
 * @throws ConfigError with every fault, misspelt `LIKENESS_` names included.
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  othersNames: readonly string[] = [],
): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const faults = Object.keys(given)
    .filter((name) => ![...variableNames, ...clientVariables, ...othersNames].includes(name))
    .flatMap((name) => {
      const isOurs = name.startsWith('LIKENESS_')
      if (!isOurs && !name.startsWith('VIDU_')) return []
      const nearest = nearestName(name, [...variableNames, ...clientVariables])
      // Other programs may have settings for Vidu too; only a misspelt one of ours is a fault.
      if (!isOurs && nearest === null) return []
      return `${name} is no setting of Likeness${nearest === null ? '; see the table in README.md' : `; did you mean ${nearest}?`}`
    })
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      // A secret's value is never shown.
      const name = String(issue.path[0])
      const shown = /KEY|SECRET|TOKEN|DATABASE_URL/.test(name)
        ? ''
        : `, not ${JSON.stringify(given[name])}`
      faults.push(`${name} ${issue.message}${shown}`)
    }
  }
  if (parsed.success) faults.push(...conflictsIn(parsed.data))
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  const values = parsed.data
  return {
    host: values.HOST,
    port: values.PORT,
    dataDirectory: values.LIKENESS_DATA_DIR,
    database:
      values.DATABASE_URL === undefined
        ? null
        : { url: values.DATABASE_URL, poolMax: values.LIKENESS_DATABASE_POOL },
    role: values.LIKENESS_ROLE,
    s3: s3Of(values),
    publicUrl: values.LIKENESS_PUBLIC_URL ?? null,
    bootstrapKey: values.LIKENESS_BOOTSTRAP_KEY ?? null,
    bootstrapCreditMicros: values.LIKENESS_BOOTSTRAP_CREDIT,
    secret: values.LIKENESS_SECRET ?? null,
    deadlineMs: values.LIKENESS_TASK_DEADLINE,
    retentionMs: values.LIKENESS_RETENTION,
    workerConcurrency: values.LIKENESS_WORKER_CONCURRENCY ?? localConcurrency(),
    leaseMs: values.LIKENESS_LEASE,
    drainMs: values.LIKENESS_DRAIN,
    rateLimit: values.LIKENESS_RATE_LIMIT,
    waitingMax: values.LIKENESS_WAITING_MAX,
    bodyBudgetBytes: values.LIKENESS_BODY_BUDGET_MB * 1024 * 1024,
    allowPrivateUrls: values.LIKENESS_ALLOW_PRIVATE_URLS,
    corsOrigins: (values.LIKENESS_CORS_ORIGINS ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    logLevel: values.LIKENESS_LOG_LEVEL,
    vidu:
      values.VIDU_API_KEY === undefined
        ? null
        : { apiKey: values.VIDU_API_KEY, baseUrl: values.VIDU_BASE_URL },
  }
}

type Values = z.output<typeof environment>

function s3Of(values: Values): S3Config | null {
  const { LIKENESS_S3_BUCKET: bucket } = values
  if (bucket === undefined) return null
  return {
    bucket,
    region: values.LIKENESS_S3_REGION,
    endpoint: values.LIKENESS_S3_ENDPOINT ?? null,
    publicEndpoint: values.LIKENESS_S3_PUBLIC_ENDPOINT ?? null,
    prefix: values.LIKENESS_S3_PREFIX ?? null,
    addressing: values.LIKENESS_S3_ADDRESSING ?? null,
    redirects: values.LIKENESS_S3_REDIRECT,
    accessKeyId: values.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: values.AWS_SECRET_ACCESS_KEY ?? '',
    sessionToken: values.AWS_SESSION_TOKEN ?? null,
  }
}

/** Settings that make sense alone and not together. */
function conflictsIn(values: Values): readonly string[] {
  const faults: string[] = []
  if (values.DATABASE_URL === undefined && values.LIKENESS_ROLE !== 'all') {
    faults.push(
      `LIKENESS_ROLE=${values.LIKENESS_ROLE} needs DATABASE_URL: without PostgreSQL one process does everything`,
    )
  }
  if (values.DATABASE_URL !== undefined && values.LIKENESS_SECRET === undefined) {
    faults.push(
      'LIKENESS_SECRET must be set with DATABASE_URL, the same for every process: what one signs the others have to know',
    )
  }
  if (values.LIKENESS_S3_BUCKET !== undefined) {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const) {
      if (values[name] === undefined) faults.push(`${name} must be set with LIKENESS_S3_BUCKET`)
    }
  }
  return faults
}
