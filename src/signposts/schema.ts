import type { Instant } from '#kernel/time.ts'

export interface SignpostsTables {
  missed: {
    path: string
    times: number
    first_at: Instant
    last_at: Instant
    from_path: string
  }
}
