/** Below 3.51.3 a WAL reset could lose a commit (fixed in that version), so no paper is opened with it. */
export const oldestSqlite = '3.51.3'

/** `3.9.1` is older than `3.51.3`. */
export const isAtLeast = (version: string, oldest: string): boolean =>
  version.localeCompare(oldest, 'en', { numeric: true }) >= 0

export function demandSqlite(version = process.versions['sqlite'] ?? '0'): void {
  if (isAtLeast(version, oldestSqlite)) return
  throw new Error(
    `this Node brings SQLite ${version}, which can lose a commit: ${oldestSqlite} or newer is needed. Run "npm ci"`,
  )
}
