import type { Generated } from 'kysely'

export interface JobsTables {
  outbox: {
    seq: Generated<number>
    event: string
    payload: string
    tags: string
    urgent: number
    process: string
    at: string
    xact: Generated<number>
  }
  jobs: {
    name: string
    cursor_xact: Generated<number>
    cursor_seq: Generated<number>
    due_at: string
    lease_until: string
    /** The node that has, or last had, the job. */
    lease_by: Generated<string>
    fence: Generated<number>
    attempts: Generated<number>
    last_run_at: string | null
    last_error: string | null
  }
}

/** A place in the order of events that no transaction still running can write before. */
export interface Cursor {
  readonly xact: number
  readonly seq: number
}
