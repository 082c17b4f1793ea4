import type { Instant } from '#kernel/time.ts'

export interface PaperTables {
  settings: { key: string; value: string; updated_at: Instant }
  redirects: { from_path: string; to_path: string; created_at: Instant }
}
