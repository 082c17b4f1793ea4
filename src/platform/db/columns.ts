import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import type { Engine } from './store.ts'

/** The few column types that the two engines spell differently. */
export const serialKey = (engine: Engine): RawBuilder<unknown> =>
  engine === 'sqlite' ? sql`integer primary key autoincrement` : sql`bigserial primary key`
export const bytes = (engine: Engine): ColumnDataType => (engine === 'sqlite' ? 'blob' : 'bytea')
