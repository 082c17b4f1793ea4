// The front door of search: plain full text over what is public.
import type { Store } from '#platform/db/store.ts'
import type { StoryId } from '#stories/index.ts'
import { documentsOn } from './store/documents.ts'

export { rebuildIndex } from './actions/reindex.ts'
export { excerptAround, longestQuestion, type Part, questionOf } from './model.ts'

/** The index: all of it can be made again from the stories. */
export const indexTables = ['search_documents', 'search_keys'] as const

/** Ids in the order of their fitness. They still have to pass the gate: the index may be a second behind. */
export const search = (
  store: Store,
  terms: readonly string[],
  page: { limit: number; skip: number },
): Promise<readonly StoryId[]> =>
  terms.length === 0
    ? Promise.resolve([])
    : store.reporting((db) => documentsOn(store.engine).findDocuments(db, terms, page))
