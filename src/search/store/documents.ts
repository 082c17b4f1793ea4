import type { Engine } from '#platform/db/store.ts'
import * as postgres from './postgres.ts'
import * as sqlite from './sqlite.ts'

const stores: Record<Engine, typeof sqlite> = { sqlite, postgres }

/** The full-text store of this engine: the same deeds on both. */
export const documentsOn = (engine: Engine): typeof sqlite => stores[engine]
