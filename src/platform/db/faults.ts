export type FaultKind = 'unique' | 'foreign-key' | 'busy' | 'full' | 'deadlock' | 'other'

// https://www.sqlite.org/rescode.html
const sqliteKinds: Record<number, FaultKind> = {
  2067: 'unique',
  1555: 'unique',
  787: 'foreign-key',
  5: 'busy',
  13: 'full',
}
// https://www.postgresql.org/docs/current/errcodes-appendix.html
const postgresKinds: Record<string, FaultKind> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '53100': 'full',
  '40P01': 'deadlock',
}

/** The same fault from both engines, with the statement that met it. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault'
  readonly kind: FaultKind
  constructor(message: string, kind: FaultKind, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
  static fromSqlite(message: string, errcode: number | undefined, sql: string): DatabaseFault {
    return new DatabaseFault(`${message} (in: ${sql.slice(0, 300)})`, sqliteKinds[errcode ?? 0] ?? 'other')
  }
}

/** What kind of no the database said, for whoever turns it into a refusal; undefined: it was not the database. */
export function faultKind(error: unknown): FaultKind | undefined {
  if (error instanceof DatabaseFault) return error.kind
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? (postgresKinds[code] ?? 'other') : undefined
}
