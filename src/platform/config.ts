import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { done, type Result, refused } from '#kernel/result.ts'
import { readS3Address } from './files/s3-address.ts'
import type { S3Place } from './files/s3-bucket.ts'
import { isPlainAddress } from './mail/address.ts'
import type { MailPlace } from './mail/mailer.ts'

/** The machine's settings. Read once, frozen, passed; the newsroom's own settings are rows. */
export interface Config {
  readonly port: number
  readonly dataFolder: string
  /** The paper's one origin, without a slash at the end: `https://paper.example`. */
  readonly publicUrl: string
  /** How many proxies in front are ours: so many addresses of X-Forwarded-For are believed, counted from the end. */
  readonly trustedProxies: number
  readonly databaseUrl: string | undefined
  /** Where pictures and files lie, if not in the data folder. */
  readonly mediaStore: S3Place | undefined
  /** Where a cache in front is told which tags have fallen; without it no cache may keep a page. */
  readonly cdnPurgeUrl: string | undefined
  /** The mail server; without it the newsroom shows links for somebody to hand over. */
  readonly mail: MailPlace | undefined
  /** Whether the demo edition is printed into an empty paper. */
  readonly demo: boolean
}
export type Environment = Readonly<Record<string, string | undefined>>

/** What was given on the command line, under the names of the environment; it wins. */
export type Flags = Partial<Record<Setting, string>>
export type Setting =
  | 'PORT'
  | 'BROADSHEET_DATA'
  | 'PUBLIC_URL'
  | 'TRUST_PROXY'
  | 'DATABASE_URL'
  | 'MEDIA_URL'
  | 'CDN_PURGE_URL'
  | 'SMTP_URL'
  | 'MAIL_FROM'
  | 'BROADSHEET_DEMO'

/** Every wrong value is one line for a person: the setting, the value, and what is allowed. */
export function readConfig(env: Environment, flags: Flags = {}): Result<Config, string> {
  const given = (setting: Setting): string | undefined =>
    (flags[setting] ?? env[setting])?.trim() || undefined
  const read = settings.safeParse({
    PORT: given('PORT') ?? '4000',
    BROADSHEET_DATA: given('BROADSHEET_DATA') ?? './data',
    PUBLIC_URL: given('PUBLIC_URL') ?? `http://localhost:${given('PORT') ?? 4000}`,
    TRUST_PROXY: given('TRUST_PROXY') ?? 'false',
    DATABASE_URL: given('DATABASE_URL'),
    MEDIA_URL: given('MEDIA_URL'),
    CDN_PURGE_URL: given('CDN_PURGE_URL'),
    SMTP_URL: given('SMTP_URL'),
    MAIL_FROM: given('MAIL_FROM'),
    BROADSHEET_DEMO: given('BROADSHEET_DEMO') ?? '1',
  })
  if (!read.success) {
    const [issue] = read.error.issues
    const setting = String(issue?.path[0]) as Setting
    return refused(
      `${setting} is ${JSON.stringify(withoutPassword(given(setting) ?? ''))}, but must be ${issue?.message}.`,
    )
  }
  const { PORT, BROADSHEET_DATA, PUBLIC_URL, TRUST_PROXY } = read.data
  const { DATABASE_URL, MEDIA_URL, CDN_PURGE_URL, BROADSHEET_DEMO } = read.data
  return done(
    Object.freeze({
      port: PORT,
      dataFolder: BROADSHEET_DATA,
      publicUrl: PUBLIC_URL,
      trustedProxies: TRUST_PROXY,
      databaseUrl: DATABASE_URL,
      mediaStore: MEDIA_URL,
      cdnPurgeUrl: CDN_PURGE_URL,
      mail: mailPlace(read.data),
      demo: BROADSHEET_DEMO,
    }),
  )
}

const allowed = {
  port: 'a whole number from 0 (any free port) to 65535',
  folder: 'a folder that can be made and written to',
  origin: 'an address such as https://paper.example: http or https, nothing after the host and port',
  proxies: 'the number of proxies in front (0 to 16), or true (one) or false (none)',
  database: 'an address such as postgres://user:password@host:5432/name; leave it out for SQLite',
  media:
    'an address such as s3://KEY:SECRET@s3.example/bucket?region=eu-central-1 (a / in them is written %2F); leave it out for the data folder',
  purge: 'an address such as https://cache.example/purge; leave it out where no cache stands in front',
  mail: 'an address such as smtps://user:password@mail.example:465 or smtp://mail.example:587; leave it out where no mail is to be sent',
  from: 'one plain mail address such as newsroom@paper.example',
  switch: '0 or 1',
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, allowed.port)
    .transform(Number)
    .refine((port) => port <= 65_535, allowed.port),
  BROADSHEET_DATA: z
    .string()
    .transform((folder) => resolve(folder))
    .refine(canBeWritten, allowed.folder),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, allowed.origin)
    .transform((text) => new URL(text).origin),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:true|false|\d|1[0-6])$/, allowed.proxies)
    .transform((text) => (text === 'true' ? 1 : text === 'false' ? 0 : Number(text))),
  DATABASE_URL: z.string().refine(isPostgres, allowed.database).optional(),
  MEDIA_URL: z
    .string()
    .transform((text) => readS3Address(text))
    .refine((place) => place !== undefined, allowed.media)
    .optional(),
  CDN_PURGE_URL: z.url({ protocol: /^https?$/, error: allowed.purge }).optional(),
  SMTP_URL: z.string().refine(isMailServer, allowed.mail).optional(),
  MAIL_FROM: z.string().refine(isPlainAddress, allowed.from).optional(),
  BROADSHEET_DEMO: z
    .string()
    .regex(/^[01]$/, allowed.switch)
    .transform((text) => text === '1'),
})

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !/[?#]/.test(text)
}

function isPostgres(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && url.pathname.length > 1
}

const mailPlace = ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: z.output<typeof settings>): MailPlace | undefined =>
  SMTP_URL === undefined
    ? undefined
    : { url: SMTP_URL, from: MAIL_FROM ?? `newsroom@${new URL(PUBLIC_URL).hostname}` }

function isMailServer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

/** A folder, or a place below one where it can be made. */
function canBeWritten(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && canBeWritten(dirname(folder))
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/** A line about a wrong setting ends up in logs, and in questions to strangers. */
const withoutPassword = (text: string): string => text.replace(/(:\/\/[^:/@]*):.*@/, '$1:…@')
