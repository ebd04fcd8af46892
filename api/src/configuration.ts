import { FIRST_LANGUAGE, type Language, LANGUAGES } from '@stagger/planner/languages'
import { z } from 'zod'
import { RefusedStart } from './refused-start.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** An empty variable is an absent one: compose files and launchers write `NAME=` for "not set". */
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined)

const Environment = z.object({
  HOST: optionalText.transform((host) => host ?? '127.0.0.1'),
  PORT: optionalText.transform((text) => Number(text ?? 4780)).pipe(z.int().min(0).max(65_535)),
  PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LOG_LEVEL: optionalText.pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn')),
  DATABASE_URL: optionalText.pipe(z.union([z.literal('memory://'), z.url({ protocol: /^postgres(ql)?$/ })]).optional()),
  STAGGER_DATA_DIR: optionalText.transform((folder) => folder ?? '.stagger/data'),
  STAGGER_WEB_DIR: optionalText,
  STAGGER_INTERNAL_TOKEN: optionalText.pipe(z.string().min(16).optional()),
  STAGGER_CHANGE_HOOK_SECRET: optionalText.pipe(z.string().min(16).optional()),
  STAGGER_TRUSTED_NETWORK: optionalText.pipe(z.enum(['yes', 'no']).default('no')),
  STAGGER_LANGUAGE: optionalText.pipe(z.enum(LANGUAGES).default(FIRST_LANGUAGE)),
  STAGGER_TETHER: optionalText.pipe(z.literal('stdin').optional()),
  STAGGER_SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  STAGGER_MAIL_FROM: optionalText.pipe(
    z.string().regex(/@/, 'an e-mail address, with a name before it or not').optional(),
  ),
  STAGGER_WEBHOOK_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  STAGGER_WEBHOOK_SECRET: optionalText.pipe(z.string().min(16).optional()),
  TEMPORAL_ADDRESS: optionalText.pipe(
    z
      .string()
      .regex(/^.+:\d{1,5}$/, 'give a host and a port, such as temporal.example:7233')
      .optional(),
  ),
  TEMPORAL_NAMESPACE: optionalText.transform((name) => name ?? 'default'),
  TEMPORAL_TASK_QUEUE: optionalText.transform((name) => name ?? 'stagger'),
  TEMPORAL_UI_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
})

/** Where the data lives: a PostgreSQL server, a folder of this machine, or memory (tests). */
export type DatabaseChoice =
  | { readonly kind: 'postgresql'; readonly url: string }
  | { readonly kind: 'pglite'; readonly folder: string }
  | { readonly kind: 'memory' }

/** What the environment asks for, checked once at the start. Injected by class. */
export class Configuration {
  readonly host: string
  readonly port: number
  readonly publicUrl: URL | undefined
  readonly logLevel: string
  readonly database: DatabaseChoice
  readonly dataFolder: string
  readonly webFolder: string | undefined
  readonly internalToken: string | undefined
  /** What change management signs its reports with. None: nothing is reported here. */
  readonly changeHookSecret: string | undefined
  /** What the example is written in; whoever reads says by their browser what the rest is in. */
  readonly language: Language
  readonly tether: 'stdin' | undefined
  /** No server: nobody is written to. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined
  /** Where digests are told to another system, and what they are signed with; none: they are not. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
  /** No address: there are no runs, and everything else works. */
  readonly temporal: { readonly address: string; readonly namespace: string; readonly taskQueue: string } | undefined
  /** Where a browser finds Temporal's own pages, without a slash at the end. None: nobody is led there. */
  readonly temporalPages: string | undefined

  constructor(environment: z.infer<typeof Environment>) {
    this.host = environment.HOST
    this.port = environment.PORT
    this.publicUrl = environment.PUBLIC_URL ? new URL(environment.PUBLIC_URL) : undefined
    this.logLevel = environment.LOG_LEVEL
    this.dataFolder = environment.STAGGER_DATA_DIR
    this.database = databaseOf(environment)
    this.webFolder = environment.STAGGER_WEB_DIR
    this.internalToken = environment.STAGGER_INTERNAL_TOKEN
    this.changeHookSecret = environment.STAGGER_CHANGE_HOOK_SECRET
    this.language = environment.STAGGER_LANGUAGE
    this.tether = environment.STAGGER_TETHER
    this.mail = mailOf(environment)
    this.webhook = webhookOf(environment)
    this.temporal = environment.TEMPORAL_ADDRESS
      ? {
          address: environment.TEMPORAL_ADDRESS,
          namespace: environment.TEMPORAL_NAMESPACE,
          taskQueue: environment.TEMPORAL_TASK_QUEUE,
        }
      : undefined
    this.temporalPages = environment.TEMPORAL_UI_URL?.replace(/\/+$/, '')
  }
}

function mailOf({ STAGGER_SMTP_URL: smtpUrl, STAGGER_MAIL_FROM: from }: z.infer<typeof Environment>) {
  if (smtpUrl && !from)
    throw new RefusedStart('STAGGER_SMTP_URL is set: set STAGGER_MAIL_FROM too, the address that mail comes from.')
  return smtpUrl && from ? { smtpUrl, from } : undefined
}

function webhookOf({ STAGGER_WEBHOOK_URL: url, STAGGER_WEBHOOK_SECRET: secret }: z.infer<typeof Environment>) {
  if (url && !secret)
    throw new RefusedStart(
      'STAGGER_WEBHOOK_URL is set: set STAGGER_WEBHOOK_SECRET too, at least 16 characters to sign with.',
    )
  return url && secret ? { url, secret } : undefined
}

function databaseOf({ DATABASE_URL, STAGGER_DATA_DIR }: z.infer<typeof Environment>): DatabaseChoice {
  if (DATABASE_URL === 'memory://') return { kind: 'memory' }
  return DATABASE_URL
    ? { kind: 'postgresql', url: DATABASE_URL }
    : { kind: 'pglite', folder: `${STAGGER_DATA_DIR}/pglite` }
}

/** The configuration in `environment`. Throws a `RefusedStart` that names the variable and what it should hold. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0])
    const shown = /TOKEN|SECRET|DATABASE_URL|SMTP_URL/.test(name) ? '' : ` is "${environment[name]}"`
    throw new RefusedStart(`${name}${shown || ' cannot be used'}: ${issue?.message ?? 'not understood'}.`)
  }
  refuseOpenNetwork(parsed.data)
  return new Configuration(parsed.data)
}

/** There is no sign-in yet, so whoever reaches the port may do everything. */
function refuseOpenNetwork({ HOST, STAGGER_TRUSTED_NETWORK }: z.infer<typeof Environment>): void {
  if (LOOPBACK.has(HOST) || STAGGER_TRUSTED_NETWORK === 'yes') return
  throw new RefusedStart(
    `HOST is ${HOST}, but there is no sign-in yet: listen on 127.0.0.1, or set STAGGER_TRUSTED_NETWORK=yes if everybody who reaches this address may do everything.`,
  )
}
