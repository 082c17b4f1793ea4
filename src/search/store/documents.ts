import type { Engine } from '#platform/db/store.ts'
import * as postgres from './postgres.ts'
import * as sqlite from './sqlite.ts'

/** The full-text store of this engine: the same three deeds on both. */
export const documentsOn = (engine: Engine): typeof sqlite => (engine === 'sqlite' ? sqlite : postgres)
