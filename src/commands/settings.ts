import type { Flags, Setting } from '#platform/config.ts'
import type { Option } from './command.ts'

/** The machine's settings as flags: every command takes them, and each wins over its variable in the environment. */
export const settings: Readonly<
  Record<string, Option & { readonly setting: Setting; readonly otherwise: string }>
> = {
  port: {
    type: 'string',
    value: 'NUMBER',
    help: 'the port to listen on',
    setting: 'PORT',
    otherwise: '4000',
  },
  data: {
    type: 'string',
    value: 'FOLDER',
    help: 'where the database and the files are kept',
    setting: 'BROADSHEET_DATA',
    otherwise: './data',
  },
  'public-url': {
    type: 'string',
    value: 'URL',
    help: 'the address readers type',
    setting: 'PUBLIC_URL',
    otherwise: 'http://localhost:$PORT',
  },
  'trust-proxy': {
    type: 'string',
    value: 'NUMBER',
    help: 'how many proxies stand in front',
    setting: 'TRUST_PROXY',
    otherwise: '0',
  },
  'database-url': {
    type: 'string',
    value: 'URL',
    help: 'a Postgres database, postgres://…',
    setting: 'DATABASE_URL',
    otherwise: 'SQLite in the data folder',
  },
  'media-url': {
    type: 'string',
    value: 'URL',
    help: 'an S3 store for pictures and files, s3://KEY:SECRET@host/bucket?region=…',
    setting: 'MEDIA_URL',
    otherwise: 'files/ in the data folder',
  },
  'cdn-purge-url': {
    type: 'string',
    value: 'URL',
    help: 'where a cache in front is told what has changed',
    setting: 'CDN_PURGE_URL',
    otherwise: 'no cache in front',
  },
  'smtp-url': {
    type: 'string',
    value: 'URL',
    help: 'the mail server, smtps://user:password@host',
    setting: 'SMTP_URL',
    otherwise: 'no mail; links are shown to be handed over',
  },
  'mail-from': {
    type: 'string',
    value: 'ADDRESS',
    help: 'the address that mail comes from',
    setting: 'MAIL_FROM',
    otherwise: 'newsroom@ and the host of PUBLIC_URL',
  },
  'no-demo': {
    type: 'boolean',
    help: 'do not print the demo edition into an empty paper',
    setting: 'BROADSHEET_DEMO',
    otherwise: '1; 0 is --no-demo',
  },
}

/** What was given as flags, under the names that `readConfig` knows. */
export function flagsOf(values: Readonly<Record<string, string | boolean | undefined>>): Flags {
  const flags: Flags = {}
  for (const [name, { setting }] of Object.entries(settings)) {
    const value = values[name]
    if (value !== undefined) flags[setting] = value === true ? '0' : String(value)
  }
  return flags
}
